/**
 * What a posting does to the books it touches, by slot: which floor each is left with, how many legs it got and when,
 * and whether its episodes have to be replayed.
 */
import type { Quantity } from '../quantity/quantity.ts'
import type { BooksAtHand } from './at-hand/books-at-hand.ts'

export interface BookChanges extends BooksAtHand {
  /** Whether goods lie there: a counterparty has no floor and no episodes. */
  readonly shelf: readonly boolean[]
  /** Whether the site is guarded: floors are kept there only. */
  readonly isGuarded: boolean
  /** Lowest balance that was permitted, -Infinity where there is no floor. */
  readonly floor: Float64Array
  /** When the first leg of the posting was recorded, and the last leg of the book; Unix milliseconds. */
  readonly firstAt: Float64Array
  readonly lastAt: Float64Array
  /** When something came in last, as it happened; -Infinity where nothing did. */
  readonly lastIn: Float64Array
  /** The last one before the posting; -Infinity where the book is new. */
  readonly storedAt: Float64Array
  /** Legs of the posting. */
  readonly legs: Float64Array
  /** 1 where the episodes of the book may have changed. */
  readonly replay: Uint8Array
}

/** Notes one leg. A book that dips, or gets a leg that is no later than its last, has its episodes replayed. */
export function touchBook(books: BookChanges, slot: number, at: number, after: Quantity): void {
  const { firstAt, lastAt, storedAt, legs, replay } = books
  if (after < 0 || at < lastAt[slot] || at <= storedAt[slot]) replay[slot] = 1
  if (at > lastAt[slot]) lastAt[slot] = at
  if (at < firstAt[slot]) firstAt[slot] = at
  legs[slot]++
}

/** Lowers a book's floor to what was permitted (units below zero), never to what happened to be posted. */
export function permitBelow({ floor }: BookChanges, slot: number, below: Quantity): void {
  if (-below < floor[slot]) floor[slot] = -below
}

/** Has a book's episodes replayed from a time on, with any balance. */
export function replayFrom({ firstAt, replay }: BookChanges, slot: number, at: number): void {
  replay[slot] = 1
  if (at < firstAt[slot]) firstAt[slot] = at
}

/** Whether the episodes of a touched book have to be replayed, from `firstAt` on. */
export function isReplayed({ replay, shelf, legs }: BookChanges, slot: number): boolean {
  return replay[slot] === 1 && shelf[slot] && legs[slot] > 0
}

/**
 * The floor a book is left with, -Infinity where it has none: as much of what was permitted as its balance needs, and
 * never above zero. A balance below what was permitted stays below its floor, and the database refuses it.
 */
export function floorAfter({ isGuarded, shelf, floor, balance }: BookChanges, slot: number): number {
  if (!isGuarded || !shelf[slot]) return Number.NEGATIVE_INFINITY
  return Math.min(0, Math.max(floor[slot], balance[slot]))
}
