/** The books a batch touches: read in one query before the decision, unless they are known. */
import type { PoolClient } from 'pg'
import type { History } from '../../../core/history/history.ts'
import type { Moves } from '../../../core/posting/at-hand/books-at-hand.ts'
import { type BookChanges, floorAfter, isReplayed } from '../../../core/posting/book-changes.ts'
import type { Past } from '../../../core/posting/past.ts'
import { noteIn, nothingSince, type RecentIn } from '../../../core/posting/recent-in.ts'
import { numbers } from '../../database/numbers.ts'
import { checked, PARSERS } from '../../database/rows.ts'
import { texts } from '../../database/texts.ts'
import type { BookToReplay } from '../../episodes/replay-posted.ts'
import {
  BOOK_COLUMNS,
  bookKey,
  KNOWN_BOOK,
  type KnownBook,
  keyOfBook,
  knownBookOf,
  NO_FLOOR,
} from '../../site/memory/known-books.ts'
import type { SiteMemory } from '../../site/memory/site-memory.ts'
import type { Posting } from './posting.ts'
import type { Registered } from './register-batch.ts'

/** By slot, in the order the movements meet them. */
export interface Books extends BookChanges {
  /** Ids of items. */
  readonly item: readonly number[]
  readonly location: readonly string[]
  readonly lot: readonly (string | null)[]
  readonly owner: readonly (string | null)[]
  /** See `bookKey`. */
  readonly key: readonly string[]
  /** Numbers within the site; those of new books follow the last one of the site. */
  readonly id: Float64Array
  /** The last number, once the new books are written; and before. */
  readonly lastBookId: number
  readonly storedBookId: number
  /** What came in lately; undefined where the book is new. */
  readonly recentIn: (RecentIn | undefined)[]
  /** Filled where a movement is dated into the past. */
  readonly pasts: Map<number, Past>
  /** Slots by index of the posting, 0 where a movement is skipped. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/**
 * The books of the movements of a posting that are LIVE (0 in `answered`). Reads those that are not in `known`, and
 * adds them there.
 */
export async function readBooks(
  client: PoolClient,
  { site, batch, rows, names }: Posting,
  answered: Uint8Array,
  known: Map<string, KnownBook>,
): Promise<Books> {
  const slots = slotsOf(batch.history, rows, answered, names)
  const { item, location, lot, owner, shelf } = slots
  const size = item.length
  const key = item.map((id, slot) => bookKey(id, location[slot], lot[slot], owner[slot]))
  await readMissing(client, site.id, slots, key, known)
  const books = {
    ...slots,
    key,
    isGuarded: site.mode === 'guard',
    balance: new Float64Array(size),
    reserved: new Float64Array(size),
    floor: new Float64Array(size).fill(NO_FLOOR),
    id: new Float64Array(size),
    firstAt: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    lastAt: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    storedAt: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    lastIn: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    recentIn: new Array<RecentIn | undefined>(size),
    pasts: new Map(),
    legs: new Float64Array(size),
    replay: new Uint8Array(size),
    lastBookId: site.lastBookId,
    storedBookId: site.lastBookId,
  }
  for (let slot = 0; slot < size; slot++) {
    const book = known.get(key[slot])
    if (book === undefined) {
      books.id[slot] = ++books.lastBookId
      if (books.isGuarded && shelf[slot]) books.floor[slot] = 0
      continue
    }
    book.isUsed = true
    books.id[slot] = book.id
    books.balance[slot] = book.balance
    books.reserved[slot] = book.reserved
    books.floor[slot] = book.floor
    books.lastAt[slot] = book.lastAt
    books.storedAt[slot] = book.lastAt
    books.lastIn[slot] = book.lastIn
    books.recentIn[slot] = book.recentIn
    if (book.balance < 0) books.replay[slot] = 1
  }
  return books
}

/** Whether a book is not there yet. */
export function isNewBook({ id, storedBookId }: Books, slot: number): boolean {
  return id[slot] > storedBookId
}

/** Slots that a leg went to or from. */
export function touchedSlots({ legs }: Books): number[] {
  const slots: number[] = []
  for (let slot = 0; slot < legs.length; slot++) if (legs[slot] > 0) slots.push(slot)
  return slots
}

const READ_BOOKS = `select ${BOOK_COLUMNS}
  from unnest($2::integer[], $3::text[]) as named (item, location)
  join balances as book on site_id = $1 and item_id = item and book.location = named.location`

/** Reads the books of the places of which nothing is known, with all lots and owners that lie there. */
async function readMissing(
  client: PoolClient,
  siteId: number,
  { item, location }: Pick<Books, 'item' | 'location'>,
  key: readonly string[],
  known: Map<string, KnownBook>,
): Promise<void> {
  const places = new Map<string, number>()
  for (let slot = 0; slot < key.length; slot++)
    if (!known.has(key[slot])) places.set(bookKey(item[slot], location[slot], null, null), slot)
  if (places.size === 0) return
  const missing = [...places.values()]
  const { rows, fields } = await client.query({
    name: 'read-books',
    text: READ_BOOKS,
    values: [
      siteId,
      numbers(missing.map((slot) => item[slot])),
      texts(missing.map((slot) => location[slot])),
    ],
    types: PARSERS,
  })
  for (const row of checked(KNOWN_BOOK, READ_BOOKS, fields, rows)) known.set(keyOfBook(row), knownBookOf(row))
}

/** Notes how a posting leaves the books it touched. */
export function rememberBooks(
  books: Books,
  { order, moves }: { readonly order: readonly number[]; readonly moves: Moves },
  { books: known, shelves }: SiteMemory,
): void {
  const { id, balance, reserved, lastAt, lastIn, key } = books
  for (const slot of touchedSlots(books)) {
    const floor = floorAfter(books, slot)
    const book = known.get(key[slot])
    if (book === undefined) {
      known.set(key[slot], {
        id: id[slot],
        balance: balance[slot],
        reserved: reserved[slot],
        floor,
        lastAt: lastAt[slot],
        lastIn: lastIn[slot],
        // All that ever came into it comes with this posting.
        recentIn: nothingSince(Number.NEGATIVE_INFINITY),
        isUsed: true,
      })
      // An item lies on a shelf more than before.
      shelves.delete(books.item[slot])
    } else {
      book.balance = balance[slot]
      book.reserved = reserved[slot]
      book.floor = floor
      book.lastAt = lastAt[slot]
      book.lastIn = lastIn[slot]
    }
  }
  for (const index of order) {
    const slot = moves.to[index]
    if (books.shelf[slot]) noteIn(known.get(key[slot])!.recentIn, moves.inAt[index], moves.quantity[index])
  }
}

/** Numbers the books of a batch. Two locations of a history may be one place, and a book belongs to the place. */
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

/** Touched books whose episodes may have changed, and from when on. */
export function booksToReplay(books: Books): BookToReplay[] {
  return touchedSlots(books)
    .filter((slot) => isReplayed(books, slot))
    .map((slot) => ({ bookId: books.id[slot], from: books.firstAt[slot] }))
}

/** Keys of the books that a posting touched. */
export function touchedKeys(books: Books): string[] {
  return touchedSlots(books).map((slot) => books.key[slot])
}
