/** What reservations that movements name still hold of the books those movements leave. */
import type { PoolClient } from 'pg'
import { numbers } from '../../database/numbers.ts'
import { int8, type RowShape, select, text } from '../../database/rows.ts'
import type { Books } from './books.ts'
import { namedNumbers } from './named-numbers.ts'
import type { Posting } from './posting.ts'

/** Open units of a reservation in one book, by line. */
export interface Draw {
  readonly reservationId: number
  readonly bookId: number
  readonly lines: { readonly line: string; open: number }[]
}

const ALLOCATION = { reservation_id: int8, book_id: int8, line: text, open: int8 } satisfies RowShape

/** By movement (`draw`, -1 where none is named) a place in `draws`, and their open units (`open`). */
export async function readDraws(
  client: PoolClient,
  { site, rows, batch }: Posting,
  books: Books,
  at: number,
): Promise<{ draw: Int32Array; open: Float64Array; draws: Draw[] }> {
  const draw = new Int32Array(rows.length).fill(-1)
  const named = namedNumbers(site.id, batch.options, 'reservation')
  if (named.size === 0) return { draw, open: new Float64Array(0), draws: [] }
  const found = await select(
    client,
    ALLOCATION,
    `select reservation_id, book_id, line, open
     from allocations
     where site_id = $1 and reservation_id = any($2) and open > 0 and expires_at > $3
     order by reservation_id, book_id, line`,
    [site.id, numbers(new Set(named.values())), new Date(at)],
  )
  const draws: Draw[] = []
  const places = new Map<string, number>()
  const placeOf = (reservationId: number, bookId: number): number => {
    const key = `${reservationId}-${bookId}`
    let place = places.get(key)
    if (place === undefined) {
      place = draws.push({ reservationId, bookId, lines: [] }) - 1
      places.set(key, place)
    }
    return place
  }
  for (const { reservation_id: reservationId, book_id: bookId, line, open } of found)
    draws[placeOf(reservationId, bookId)].lines.push({ line, open })
  for (const [index, reservationId] of named)
    draw[index] = placeOf(reservationId, books.id[books.from[index]])
  const open = Float64Array.from(draws, ({ lines }) => lines.reduce((sum, one) => sum + one.open, 0))
  return { draw, open, draws }
}
