/** Books and shelves of a site as a process remembers them. */

import type { LocationKind } from '../../core/codes.ts'
import { bookKeyAtSite } from '../../core/ids.ts'
import type { RecentIn } from '../../core/posting/recent-in.ts'

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

/** What tells the books of a site apart, as one text: item, path, lot and owner. */
export const bookKey = bookKeyAtSite
