/**
 * A line: the balance of one book over time in one order, ready to be asked how low it lies.
 *
 * Legs of one instant are netted, as everywhere. Every edit but an insertion of unknown size adds a quantity over a
 * time; so whether a book bears an edit is a question for the lowest balance of a time, and nothing is replayed.
 */
import type { Legs } from '../../episodes/stretches.ts'
import { lowerBound } from '../../episodes/stretches.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Instant } from '../../time.ts'

export interface Line {
  readonly length: number
  /** Instants at which something moved, ascending. */
  readonly at: Float64Array
  /** The balance from each of them on. */
  readonly balance: Float64Array
  /** The lowest balance from each of them to the end. */
  readonly leastAfter: Float64Array
}

/** The line of a book's legs, sorted by time. */
export function lineOf({ at, delta, length }: Legs): Line {
  const instants = new Float64Array(length)
  const balances = new Float64Array(length)
  let count = 0
  let balance = 0
  for (let leg = 0; leg < length; leg++) {
    balance += delta[leg]
    if (leg + 1 < length && at[leg + 1] === at[leg]) continue
    instants[count] = at[leg]
    balances[count++] = balance
  }
  const leastAfter = new Float64Array(count)
  let least = Number.POSITIVE_INFINITY
  for (let index = count - 1; index >= 0; index--) {
    least = Math.min(least, balances[index])
    leastAfter[index] = least
  }
  return {
    length: count,
    at: instants.subarray(0, count),
    balance: balances.subarray(0, count),
    leastAfter,
  }
}

/** The balance just before an instant. */
export function balanceBefore({ at, balance, length }: Line, instant: Instant): Quantity {
  const index = lowerBound(at, length, instant)
  return index === 0 ? 0 : balance[index - 1]
}

/** The balance after all that moved up to an instant, that at the instant included. */
export function balanceAt({ at, balance, length }: Line, instant: Instant): Quantity {
  const index = lowerBound(at, length, instant + 1)
  return index === 0 ? 0 : balance[index - 1]
}

/** The lowest balance from an instant on, that standing at it included. */
export function leastFrom(line: Line, from: Instant): Quantity {
  const index = lowerBound(line.at, line.length, from)
  const standing =
    index < line.length && line.at[index] === from ? Number.POSITIVE_INFINITY : balanceBefore(line, from)
  return index < line.length ? Math.min(standing, line.leastAfter[index]) : standing
}

/** The lowest balance from an instant (inclusive) to another (exclusive). */
export function leastBetween(line: Line, from: Instant, to: Instant): Quantity {
  if (to === Number.POSITIVE_INFINITY) return leastFrom(line, from)
  let index = lowerBound(line.at, line.length, from)
  let least =
    index < line.length && line.at[index] === from ? Number.POSITIVE_INFINITY : balanceBefore(line, from)
  for (; index < line.length && line.at[index] < to; index++) least = Math.min(least, line.balance[index])
  return least
}
