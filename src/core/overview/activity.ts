/**
 * How steadily a source posts: lags in steps people think in, and whether its silence is unusual.
 *
 * What is usual is read from the silences between the days on which it posted: the one that nine of ten do not exceed.
 * So a source that rests at night and over the weekend is not called silent on a Sunday.
 */
import { ACTIVITY_SILENCES_MIN, ACTIVITY_SILENT_FACTOR } from '../limits.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time.ts'

/** Posted before it happened, then how long after. */
export const LAG_STEPS = ['ahead', 'minute', 'hour', 'day', 'week', 'more'] as const

/** Where a lag falls in LAG_STEPS. @example lagBucket(60_000) // 1 */
export function lagBucket(lagMs: number): number {
  if (lagMs < 0) return 0
  if (lagMs <= MINUTE_MS) return 1
  if (lagMs <= HOUR_MS) return 2
  if (lagMs <= DAY_MS) return 3
  return lagMs <= 7 * DAY_MS ? 4 : 5
}

export const SOURCE_STATES = ['stale', 'fresh', 'unknown'] as const
/** `stale`: silent far longer than usual. `unknown`: too few days are known to say what is usual. */
export type SourceState = (typeof SOURCE_STATES)[number]

/** The silence that nine of ten do not exceed, in milliseconds; null where too few are known. */
export function usualSilence(silencesMs: readonly number[]): number | null {
  if (silencesMs.length < ACTIVITY_SILENCES_MIN) return null
  const sorted = [...silencesMs].sort((left, right) => left - right)
  return sorted[Math.ceil(sorted.length * 0.9) - 1]
}

/** @example sourceState(3 * DAY_MS, DAY_MS) // 'stale' */
export function sourceState(silentMs: number, usualMs: number | null): SourceState {
  if (usualMs === null) return 'unknown'
  return isUnusual(silentMs, usualMs) ? 'stale' : 'fresh'
}

/** Whether a silence is far longer than usual; one of less than a day never is. */
export function isUnusual(silentMs: number, usualMs: number): boolean {
  return silentMs >= DAY_MS && silentMs > ACTIVITY_SILENT_FACTOR * usualMs
}
