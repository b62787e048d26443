/**
 * Sequencing: how late a source posts, up to when what it tells is complete, and whether its clock runs ahead.
 *
 * The watermark is that of stream processing: the latest posting less what 99 of 100 movements take to arrive. What
 * happened after it may still be changed by a movement that is on its way.
 */
import type { Instant } from '../time.ts'

/** Lags of a source's latest movements, posting less happening, in ms; below zero where its clock is ahead. */
export interface LagQuantiles {
  readonly movements: number
  readonly p01: number
  readonly p50: number
  readonly p90: number
  readonly p99: number
}

export interface Sequencing {
  readonly lagMs: { readonly p50: number; readonly p90: number; readonly p99: number }
  /** Of what happened before it, at least 99 in 100 movements are posted. */
  readonly completeUntil: Instant
  /** By how much its clock runs ahead of the ledger's at least; null where nothing shows that it does. */
  readonly clockAheadMs: number | null
}

/** The latest movements of a site that are looked at; with fewer than the least of a source, nothing is said of it. */
export const SEQUENCING_MOVEMENTS_MAX = 5_000
export const SEQUENCING_MOVEMENTS_MIN = 20
/** Clocks that are as close agree. */
const CLOCK_NOISE_MS = 2_000

/**
 * What lags say of a source that posted last at `lastRecordedAt`; null with too few movements.
 *
 * @example
 * sequencingOf({ movements: 100, p01: -180_000, p50: 0, p90: 9_000, p99: 60_000 }, 0)?.completeUntil // -60000
 */
export function sequencingOf(
  { movements, p01, ...lagMs }: LagQuantiles,
  lastRecordedAt: Instant,
): Sequencing | null {
  if (movements < SEQUENCING_MOVEMENTS_MIN) return null
  return {
    lagMs,
    completeUntil: lastRecordedAt - Math.max(0, lagMs.p99),
    clockAheadMs: p01 < -CLOCK_NOISE_MS ? -p01 : null,
  }
}

/**
 * In what time 99 in 100 movements of each of a site's sources are posted, ms. What happened no longer ago is
 * provisional, for a movement of that time may be on its way. Null where no source has movements enough.
 *
 * @example
 * slowestLag([{ movements: 100, p01: 0, p50: 0, p90: 9_000, p99: 60_000 }]) // 60000
 */
export function slowestLag(sources: readonly LagQuantiles[]): number | null {
  const known = sources.filter(({ movements }) => movements >= SEQUENCING_MOVEMENTS_MIN)
  return known.length === 0 ? null : Math.max(0, ...known.map(({ p99 }) => p99))
}
