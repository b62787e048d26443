/** The books a batch touches: read in one query before the decision, written after it. */
import type { PoolClient } from 'pg'
import type { History } from '../../core/history/history.ts'
import { copyBinary } from '../database/copy-binary.ts'
import { numbers } from '../database/numbers.ts'
import { arrays, instant, times } from '../database/sql.ts'
import { texts } from '../database/texts.ts'
import type { Registered, Site } from '../site/site.ts'
import type { KnownBook, SiteMemory } from '../site/site-memory.ts'

export interface BookToReplay {
  readonly bookId: number
  readonly from: number
}

export type Books = Awaited<ReturnType<typeof readBooks>>

const NONE = Number.NEGATIVE_INFINITY

/**
 * The books of the movements `rows` that are not skipped (0), numbered as they are met (slots). Reads those that are
 * not known, and adds them to what is.
 */
export async function readBooks(
  client: PoolClient,
  site: Site,
  history: History,
  rows: Int32Array,
  skip: Uint8Array,
  names: Registered,
  known: Map<string, KnownBook>,
) {
  const slots = slotsOf(history, rows, skip, names)
  const { item, location, lot, owner, shelf } = slots
  const size = item.length
  const balance = new Float64Array(size)
  const reserved = new Float64Array(size)
  const floor = new Float64Array(size).fill(NONE)
  const id = new Float64Array(size)
  const lastAt = new Float64Array(size).fill(NONE)
  const firstAt = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const legs = new Float64Array(size)
  const replay = new Uint8Array(size)
  const key = item.map((id, slot) => bookKey(id, location[slot], lot[slot], owner[slot]))
  await learnBooks(client, site.id, slots, key, known)
  for (let slot = 0; slot < size; slot++) {
    const book = known.get(key[slot])
    if (book === undefined) continue
    id[slot] = book.id
    balance[slot] = book.balance
    reserved[slot] = book.reserved
    floor[slot] = book.floor
    lastAt[slot] = book.lastAt
    if (book.balance < 0) replay[slot] = 1
  }
  const storedAt = lastAt.slice()
  const storedReserved = reserved.slice()
  let lastBookId = site.lastBookId
  for (let slot = 0; slot < size; slot++) {
    if (id[slot] !== 0) continue
    id[slot] = ++lastBookId
    if (site.mode === 'guard' && shelf[slot]) floor[slot] = 0
  }
  const isNew = (slot: number) => id[slot] > site.lastBookId
  const touched = () => [...legs.keys()].filter((slot) => legs[slot] > 0)
  return {
    ...{ item, location, lot, owner, shelf, key, from: slots.from, to: slots.to },
    ...{ balance, reserved, floor, id, lastAt, firstAt, legs, lastBookId },
    /** Whether what is promised of a book changed. */
    isDrawn: (slot: number) => reserved[slot] !== storedReserved[slot],
    /** Lowers a book's floor to what was permitted, never to what happened to be posted. */
    permit(slot: number, below: number): void {
      if (-below < floor[slot]) floor[slot] = -below
    },
    isNew,
    /** Slots that a leg went to or from; of those, books that are new, and that were there. */
    touched,
    fresh: () => touched().filter(isNew),
    changed: () => touched().filter((slot) => !isNew(slot)),
    isGuarded: (slot: number) => site.mode === 'guard' && shelf[slot],
    /** Notes one leg; a book that dips or gets a leg before its last must have its episodes replayed. */
    touch(slot: number, at: number, after: number): void {
      if (after < 0 || at < lastAt[slot] || at <= storedAt[slot]) replay[slot] = 1
      if (at > lastAt[slot]) lastAt[slot] = at
      if (at < firstAt[slot]) firstAt[slot] = at
      legs[slot]++
    },
    /** Has a book's episodes replayed from a time on, whatever it holds. */
    replaySince(slot: number, at: number): void {
      replay[slot] = 1
      if (at < firstAt[slot]) firstAt[slot] = at
    },
    toReplay(): BookToReplay[] {
      const books: BookToReplay[] = []
      for (let slot = 0; slot < size; slot++) {
        if (replay[slot] === 1 && shelf[slot] && legs[slot] > 0)
          books.push({ bookId: id[slot], from: firstAt[slot] })
      }
      return books
    },
  }
}

