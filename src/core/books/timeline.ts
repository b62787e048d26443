/**
 * Timelines: one balance over time, thinned to the columns of a screen without losing a dip.
 *
 * Method: walk the instants of the window (legs of the same instant are netted), and for every pixel column in which
 * the balance changed keep its first, lowest, highest and last value. Whatever the zoom, the lowest balance of the
 * window is the lowest of the columns (or stood before the first), so a dip of a second is seen in a picture of a year.
 */

import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import { type Line, upperBound } from './book-lines.ts'

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

/** A stretch of time; both ends are part of it. */
export interface TimeWindow {
  readonly from: Instant
  readonly to: Instant
}

/** The balance of a line over a window, thinned to at most `width` columns. */
export function timelineOf(line: Line, window: TimeWindow, width: number): Timeline {
  const { at, balance, length } = line
  let leg = upperBound(at, length, window.from - 1)
  const before = leg === 0 ? 0 : balance[leg - 1]
  const timeline: Timeline = { before, at: [], first: [], min: [], max: [], last: [] }
  let stands = before
  let column = -1
  while (leg < length && at[leg] <= window.to) {
    const instant = at[leg]
    while (leg + 1 < length && at[leg + 1] === instant) leg++
    const after = balance[leg++]
    if (after === stands) continue
    stands = after
    const here = columnOf(instant, window, width)
    if (here === column) widen(timeline, after)
    else open(timeline, instant, after)
    column = here
  }
  return timeline
}

/** The pixel column of a time. */
export function columnOf(at: Instant, { from, to }: TimeWindow, width: number): number {
  return Math.floor(((at - from) / (to - from + 1)) * width)
}

function open(timeline: Timeline, at: Instant, balance: Quantity): void {
  timeline.at.push(at)
  for (const series of [timeline.first, timeline.min, timeline.max, timeline.last]) series.push(balance)
}

function widen({ min, max, last }: Timeline, balance: Quantity): void {
  const index = last.length - 1
  if (balance < min[index]) min[index] = balance
  if (balance > max[index]) max[index] = balance
  last[index] = balance
}
