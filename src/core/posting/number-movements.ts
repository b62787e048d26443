/** Numbers what is posted, and notes its legs in the books. */

import { AHEAD_MS_MAX } from '../limits.ts'
import type { Instant } from '../time.ts'
import type { Moves } from './at-hand/books-at-hand.ts'
import { type BookChanges, permitBelow, replayFrom, touchBook } from './book-changes.ts'

/** Where the ledger of a site ends. */
export interface LedgerEnd {
  /** Number of the last movement; there are no gaps. */
  readonly seq: number
  /** When it was recorded, Unix milliseconds; -Infinity where there is none. */
  readonly recordedAt: number
}

/** Movements in columns that the ledger fills, by index. */
export interface Numbered {
  /** 0 where it is not posted. */
  readonly seq: Float64Array
  readonly recordedAt: Float64Array
}

/**
 * The instant of an own posting: now, and later than what was posted before it. Each transaction has an instant of its
 * own, so that no episode of an earlier one changes.
 */
export function ownInstant(end: LedgerEnd, now: number): number {
  return Math.max(now, end.recordedAt + 1)
}

/**
 * The newest time at which anything happened, with the movements `order`. What was dated beyond the tolerance after its
 * posting has not happened yet, or was mistyped.
 */
export function newestOf(
  before: Instant | null,
  order: readonly number[],
  { inAt }: Moves,
  recordedAtOf: (index: number) => Instant,
): Instant | null {
  let newest = before ?? Number.NEGATIVE_INFINITY
  for (const index of order)
    if (inAt[index] > newest && inAt[index] <= recordedAtOf(index) + AHEAD_MS_MAX) newest = inAt[index]
  return newest === Number.NEGATIVE_INFINITY ? null : newest
}

/**
 * Numbers the movements `order`, recorded at `recordedAtOf`, and answers where the ledger ends then. `since` has books
 * replayed from an earlier time on, by index.
 */
export function numberMovements(
  order: readonly number[],
  { from, to, inAt, fromAfter, toAfter, permitted }: Moves,
  books: BookChanges,
  { seq, recordedAt }: Numbered,
  end: LedgerEnd,
  recordedAtOf: (index: number) => number,
  since?: Float64Array,
): LedgerEnd {
  let last = end.seq
  let latest = end.recordedAt
  for (const index of order) {
    const at = recordedAtOf(index)
    recordedAt[index] = at
    if (at > latest) latest = at
    seq[index] = ++last
    if (fromAfter[index] < 0) permitBelow(books, from[index], permitted[index])
    books.lastIn[to[index]] = Math.max(books.lastIn[to[index]], inAt[index])
    touchBook(books, from[index], at, fromAfter[index])
    touchBook(books, to[index], at, toAfter[index])
    if (since === undefined) continue
    replayFrom(books, from[index], since[index])
    replayFrom(books, to[index], since[index])
  }
  return { seq: last, recordedAt: latest }
}