/** Reads the books of the places that nothing is known of: whatever lots and owners lie there. */
async function learnBooks(
  client: PoolClient,
  siteId: number,
  { item, location }: ReturnType<typeof slotsOf>,
  key: readonly string[],
  known: Map<string, KnownBook>,
): Promise<void> {
  const places = new Map<string, number>()
  for (let slot = 0; slot < key.length; slot++)
    if (!known.has(key[slot])) places.set(bookKey(item[slot], location[slot], null, null), slot)
  if (places.size === 0) return
  const asked = [...places.values()]
  const { rows } = await client.query({
    name: 'read-books',
    text: `select book_id, item_id, book.location, lot, owner, balance, reserved, floor,
         (extract(epoch from last_recorded_at) * 1000)::bigint
       from unnest($2::integer[], $3::text[]) as asked (item, location)
       join balances as book on site_id = $1 and item_id = item and book.location = asked.location`,
    values: [siteId, numbers(asked.map((slot) => item[slot])), texts(asked.map((slot) => location[slot]))],
    rowMode: 'array',
  })
  for (const [id, itemId, path, lot, owner, balance, reserved, floor, lastAt] of rows)
    known.set(bookKey(itemId, path, lot, owner), {
      ...{ id: Number(id), balance: Number(balance), reserved: Number(reserved) },
      ...{ floor: floor === null ? NONE : Number(floor), lastAt: Number(lastAt) },
    })
}

/** Writes what the batch did to the books: new ones are added, the others changed. */
export async function writeBooks(client: PoolClient, siteId: number, books: Books): Promise<void> {
  const fresh = books.fresh()
  if (fresh.length > 0)
    await copyBinary(client, 'balances', BALANCE_COLUMNS, fresh.length, (row, index) => {
      const slot = fresh[index]
      row.integer(siteId)
      row.bigint(books.id[slot])
      row.integer(books.item[slot])
      row.text(books.location[slot])
      row.text(books.lot[slot])
      row.text(books.owner[slot])
      row.boolean(books.shelf[slot])
      row.bigint(books.balance[slot])
      const floor = floorOf(books, slot)
      if (floor === NONE) row.null()
      else row.bigint(floor)
      row.bigint(books.legs[slot])
      row.timestamptz(books.firstAt[slot])
      row.timestamptz(books.lastAt[slot])
    })
  const changed = books.changed()
  if (changed.length > 0) await client.query(changeBooks(2), [siteId, ...changedBookArrays(books, changed)])
}

export const CHANGED_BOOK_PARAMETERS = 7

/** Changes books to what `changedBookArrays` says, as parameters from `at` on; the site is $1. */
export function changeBooks(at: number, beside = ''): string {
  return `update balances as book
    set balance = now.balance,
      reserved = now.reserved,
      floor = now.floor,
      movements = book.movements + now.legs,
      first_recorded_at = least(first_recorded_at, ${instant('first_ms')}),
      last_recorded_at = ${instant('last_ms')}
    from unnest(${arrays(at, times(CHANGED_BOOK_PARAMETERS, 'bigint'))})
      as now (book_id, balance, reserved, floor, legs, first_ms, last_ms)${beside}
    where book.site_id = $1 and book.book_id = now.book_id`
}

export function changedBookArrays(books: Books, changed: readonly number[]): string[] {
  const pick = (column: Float64Array) => numbers(changed.map((slot) => column[slot]))
  return [
    ...[pick(books.id), pick(books.balance), pick(books.reserved)],
    numbers(changed.map((slot) => floorOf(books, slot))),
    ...[pick(books.legs), pick(books.firstAt), pick(books.lastAt)],
  ]
}

