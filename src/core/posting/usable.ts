/**
 * What a movement cannot have before any book is decided: stale-set, reservation-short, override-unusable of what it
 * names; all questions that are not confirmed: confirm-time and confirm-quantity, confirm-return, confirm-transit,
 * confirm-repeat of what its document announces and said before; malformed where it could take a book beyond what can
 * be counted.
 */

import { QUANTITY_MAX, type Quantity } from '../quantity/quantity.ts'
import type { RefusalCode } from '../refusal-codes.ts'
import type { Instant } from '../time.ts'
import type { BooksAtHand, Moves } from './at-hand/books-at-hand.ts'
import { heldAt } from './past.ts'
import type { PostState } from './post-state.ts'
import { openOf } from './questions/confirmed.ts'
import { FAULT, type Faults } from './refusal.ts'

/** What the movements of a command before have named already. */
export interface Claims {
  /** Overrides that are good for one movement: it is so for the first that names it. */
  readonly once: Set<number>
  /** Units that are to come out of reservations. */
  readonly drawn: Map<number, Quantity>
  /** Movements that may go, so far. */
  readonly usable: readonly number[]
}

/** What a movement names and cannot have, and what is asked about it, before any book is asked: all of it, as bits. */
export function unusable(state: PostState, index: number, { once, drawn, usable }: Claims): Faults {
  const { expected, bookOfSet, books, permit, permits, draw, draws, promises, moves } = state
  const from = draw[index]
  const place = permit[index]
  const wanted = from < 0 ? 0 : (drawn.get(from) ?? 0) + moves.quantity[index]
  let faults = openQuestions(state, index, usable)
  if (
    !Number.isNaN(expected[index]) &&
    heldThen(books, bookOfSet[index], moves.outAt[index]) !== expected[index]
  )
    faults |= FAULT['stale-set']
  if (from >= 0 && promises.openOf(draws[from].reservationId, draws[from].bookId) < wanted)
    faults |= FAULT['reservation-short']
  if (place >= 0 && (permits[place].remaining <= 0 || once.has(place))) faults |= FAULT['override-unusable']
  if (faults !== 0) return faults
  if (from >= 0) drawn.set(from, wanted)
  if (place >= 0 && permits[place].once) once.add(place)
  return 0
}

/** Questions about a movement that are not confirmed. */
function openQuestions(
  { questions, confirmed, exceeds, lines }: PostState,
  index: number,
  before: readonly number[],
): Faults {
  let asked = questions[index]
  if (exceeds(index, before)) asked |= FAULT['confirm-quantity']
  for (const { code } of lines.asks(index)) asked |= FAULT[code]
  return asked === 0 ? 0 : openOf(asked, confirmed(index))
}

/** What a book held at an instant; what it holds, where nothing that is known happened since. */
export function heldThen({ balance, pasts }: BooksAtHand, slot: number, instant: Instant): Quantity {
  const past = pasts.get(slot)
  return past === undefined ? balance[slot] : heldAt(past, instant)
}

/**
 * Says of the movements of a command, one after the other, which could take a book beyond what can be counted: if all
 * that goes out of it, or all that comes in, went first.
 */
export function createReach({ balance }: BooksAtHand, { quantity, from, to }: Moves) {
  const out = new Map<number, number>()
  const into = new Map<number, number>()
  return (index: number): RefusalCode | null => {
    const least = (out.get(from[index]) ?? balance[from[index]]) - quantity[index]
    const most = (into.get(to[index]) ?? balance[to[index]]) + quantity[index]
    if (least < -QUANTITY_MAX || most > QUANTITY_MAX) return 'malformed'
    out.set(from[index], least)
    into.set(to[index], most)
    return null
  }
}
