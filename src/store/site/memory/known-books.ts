/** Books and shelves of a site as a process remembers them. */

import type { LocationKind } from '../../../core/codes.ts'
import { bookKeyAtSite } from '../../../core/ids.ts'
import { nothingSince, type RecentIn } from '../../../core/posting/recent-in.ts'
import { int4, int8, nullable, type RowOf, type RowShape, text } from '../../database/rows.ts'

/** A book as it was left. It changes in place: tens of thousands a second would else be made anew. */
export interface KnownBook {
  readonly id: number
  /** Smallest units of the item. */
  balance: number
  /** Units promised to reservations. */
  reserved: number
  /** `NO_FLOOR` where it has none. */
  floor: number
  /** When the last movement of the book was recorded, Unix milliseconds. */
  lastAt: number
  /** When something came in last, as it happened: Unix milliseconds; -Infinity where nothing did. */
  lastIn: number
  /** What came in since the book was read. */
  readonly recentIn: RecentIn
  /** It was used since one last looked for what to forget. */
  isUsed: boolean
}

/** The floor of a book that may sink as deep as it likes. */
export const NO_FLOOR = Number.NEGATIVE_INFINITY

/** A shelf as it stays, with or without goods on it. */
export interface Shelf {
  /** Of its book; see `bookKey`. */
  readonly key: string
  readonly bookId: number
  readonly location: string
  readonly kind: LocationKind
  readonly lot: string | null
  readonly owner: string | null
  readonly firstAt: number
}

/** What a process knows of the books of a site. */
export interface KnownBooks {
  /** By `bookKey`. */
  readonly books: Map<string, KnownBook>
  /** By item: all of its shelves. Their books are known, too. */
  readonly shelves: Map<number, readonly Shelf[]>
}

/** What tells the books of a site apart, as one text: item, path, lot and owner. */
export const bookKey = bookKeyAtSite

/** The row of `balances as book` that a known book is made of. */
export const KNOWN_BOOK = {
  book_id: int8,
  item_id: int4,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  balance: int8,
  reserved: int8,
  floor: nullable(int8),
  last_ms: int8,
  last_in_ms: nullable(int8),
} satisfies RowShape

/** Its columns, for `select`. */
export const BOOK_COLUMNS = `book_id, item_id, book.location, lot, owner, balance, reserved, floor,
    (extract(epoch from last_recorded_at) * 1000)::bigint as last_ms,
    (extract(epoch from last_in_at) * 1000)::bigint as last_in_ms`

type BookRow = RowOf<typeof KNOWN_BOOK>

/** The key of a row; see `bookKey`. */
export function keyOfBook({ item_id: item, location, lot, owner }: BookRow): string {
  return bookKey(item, location, lot, owner)
}

/** The item that a key begins with. */
export function itemOfKey(key: string): number {
  return Number.parseInt(key, 10)
}

/** A row as it is remembered; smallest units of its item. */
export function knownBookOf(row: BookRow): KnownBook {
  const lastIn = row.last_in_ms ?? Number.NEGATIVE_INFINITY
  return {
    id: row.book_id,
    balance: row.balance,
    reserved: row.reserved,
    floor: row.floor ?? NO_FLOOR,
    lastAt: row.last_ms,
    lastIn,
    recentIn: nothingSince(lastIn),
    isUsed: true,
  }
}
