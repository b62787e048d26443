/** How late movements into shelves are posted: counts of lags by class, and what share of them is within a time. */
import { TIME_PRECISIONS } from '../../codes.ts'
import type { History } from '../../history/history.ts'
import { hasFloor } from '../../history/location.ts'
import { PRECISION_SPAN_MS } from '../../time.ts'

/** Lags are counted in classes one percent wide; the last holds all lags above e^30 seconds, which is none. */
export const LAG_CLASSES = 3000

const DAY = TIME_PRECISIONS.indexOf('day')

const classOf = (lagMs: number) =>
  Math.min(LAG_CLASSES - 1, Math.round(Math.log1p(Math.max(0, lagMs) / 1000) * 100))
const lagOf = (lagClass: number) => Math.round(Math.expm1(lagClass / 100)) * 1000

/**
 * Counts of inflow lags by class, LAG_CLASSES of them; the counts of several histories add up. An inflow of which only
 * the day is known is left out, since how late it was posted is a range of a day; or counted by the least of it.
 */
export function inflowLags(history: History, ofDays: 'left-out' | 'least' = 'left-out'): Float64Array {
  const { length, to, locations, recordedAt, occurredAt, occurredPrecision, corrects } = history
  const counts = new Float64Array(LAG_CLASSES)
  const floor = locations.map((location) => hasFloor(location.kind))
  if (recordedAt === occurredAt) return counts
  for (let movement = 0; movement < length; movement++) {
    if (!floor[to[movement]] || (corrects !== null && corrects[movement] >= 0)) continue
    const lag = recordedAt[movement] - occurredAt[movement]
    if (occurredPrecision === null || occurredPrecision[movement] !== DAY) counts[classOf(lag)]++
    else if (ofDays === 'least') counts[classOf(lag - PRECISION_SPAN_MS.day)]++
  }
  return counts
}

/** The lag, ms, that a share of the counted inflows does not exceed; to one percent. Null where none is counted. */
export function lagQuantile(counts: Float64Array, share: number): number | null {
  let rest = counts.reduce((sum, count) => sum + count, 0) * share
  if (rest === 0) return null
  for (let lagClass = 0; lagClass < LAG_CLASSES; lagClass++) {
    rest -= counts[lagClass]
    if (rest <= 0) return lagOf(lagClass)
  }
  return lagOf(LAG_CLASSES - 1)
}
