/**
 * A scene: one episode with everything a cause may look at.
 *
 * Holds the book's legs in both orders, the stretches that must be lifted for a repair to count, what is usual in this
 * history, and the rest of the site. Looking is bounded: a cause sees the movements of the episode and some hundreds
 * before it.
 */

import type { Ambiguity, EpisodeClass, Order } from '../codes.ts'
import { TIME_PRECISIONS } from '../codes.ts'
import type { BookFindings, ClassifiedStretch } from '../episodes/book-episodes.ts'
import type { BookRef } from '../episodes/book-legs.ts'
import { type Legs, lowerBound, overlaps, type Stretch } from '../episodes/stretches.ts'
import type { History } from '../history/history.ts'
import { CAUSE_INFLOW_LEGS_MAX, CAUSE_INFLOWS_MAX, CAUSE_WINDOW_MOVEMENTS_MAX } from '../limits.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { type Instant, PRECISION_SPAN_MS } from '../time.ts'
import type { Act } from './act.ts'
import type { Surroundings } from './around/surroundings.ts'
import type { Opening } from './opening.ts'
import { firstShort, mayLift, type Short, shortfallOf } from './shortfalls.ts'

export interface Scene extends Surroundings {
  readonly book: BookRef
  readonly order: Order
  readonly class: EpisodeClass
  readonly ambiguity: Ambiguity | null
  readonly stretch: Stretch
  /** Null where it is known what the book held before. */
  readonly opening: Opening | null
  /** What would lift the stretches if it had been there all along, smallest units. */
  readonly lacking: Quantity
  /** The book's legs in the episode's order, and the part of them to look at: `first` to `last`, exclusive. */
  readonly legs: Legs
  readonly first: number
  readonly last: number
  /** Inflows are fewer and their faults last longer: they are looked at from here on. */
  readonly firstInflow: number
  /** Index of the first leg at or after the start of the episode. */
  readonly begin: number
  /** The first instant the balance would still be below zero with these acts undone; null where it is lifted. */
  readonly firstShort: (acts: readonly Act<unknown>[]) => Short | null
  /** Whether these acts gain as much as the episode is deep: a quick no before a replay. */
  readonly mayLift: (acts: readonly Act<unknown>[]) => boolean
  /** When a movement counts in an order: inflows at the first, outflows at the last instant of their time. */
  readonly timeOf: (order: Order, movement: number) => Instant
}

/** The scene of one episode of a book, whose replay gave `findings`. */
export function sceneOf(
  surroundings: Surroundings,
  book: BookRef,
  findings: BookFindings,
  episode: ClassifiedStretch,
  opening: Opening | null = null,
): Scene {
  const { history } = surroundings
  const { order } = episode
  const whole = findings.legsOf(episode)
  const legs = uncorrected(history, whole, episode)
  const begin = lowerBound(legs.at, legs.length, episode.startedAt)
  const end = episode.endedAt === null ? legs.length : lowerBound(legs.at, legs.length, episode.endedAt + 1)
  const shortfalls = [shortfallOf(order, whole, episode)]
  if (order === 'as-posted' && episode.class === 'structural') {
    for (const other of findings.stretches) {
      if (other.order === 'as-happened' && other.class === 'structural' && overlaps(other, episode)) {
        shortfalls.push(shortfallOf('as-happened', findings.legsOf(other), other))
      }
    }
  }
  const outflow = outflowsOf(findings)
  return {
    ...surroundings,
    book,
    order,
    class: episode.class,
    ambiguity: episode.ambiguity,
    stretch: episode,
    opening,
    lacking: shortfalls.reduce((most, { deepest }) => Math.max(most, -deepest), 0),
    legs,
    begin,
    first: Math.max(0, begin - CAUSE_WINDOW_MOVEMENTS_MAX),
    firstInflow: inflowsBack(legs, begin),
    last: Math.min(end, begin + CAUSE_WINDOW_MOVEMENTS_MAX),
    firstShort: (acts) => firstShort(shortfalls, acts),
    mayLift: (acts) => mayLift(shortfalls, acts),
    timeOf: (inOrder, movement) =>
      inOrder === 'as-posted'
        ? history.recordedAt[movement]
        : history.occurredAt[movement] + (outflow(movement) ? spanOf(history, movement) : 0),
  }
}

/** The legs that may be at fault: no correction is, and nothing that was corrected before the episode began. */
function uncorrected({ corrects, recordedAt }: History, legs: Legs, { startedAt }: Stretch): Legs {
  if (corrects === null) return legs
  const settled = new Set<number>()
  for (let leg = 0; leg < legs.length; leg++) {
    const one = legs.movement[leg]
    if (corrects[one] >= 0 && recordedAt[one] <= startedAt) settled.add(corrects[one])
  }
  const kept: number[] = []
  for (let leg = 0; leg < legs.length; leg++)
    if (corrects[legs.movement[leg]] < 0 && !settled.has(legs.movement[leg])) kept.push(leg)
  if (kept.length === legs.length) return legs
  return {
    at: Float64Array.from(kept, (leg) => legs.at[leg]),
    delta: Float64Array.from(kept, (leg) => legs.delta[leg]),
    movement: Int32Array.from(kept, (leg) => legs.movement[leg]),
    length: kept.length,
  }
}

function inflowsBack({ delta }: Legs, begin: number): number {
  let inflows = 0
  let leg = begin
  const end = Math.max(0, begin - CAUSE_INFLOW_LEGS_MAX)
  while (leg > end && inflows < CAUSE_INFLOWS_MAX) if (delta[--leg] > 0) inflows++
  return leg
}

function spanOf(history: History, movement: number): number {
  if (history.occurredPrecision === null) return 0
  return PRECISION_SPAN_MS[TIME_PRECISIONS[history.occurredPrecision[movement]]]
}

/** Which movements leave this book. */
function outflowsOf({ asPosted }: BookFindings): (movement: number) => boolean {
  let leaving: Set<number> | null = null
  return (movement) => {
    if (leaving === null) {
      leaving = new Set()
      for (let leg = 0; leg < asPosted.length; leg++)
        if (asPosted.delta[leg] < 0) leaving.add(asPosted.movement[leg])
    }
    return leaving.has(movement)
  }
}
