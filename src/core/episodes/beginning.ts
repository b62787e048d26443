/**
 * How a book begins: whether what it held before its first movement is known, and when anything first comes into it.
 *
 * A file begins in the middle. Goods that leave a book before anything has come into it were there before the file,
 * unless it says otherwise: a balance after a movement, a count, or an opening movement makes the opening known.
 */
import { MOVEMENT_KINDS } from '../codes.ts'
import type { History } from '../history/history.ts'
import type { Instant } from '../time.ts'
import { type BookLegs, lastInstantOf } from './book-legs.ts'

const OPENING = MOVEMENT_KINDS.indexOf('opening')

/** Whether the history says what the book held before its first movement. */
export function openingIsKnown({ kind, balanceAfter }: History, { movement }: BookLegs): boolean {
  return movement.some(
    (one) => kind[one] === OPENING || (balanceAfter !== null && !Number.isNaN(balanceAfter[one])),
  )
}

/**
 * The first instant at which anything came into the book, in whichever order is earlier; Infinity where nothing did.
 * What is taken back did not come in.
 */
export function firstInflowAt(
  { recordedAt, occurredAt, corrects }: History,
  { movement, delta }: BookLegs,
): Instant {
  let first = Number.POSITIVE_INFINITY
  for (let leg = 0; leg < movement.length; leg++) {
    if (delta[leg] <= 0 || (corrects !== null && corrects[movement[leg]] >= 0)) continue
    first = Math.min(first, recordedAt[movement[leg]], occurredAt[movement[leg]])
  }
  return first
}

/** Whether goods leave the book, in either order, before anything has come into it. */
export function beginsBelow(history: History, book: BookLegs): boolean {
  const { recordedAt } = history
  const { movement, delta } = book
  const first = firstInflowAt(history, book)
  for (let leg = 0; leg < movement.length; leg++) {
    if (delta[leg] >= 0) continue
    if (recordedAt[movement[leg]] < first || lastInstantOf(history, movement[leg]) < first) return true
  }
  return false
}
