/**
 * The lane: which movements a window shows, one by one or, where they are too many, counted by pixel column.
 *
 * A movement is in a window if it may have happened in it or was posted in it. Counted, each is in the column where it
 * happened and in the one where it was posted; of those posted in a column after the one they happened in (late, as far
 * as can be seen from here) the earliest time is kept, so that the longest slope can be drawn.
 */

import type { Instant } from '../time.ts'
import { type BookLines, happenedTo, type Line, type Postings } from './book-lines.ts'
import { columnOf, type TimeWindow } from './timeline.ts'

/** Columns in which something happened or was posted, in order. */
export interface LaneColumns {
  readonly column: number[]
  readonly happenedIn: number[]
  readonly happenedOut: number[]
  readonly postedIn: number[]
  readonly postedOut: number[]
  /** Of those posted, how many happened in an earlier column, and the earliest time of them. */
  readonly late: number[]
  readonly lateFrom: (Instant | null)[]
}

/** Whether a posting was posted in a window, or may have happened in it; both ends are part of it. */
export function isInWindow(postings: Postings, posting: number, { from, to }: TimeWindow): boolean {
  const recordedAt = postings.recordedAt[posting]
  if (recordedAt >= from && recordedAt <= to) return true
  return postings.occurredAt[posting] <= to && happenedTo(postings, posting) >= from
}

/** How many of a line's movements are in a window. */
export function countInWindow({ posted, postings }: BookLines, window: TimeWindow): number {
  let count = 0
  for (let leg = 0; leg < posted.length; leg++) if (isInWindow(postings, posted.posting[leg], window)) count++
  return count
}

/** The postings in a window in the line's order, from its leg `first` on, at most `limit`. */
export function listInWindow(
  line: Line,
  postings: Postings,
  window: TimeWindow,
  limit: number,
  first = 0,
): number[] {
  const found: number[] = []
  for (let leg = first; leg < line.length && found.length < limit; leg++)
    if (isInWindow(postings, line.posting[leg], window)) found.push(line.posting[leg])
  return found
}

/** The movements of a window, counted by `width` pixel columns; columns in which nothing shows are left out. */
export function laneColumns({ posted, postings }: BookLines, window: TimeWindow, width: number): LaneColumns {
  const { occurredAt, recordedAt, delta } = postings
  const counts = Array.from({ length: 5 }, () => new Int32Array(width))
  const [happenedIn, happenedOut, postedIn, postedOut, late] = counts
  const earliest = new Float64Array(width).fill(Number.POSITIVE_INFINITY)
  for (let leg = 0; leg < posted.length; leg++) {
    const posting = posted.posting[leg]
    const out = delta[posting] < 0
    const happened = columnOf(occurredAt[posting], window, width)
    const recorded = columnOf(recordedAt[posting], window, width)
    if (happened >= 0 && happened < width) (out ? happenedOut : happenedIn)[happened]++
    if (recorded < 0 || recorded >= width) continue
    ;(out ? postedOut : postedIn)[recorded]++
    if (columnOf(happenedTo(postings, posting), window, width) >= recorded) continue
    late[recorded]++
    if (occurredAt[posting] < earliest[recorded]) earliest[recorded] = occurredAt[posting]
  }
  const column: number[] = []
  for (let index = 0; index < width; index++)
    if (happenedIn[index] + happenedOut[index] + postedIn[index] + postedOut[index] > 0) column.push(index)
  const shown = (values: Int32Array) => column.map((index) => values[index])
  return {
    column,
    happenedIn: shown(happenedIn),
    happenedOut: shown(happenedOut),
    postedIn: shown(postedIn),
    postedOut: shown(postedOut),
    late: shown(late),
    lateFrom: column.map((index) => (late[index] === 0 ? null : earliest[index])),
  }
}
