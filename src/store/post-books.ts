/** The books a batch touches: read in one query before the decision, written in one after it. */
import type { PoolClient } from 'pg'
import type { History } from '../core/history.ts'
import { hasFloor } from '../core/location.ts'
import type { Site } from './site.ts'

export interface BookToReplay {
  readonly bookId: number
  readonly from: number
}

export async function readBooks(
  client: PoolClient,
  site: Site,
  history: History,
  rows: Int32Array,
  skip: Uint8Array,
  itemId: (item: number) => number,
) {
  const text = (code: number | undefined) => (code ? history.texts[code] : null)
  const slots = new Map<string, number>()
  const item: number[] = []
  const location: string[] = []
  const lot: (string | null)[] = []
  const owner: (string | null)[] = []
  const shelf: boolean[] = []
  const slotOf = (row: number, place: number): number => {
    const [path, kind] = [history.locations[place].path, history.locations[place].kind]
    const key = bookSlotKey(
      itemId(history.item[row]),
      path,
      text(history.lot?.[row]),
      text(history.owner?.[row]),
    )
    let slot = slots.get(key)
    if (slot === undefined) {
      slot = item.length
      slots.set(key, slot)
      item.push(itemId(history.item[row]))
      location.push(path)
      lot.push(text(history.lot?.[row]))
      owner.push(text(history.owner?.[row]))
      shelf.push(hasFloor(kind))
    }
    return slot
  }
  const from = new Int32Array(rows.length)
  const to = new Int32Array(rows.length)
  rows.forEach((row, index) => {
    if (skip[index] === 1) return
    from[index] = slotOf(row, history.from[row])
    to[index] = slotOf(row, history.to[row])
  })
  const size = item.length
  const balance = new Float64Array(size)
  const floor = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const id = new Float64Array(size)
  const lastAt = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const firstAt = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const minAt = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const legs = new Float64Array(size)
  const replay = new Uint8Array(size)
  const known = await client.query(
    `select *
     from balances
     where site_id = $1 and item_id = any($2) and location = any($3)`,
    [site.id, [...new Set(item)], [...new Set(location)]],
  )
  for (const row of known.rows) {
    const slot = slots.get(bookSlotKey(row.item_id, row.location, row.lot, row.owner))
    if (slot === undefined) continue
    id[slot] = Number(row.book_id)
    balance[slot] = Number(row.balance)
    floor[slot] = row.floor === null ? Number.NEGATIVE_INFINITY : Number(row.floor)
    lastAt[slot] = row.last_recorded_at.getTime()
    if (balance[slot] < 0) replay[slot] = 1
  }
  const storedAt = lastAt.slice()
  let lastBookId = site.lastBookId
  for (let slot = 0; slot < size; slot++) {
    if (id[slot] !== 0) continue
    id[slot] = ++lastBookId
    if (site.mode === 'guard' && shelf[slot]) floor[slot] = 0
  }
  return {
    ...{ item, location, lot, owner, shelf, from, to, balance, floor, id, lastAt, firstAt, legs, lastBookId },
    /** Notes one leg; a book that dips or gets a leg before its last must have its episodes replayed. */
    touch(slot: number, at: number, after: number): void {
      if (after < 0 || at < lastAt[slot] || at <= storedAt[slot]) replay[slot] = 1
      if (at > lastAt[slot]) lastAt[slot] = at
      if (at < firstAt[slot]) firstAt[slot] = at
      if (at < minAt[slot]) minAt[slot] = at
      legs[slot]++
    },
    toReplay(): BookToReplay[] {
      const books: BookToReplay[] = []
      for (let slot = 0; slot < size; slot++) {
        if (replay[slot] === 1 && shelf[slot] && legs[slot] > 0)
          books.push({ bookId: id[slot], from: minAt[slot] })
      }
      return books
    },
  }
}

export async function writeBooks(
  client: PoolClient,
  siteId: number,
  books: Awaited<ReturnType<typeof readBooks>>,
  after: Float64Array,
): Promise<void> {
  const slots = [...books.id.keys()].filter((slot) => books.legs[slot] > 0)
  const pick = <Value>(column: ArrayLike<Value>) => slots.map((slot) => column[slot])
  const times = (column: Float64Array) => slots.map((slot) => new Date(column[slot]).toISOString())
  await client.query(
    `insert into balances as book (site_id, book_id, item_id, location, lot, owner, shelf, balance, floor, movements,
       first_recorded_at, last_recorded_at)
     select $1, *
     from unnest($2::bigint[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::bigint[],
       $9::bigint[], $10::bigint[], $11::timestamptz[], $12::timestamptz[])
     on conflict (site_id, book_id) do update
     set balance = excluded.balance,
       movements = book.movements + excluded.movements,
       first_recorded_at = least(book.first_recorded_at, excluded.first_recorded_at),
       last_recorded_at = excluded.last_recorded_at`,
    [
      siteId,
      pick(books.id),
      pick(books.item),
      pick(books.location),
      pick(books.lot),
      pick(books.owner),
      pick(books.shelf),
      pick(after),
      pick(books.floor).map((floor) => (Number.isFinite(floor) ? floor : null)),
      pick(books.legs),
      times(books.firstAt),
      times(books.lastAt),
    ],
  )
}

function bookSlotKey(item: number, path: string, lot: string | null, owner: string | null): string {
  return `${item}\u001f${path}\u001f${lot === null ? '' : `=${lot}`}\u001f${owner === null ? '' : `=${owner}`}`
}
