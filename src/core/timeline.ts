/**
 * Timelines: one balance over time, thinned to the columns of a screen without losing a dip.
 *
 * Method: walk the instants (legs of the same instant are netted), and for every pixel column in which the balance
 * changed keep its first, lowest, highest and last value. Whatever the zoom, the lowest balance of the window is the
 * lowest of the columns (or stood before the first), so a dip of a second is seen in a picture of a year.
 */
import { addQuantity, type Quantity } from './quantity.ts'
import type { Instant } from './time.ts'

export interface Timeline {
  /** The balance before the window. */
  readonly before: Quantity
  /** Per column, in order: the first instant of a change in it. */
  readonly at: Instant[]
  readonly first: Quantity[]
  readonly min: Quantity[]
  readonly max: Quantity[]
  readonly last: Quantity[]
}

/** `at` is sorted; `from` and `to` are both part of the window; `width` is in columns. */
export function timelineOf(
  at: ArrayLike<Instant>,
  delta: ArrayLike<Quantity>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  width: number,
): Timeline {
  const timeline: Timeline = { before: 0, at: [], first: [], min: [], max: [], last: [] }
  let before = 0
  let balance = 0
  let column = -1
  for (let leg = 0; leg < at.length && at[leg] <= to; ) {
    const instant = at[leg]
    let after = balance
    while (leg < at.length && at[leg] === instant) after = addQuantity(after, delta[leg++])
    if (instant < from) before = after
    else if (after !== balance) {
      const here = Math.floor(((instant - from) / (to - from + 1)) * width)
      if (here === column) widen(timeline, after)
      else open(timeline, instant, after)
      column = here
    }
    balance = after
  }
  return { ...timeline, before }
}

function open(timeline: Timeline, at: Instant, balance: Quantity): void {
  timeline.at.push(at)
  for (const series of [timeline.first, timeline.min, timeline.max, timeline.last]) series.push(balance)
}

function widen({ min, max, last }: Timeline, balance: Quantity): void {
  const index = last.length - 1
  min[index] = Math.min(min[index], balance)
  max[index] = Math.max(max[index], balance)
  last[index] = balance
}
