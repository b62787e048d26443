/**
 * Figures over all episodes. Definitions and sources: docs/kpis.md.
 *
 * A tally adds up over passes; only `kpisOf` divides and rounds.
 */

import { lagQuantile } from '../causes/habits.ts'
import type { CauseCode } from '../codes.ts'
import type { Episode } from '../episodes/analysis.ts'
import { SCALE_MAX } from '../limits.ts'
import { formatMoney } from '../quantity/money.ts'
import { formatScaled } from '../quantity/quantity.ts'
import { DAY_MS, formatInstant, HOUR_MS } from '../time.ts'
import type { AuditKpis } from './audit-result.ts'

export interface KpiTally {
  horizon: number
  issueMovements: number
  currency: string | null
  lags: Float64Array
  asPosted: { total: number; open: number; timing: number }
  asHappened: { total: number; open: number }
  ambiguous: number
  bookMs: number
  /** Smallest units at SCALE_MAX x milliseconds. */
  unitMs: bigint
  cost: bigint | null
  causes: Partial<Record<CauseCode, number>>
}

export function newTally(): KpiTally {
  return {
    horizon: 0,
    issueMovements: 0,
    currency: null,
    lags: new Float64Array(3000),
    asPosted: { total: 0, open: 0, timing: 0 },
    asHappened: { total: 0, open: 0 },
    ambiguous: 0,
    bookMs: 0,
    unitMs: 0n,
    cost: null,
    causes: {},
  }
}

export function tallyEpisodes(
  tally: KpiTally,
  episodes: readonly Episode[],
  scaleOf: (one: Episode) => number,
): void {
  for (const episode of episodes) {
    const open = Number(episode.endedAt === null)
    if (episode.order === 'as-happened') {
      if (episode.class === 'ambiguous') tally.ambiguous++
      else {
        tally.asHappened.total++
        tally.asHappened.open += open
      }
      continue
    }
    tally.asPosted.total++
    tally.asPosted.open += open
    tally.asPosted.timing += Number(episode.class === 'timing')
    tally.bookMs += (episode.endedAt ?? Math.max(tally.horizon, episode.startedAt)) - episode.startedAt
    tally.unitMs += episode.unitMs * 10n ** BigInt(SCALE_MAX - scaleOf(episode))
    if (episode.costAtRisk !== null) tally.cost = (tally.cost ?? 0n) + BigInt(episode.costAtRisk)
    const cause = episode.causes[0]?.code ?? 'unknown'
    tally.causes[cause] = (tally.causes[cause] ?? 0) + 1
  }
}

export function kpisOf(tally: KpiTally): AuditKpis {
  const { asPosted, asHappened, issueMovements, lags } = tally
  const lagHours = (share: number) => Math.round(((lagQuantile(lags, share) ?? 0) / HOUR_MS) * 100) / 100
  return {
    horizon: tally.horizon === 0 ? null : formatInstant(tally.horizon),
    timingShare: asPosted.total === 0 ? null : rounded(asPosted.timing / asPosted.total),
    episodes: {
      'as-posted': { total: asPosted.total, open: asPosted.open },
      'as-happened': { total: asHappened.total, open: asHappened.open },
    },
    ambiguousEpisodes: tally.ambiguous,
    negativeBookDays: (tally.bookMs / DAY_MS).toFixed(2),
    negativeUnitDays: formatScaled((tally.unitMs * 100n) / BigInt(DAY_MS) / 10n ** BigInt(SCALE_MAX), 2),
    costAtRisk: tally.cost === null ? null : formatMoney(tally.cost),
    currency: tally.currency,
    issueMovements,
    episodesPer1000Issues: issueMovements === 0 ? null : rounded((asPosted.total / issueMovements) * 1000),
    receiptLagHours:
      lagQuantile(lags, 0.5) === null
        ? null
        : { p50: lagHours(0.5), p90: lagHours(0.9), p99: lagHours(0.99) },
    causes: tally.causes,
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
