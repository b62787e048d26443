/**
 * A scene: one episode with everything a cause may look at.
 *
 * Holds the book's legs in both orders, the stretches that must be lifted for a repair to count, and what is usual
 * in this history. Looking is bounded: a cause sees the movements of the episode and some hundreds before it.
 */

import type { EpisodeClass, Order } from '../codes.ts'
import { TIME_PRECISIONS } from '../codes.ts'
import type { Stretch } from '../episodes/analysis.ts'
import type { BookFindings, ClassifiedStretch } from '../episodes/book-episodes.ts'
import { overlaps } from '../episodes/book-episodes.ts'
import type { Legs } from '../episodes/stretches.ts'
import type { History } from '../history/history.ts'
import { CAUSE_INFLOW_LEGS_MAX, CAUSE_INFLOWS_MAX, CAUSE_WINDOW_MOVEMENTS_MAX } from '../limits.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { type Instant, PRECISION_SPAN_MS } from '../time.ts'
import type { Act, Gain } from './cause.ts'
import type { Habits } from './habits.ts'

export interface Scene {
  readonly history: History
  readonly order: Order
  readonly class: EpisodeClass
  readonly stretch: Stretch
  readonly habits: Habits
  /** The book's legs in the episode's order, and the part of them to look at: `first` to `last`, exclusive. */
  readonly legs: Legs
  readonly first: number
  readonly last: number
  /** Inflows are fewer and their faults last longer: they are looked at from here on. */
  readonly firstInflow: number
  /** Index of the first leg at or after the start of the episode. */
  readonly begin: number
  /** The first instant the balance would still be below zero with these acts undone; null where it is lifted. */
  readonly firstShort: (acts: readonly Act[]) => { order: Order; at: Instant; short: Quantity } | null
  /** Whether these acts gain as much as the episode is deep: a quick no before a replay. */
  readonly mayLift: (acts: readonly Act[]) => boolean
  /** When a movement counts in an order: inflows at the first, outflows at the last instant of their time. */
  readonly timeOf: (order: Order, movement: number) => Instant
}

/** What must be at or above zero for the episode to be explained: its own stretch, and those it rests on. */
interface Shortfall {
  readonly order: Order
  readonly at: Float64Array
  readonly balance: Float64Array
  readonly deepest: Quantity
}

export function sceneOf(
  history: History,
  habits: Habits,
  findings: BookFindings,
  episode: ClassifiedStretch,
): Scene {
  const { order } = episode
  const legs = order === 'as-posted' ? findings.asPosted : findings.asHappened
  const begin = lowerBound(legs.at, legs.length, episode.startedAt)
  const end = episode.endedAt === null ? legs.length : lowerBound(legs.at, legs.length, episode.endedAt + 1)
  const shortfalls = [shortfallOf(order, legs, episode)]
  if (order === 'as-posted' && episode.class === 'structural') {
    for (const other of findings.stretches) {
      if (other.order === 'as-happened' && other.class === 'structural' && overlaps(other, episode)) {
        shortfalls.push(shortfallOf('as-happened', findings.asHappened, other))
      }
    }
  }
  const outflow = outflowsOf(findings)
  return {
    history,
    habits,
    order,
    class: episode.class,
    stretch: episode,
    legs,
    begin,
    first: Math.max(0, begin - CAUSE_WINDOW_MOVEMENTS_MAX),
    firstInflow: inflowsBack(legs, begin),
    last: Math.min(end, begin + CAUSE_WINDOW_MOVEMENTS_MAX),
    firstShort: (acts) => firstShort(shortfalls, acts),
    mayLift: (acts) => shortfalls.every(({ order, deepest }) => gained(acts, order) + deepest >= 0),
    timeOf: (inOrder, movement) =>
      inOrder === 'as-posted'
        ? history.recordedAt[movement]
        : history.occurredAt[movement] + (outflow(movement) ? spanOf(history, movement) : 0),
  }
}

function inflowsBack({ delta }: Legs, begin: number): number {
  let inflows = 0
  let leg = begin
  const end = Math.max(0, begin - CAUSE_INFLOW_LEGS_MAX)
  while (leg > end && inflows < CAUSE_INFLOWS_MAX) if (delta[--leg] > 0) inflows++
  return leg
}

/** The balances inside a stretch, instant by instant. */
function shortfallOf(order: Order, legs: Legs, stretch: Stretch): Shortfall {
  const at: number[] = []
  const balances: number[] = []
  let balance = 0
  for (let leg = 0; leg < legs.length; leg++) {
    balance += legs.delta[leg]
    if (leg + 1 < legs.length && legs.at[leg + 1] === legs.at[leg]) continue
    if (legs.at[leg] < stretch.startedAt) continue
    if (stretch.endedAt !== null && legs.at[leg] >= stretch.endedAt) break
    at.push(legs.at[leg])
    balances.push(balance)
  }
  return { order, at: Float64Array.from(at), balance: Float64Array.from(balances), deepest: stretch.deepest }
}

/**
 * Replays the stretches with the acts undone. A gain begins or ends at a leg of the book, and a balance stands from
 * one leg to the next, so looking at every instant of the stretch is looking at all of it.
 */
function firstShort(shortfalls: readonly Shortfall[], acts: readonly Act[]) {
  for (const { order, at, balance } of shortfalls) {
    const gains = acts.flatMap((act) => act.gains.filter((gain) => gain.order === order))
    for (let index = 0; index < at.length; index++) {
      const short = balance[index] + gainAt(gains, at[index])
      if (short < 0) return { order, at: at[index], short }
    }
  }
  return null
}

function gained(acts: readonly Act[], order: Order): Quantity {
  let sum = 0
  for (const act of acts) for (const gain of act.gains) if (gain.order === order) sum += gain.quantity
  return sum
}

function gainAt(gains: readonly Gain[], at: Instant): Quantity {
  let sum = 0
  for (const { quantity, from, to } of gains) if (from <= at && at < to) sum += quantity
  return sum
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