/** The floor a book is left with; -Infinity where it has none. */
export function floorOf({ isGuarded, floor, balance }: Books, slot: number): number {
  return isGuarded(slot) ? floorAfter(floor[slot], balance[slot]) : NONE
}

/**
 * What was permitted, raised to what is needed of it and never above zero. A balance
 * below what was permitted stays below its floor, and the database refuses it.
 */
function floorAfter(permitted: number, balance: number): number {
  return Math.min(0, Math.max(permitted, balance))
}

/** Keys of the books that a posting touched. */
export function touchedKeys({ key, touched }: Books): string[] {
  return touched().map((slot) => key[slot])
}

/** Notes how a posting left the books it touched. */
export function noteBooks(books: Books, { books: known, shelves }: SiteMemory): void {
  const { id, balance, reserved, lastAt, key } = books
  for (const slot of books.touched()) {
    const floor = floorOf(books, slot)
    const book = known.get(key[slot])
    if (book === undefined) {
      known.set(key[slot], {
        ...{ id: id[slot], balance: balance[slot], reserved: reserved[slot] },
        ...{ floor, lastAt: lastAt[slot] },
      })
      // An item lies on a shelf more than before.
      shelves.delete(books.item[slot])
    } else {
      book.balance = balance[slot]
      book.reserved = reserved[slot]
      book.floor = floor
      book.lastAt = lastAt[slot]
    }
  }
}

const BALANCE_COLUMNS = [
  ...['site_id', 'book_id', 'item_id', 'location', 'lot', 'owner', 'shelf', 'balance', 'floor', 'movements'],
  ...['first_recorded_at', 'last_recorded_at'],
]

/** Numbers the books of a batch. Two locations of a history may be one place; a book is told by the place. */
function slotsOf(history: History, rows: Int32Array, skip: Uint8Array, names: Registered) {
  const text = (code: number) => (code === 0 ? null : history.texts[code])
  const placeOf = placesOf(history)
  const plain = new Map<number, number>()
  const special = new Map<string, number>()
  const item: number[] = []
  const location: string[] = []
  const lot: (string | null)[] = []
  const owner: (string | null)[] = []
  const shelf: boolean[] = []

  function slotOf(row: number, end: number): number {
    const lotCode = history.lot?.[row] ?? 0
    const ownerCode = history.owner?.[row] ?? 0
    const key = history.item[row] * history.locations.length + placeOf[end]
    const isPlain = lotCode === 0 && ownerCode === 0
    const specialKey = isPlain ? '' : `${key} ${lotCode} ${ownerCode}`
    const known = isPlain ? plain.get(key) : special.get(specialKey)
    if (known !== undefined) return known
    const slot = item.push(names.items[history.item[row]]!.id) - 1
    if (isPlain) plain.set(key, slot)
    else special.set(specialKey, slot)
    location.push(history.locations[end].path)
    lot.push(text(lotCode))
    owner.push(text(ownerCode))
    shelf.push(names.isShelf(history.locations[end].path))
    return slot
  }

  const from = new Int32Array(rows.length)
  const to = new Int32Array(rows.length)
  for (let index = 0; index < rows.length; index++) {
    if (skip[index] !== 0) continue
    from[index] = slotOf(rows[index], history.from[rows[index]])
    to[index] = slotOf(rows[index], history.to[rows[index]])
  }
  return { item, location, lot, owner, shelf, from, to }
}

/** Of each location the first one of the same path; all of a batch's are of one site. */
function placesOf({ locations }: History): Int32Array {
  const first = new Map<string, number>()
  return Int32Array.from(locations, ({ path }, index) => {
    const known = first.get(path)
    if (known === undefined) first.set(path, index)
    return known ?? index
  })
}

export function bookKey(item: number, path: string, lot: string | null, owner: string | null): string {
  return `${item}\u001f${path}\u001f${lot === null ? '' : `=${lot}`}\u001f${owner === null ? '' : `=${owner}`}`
}
