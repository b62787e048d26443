/** Delays: how long after it happened a movement is posted, in sound items, for inflows and outflows. */
import { lastInstantOf } from '../../episodes/book-legs.ts'
import type { History } from '../../history/history.ts'
import { DAY_MS, MINUTE_MS } from '../../time.ts'
import type { SoundBook } from './sound-sample.ts'

export interface Delays {
  /**
   * How much likelier a delay (ms) is of a late row than of an honest one: half of the late ones are about a day late,
   * the others are spread evenly over ln(1 + delay) from none to some months.
   */
  readonly lateRatio: (delay: number) => number
  /** How much likelier an outflow is dated too early by this much (ms) than honestly posted so late. */
  readonly earlyRatio: (delay: number) => number
}

/** The width of ln(1 + delay / 1 min) over which half of the late rows are spread: to some five months. Chosen. */
const LATE_WIDTH = 12
/** The other half is about a day late: keyed by the next shift, on the next morning, after the weekend. Chosen. */
const NEXT_DAY = lnOf(DAY_MS)
const NEXT_DAY_SPREAD = 1.3
const LATE_ROWS = 50
/** What is assumed of outflows dated early beside the rows counted: one in forty. Chosen. */
const EARLY_LITTLE = 0.5
const EARLY_ROWS = 20
const LITTLE = 0.05

/** ln(1 + delay in minutes). */
function lnOf(delay: number): number {
  return Math.log1p(Math.max(0, delay) / MINUTE_MS)
}

/** How late ones spread over ln(1 + delay in minutes). */
function lateDensity(ln: number): number {
  const off = (ln - NEXT_DAY) / NEXT_DAY_SPREAD
  const nextDay = Math.exp((-off * off) / 2) / (NEXT_DAY_SPREAD * Math.sqrt(2 * Math.PI))
  return (1 / LATE_WIDTH + nextDay) / 2
}

/** The time from the last instant at which a movement may have happened to its posting, ms, 0 or more. */
export function delayOf(history: History, movement: number): number {
  return Math.max(0, history.recordedAt[movement] - lastInstantOf(history, movement))
}

/** The delays of the sound books of a history. */
export function delaysOf(history: History, books: readonly SoundBook[]): Delays {
  const inflows: number[] = []
  const outflows: number[] = []
  if (history.recordedAt !== history.occurredAt) {
    for (const { legs } of books) {
      for (let leg = 0; leg < legs.length; leg++)
        (legs.delta[leg] > 0 ? inflows : outflows).push(lnOf(delayOf(history, legs.movement[leg])))
    }
  }
  const into = Float64Array.from(inflows).sort()
  const outOf = Float64Array.from(outflows).sort()
  return {
    lateRatio(delay) {
      const ln = lnOf(delay)
      const near = below(into, ln + 0.5) - below(into, ln - 0.5)
      return lateDensity(ln) / ((near + LITTLE) / (into.length + LATE_ROWS))
    },
    earlyRatio(delay) {
      const later = outOf.length - below(outOf, lnOf(delay / 2))
      return 1 / ((later + EARLY_LITTLE) / (outOf.length + EARLY_ROWS))
    },
  }
}

/** How many of some ascending values are below one. */
function below(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
