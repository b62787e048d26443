/**
 * What is announced for the books of a posting. What comes in is not announced any more from then on, within a posting
 * as well as after it: one unit covers nothing twice.
 */
import type { PoolClient } from 'pg'
import { type ExpectationType, INBOUND_TYPES } from '../../core/codes.ts'
import { coverageOf } from '../../core/holds/coverage.ts'
import type { PostState } from '../../core/posting/decide-commands.ts'
import { numbers } from '../database/numbers.ts'
import type { Books } from '../posting/post-books.ts'
import type { Posting } from '../posting/posting.ts'

interface Line {
  readonly type: ExpectationType
  readonly document: string
  readonly line: string
  /** How much of it a posting brought. */
  readonly got: number
}

export interface Announced {
  /** Units still to come that a book may count on: for its place, or for no place in particular. */
  readonly bySlot: PostState['announced']
  /** Notes a movement that is posted: by document and item, and by line where it names one. */
  readonly receive: (movement: number) => void
  /** Lines of which something came. */
  readonly received: () => readonly Line[]
}

export async function readAnnounced(client: PoolClient, posting: Posting, books: Books): Promise<Announced> {
  const { site, batch, rows, names, quantity } = posting
  const { history } = batch
  if (!site.announces) return { bySlot: () => 0, receive: () => {}, received: () => [] }
  const { rows: found } = await client.query(
    `select type, document, line, item_id, location, quantity - received as open
     from expectations
     where site_id = $1 and item_id = any($2) and not closed and type = any($3) and received < quantity
     order by document, line, type`,
    [site.id, numbers(new Set(books.item)), INBOUND_TYPES],
  )
  const lines = found.map(({ item_id: itemId, open, ...row }) => ({
    ...(row as { type: ExpectationType; document: string; line: string; location: string | null }),
    ...{ itemId: itemId as number, open: Number(open), got: 0 },
  }))
  const needy = Map.groupBy(
    Array.from(books.location, (location, slot) => ({ slot, location })),
    ({ slot }) => books.item[slot],
  )
  const ofItem = new Map<number, { readonly here: Map<string, number>; anywhere: number }>()
  const add = ({ itemId, location }: (typeof lines)[number], units: number) => {
    const one = ofItem.get(itemId) ?? { here: new Map<string, number>(), anywhere: 0 }
    ofItem.set(itemId, one)
    if (location === null) one.anywhere += units
    else one.here.set(location, (one.here.get(location) ?? 0) + units)
  }
  for (const one of lines) add(one, one.open)
  return {
    bySlot(slot, standing) {
      const [item, location] = [books.item[slot], books.location[slot]]
      const announced = ofItem.get(item)
      return announced === undefined
        ? 0
        : coverageOf({ slot, location }, needy.get(item)!, announced, standing)
    },
    receive(index) {
      const document = history.document(rows[index])
      // What only goes from shelf to shelf came before.
      if (document === null || !books.shelf[books.to[index]] || books.shelf[books.from[index]]) return
      const line = history.line(rows[index])
      const { id } = names.items[history.item[rows[index]]]!
      let rest = quantity[index]
      for (const one of lines) {
        if (one.document !== document || one.itemId !== id || (line !== null && one.line !== line)) continue
        const part = Math.min(rest, one.open)
        if (part === 0) continue
        one.open -= part
        one.got += part
        rest -= part
        add(one, -part)
      }
    },
    received: () => lines.filter(({ got }) => got > 0),
  }
}
