/**
 * Stretches: where one book's balance lies below zero.
 *
 * Method: walk the book's legs in time, net the legs of one instant, and look at the balance after each instant.
 * A stretch opens at the first instant below zero and ends at the first at or above it again; between two instants
 * the balance stands still, so its integral is a sum of rectangles and exact. Netting makes the answer independent
 * of the order of movements that bear the same time, which nobody knows.
 */

import { addQuantity, type Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'

/** The legs of one book, sorted by time and then by posting order. */
export interface Legs {
  at: Float64Array
  /** Signed: what the leg adds to the book, smallest units. */
  delta: Float64Array
  movement: Int32Array
  length: number
}

/** A maximal stretch in which a book is below zero. */
export interface Stretch {
  readonly startedAt: Instant
  /** First instant at or above zero again; null while open. */
  readonly endedAt: Instant | null
  /** The lowest balance, below zero, and the first instant it stood there. */
  readonly deepest: Quantity
  readonly deepestAt: Instant
  /** Integral of the units below zero over time, in smallest units x milliseconds; up to the horizon while open. */
  readonly unitMs: bigint
  /** Units that left the book while it did not have them, smallest units. */
  readonly uncovered: Quantity
  /** The movement that took the book below: of the instant's outflows the largest. */
  readonly trigger: number
  /** The movement that brought it back: of the instant's inflows the largest; null while open. */
  readonly closer: number | null
}

/** A stretch that has not ended. */
export interface OpenStretch {
  readonly startedAt: Instant
  readonly deepest: Quantity
  readonly deepestAt: Instant
  /** Integral up to `measuredTo`. */
  readonly unitMs: bigint
  readonly measuredTo: Instant
  readonly uncovered: Quantity
  readonly trigger: number
  /** The balance since `measuredTo`. */
  readonly balance: Quantity
}

/** Where a fold stands after some legs: enough to go on from. */
export interface Fold {
  readonly balance: Quantity
  readonly open: OpenStretch | null
}

export const EMPTY_FOLD: Fold = { balance: 0, open: null }

export interface Span {
  readonly startedAt: Instant
  readonly endedAt: Instant | null
}

/** Whether two stretches share time; an open one lasts for ever. */
export function overlaps(left: Span, right: Span): boolean {
  return (
    left.startedAt < (right.endedAt ?? Number.POSITIVE_INFINITY) &&
    right.startedAt < (left.endedAt ?? Number.POSITIVE_INFINITY)
  )
}

/** Names a movement, to settle ties the same way whatever order the rows came in. */
export type MovementName = (movement: number) => string

/**
 * Folds legs `from` (inclusive) to `to` (exclusive) onto `start`; returns the stretches that ended and where the
 * fold stands. `from` must be the first leg of its instant, unless the earlier ones are not yet in `start`.
 */
export function foldStretches(legs: Legs, from: number, to: number, start: Fold, name: MovementName) {
  const stretches: Stretch[] = []
  let { balance, open } = start
  let first = from
  while (first < to) {
    const at = legs.at[first]
    let after = balance
    let next = first
    while (next < to && legs.at[next] === at) after = addQuantity(after, legs.delta[next++])
    if (open !== null) {
      if (after >= 0) {
        stretches.push(closed(open, at, largest(legs, first, next, 1, name)))
        open = null
      } else open = deepened(open, at, after)
    } else if (after < 0) open = opened(at, after, largest(legs, first, next, -1, name))
    balance = after
    first = next
  }
  return { stretches, fold: { balance, open } satisfies Fold }
}

/** An open stretch measured up to the horizon, the latest instant that is known about. */
export function measured(open: OpenStretch, horizon: Instant): Stretch {
  const { startedAt, deepest, deepestAt, uncovered, trigger } = open
  const unitMs = integrated(open, Math.max(horizon, open.measuredTo))
  return { startedAt, endedAt: null, deepest, deepestAt, unitMs, uncovered, trigger, closer: null }
}

/** All stretches of a whole book, the last one open perhaps. */
export function allStretches(legs: Legs, horizon: Instant, name: MovementName): Stretch[] {
  const { stretches, fold } = foldStretches(legs, 0, legs.length, EMPTY_FOLD, name)
  return fold.open === null ? stretches : [...stretches, measured(fold.open, horizon)]
}

/** Whether the balance dips below zero after any leg: a quick no spares the exact fold for almost every book. */
export function everDips({ delta, length }: Legs): boolean {
  let balance = 0
  for (let leg = 0; leg < length; leg++) {
    balance += delta[leg]
    if (balance < 0) return true
  }
  return false
}

function opened(at: Instant, balance: Quantity, trigger: number): OpenStretch {
  const common = { startedAt: at, measuredTo: at, deepestAt: at }
  return { ...common, deepest: balance, unitMs: 0n, uncovered: -balance, trigger, balance }
}

function deepened(open: OpenStretch, at: Instant, after: Quantity): OpenStretch {
  const deeper = after < open.deepest
  return {
    ...open,
    unitMs: integrated(open, at),
    measuredTo: at,
    deepest: deeper ? after : open.deepest,
    deepestAt: deeper ? at : open.deepestAt,
    uncovered: after < open.balance ? addQuantity(open.uncovered, open.balance - after) : open.uncovered,
    balance: after,
  }
}

function closed(open: OpenStretch, at: Instant, closer: number): Stretch {
  const { startedAt, deepest, deepestAt, uncovered, trigger } = open
  return {
    startedAt,
    endedAt: at,
    deepest,
    deepestAt,
    unitMs: integrated(open, at),
    uncovered,
    trigger,
    closer,
  }
}

function integrated({ unitMs, balance, measuredTo }: OpenStretch, to: Instant): bigint {
  return unitMs + BigInt(-balance) * BigInt(to - measuredTo)
}

/** Of one instant's legs with a sign the one that moves most; by name where two move as much. */
function largest(legs: Legs, from: number, to: number, sign: 1 | -1, name: MovementName): number {
  let best = -1
  for (let leg = from; leg < to; leg++) {
    const size = sign * legs.delta[leg]
    if (size <= 0) continue
    const lead = best < 0 ? 1 : size - sign * legs.delta[best]
    if (lead > 0 || (lead === 0 && name(legs.movement[leg]) < name(legs.movement[best]))) best = leg
  }
  return legs.movement[best]
}

/** The first index whose time is at or after `at`. */
export function lowerBound(times: Float64Array, length: number, at: Instant): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] < at) low = middle + 1
    else high = middle
  }
  return low
}
