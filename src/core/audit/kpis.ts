/**
 * Figures over all episodes. Definitions and sources: docs/kpis.md.
 *
 * A tally adds up over passes; only `kpisOf` divides and rounds.
 */

import { LAG_CLASSES, lagQuantile } from '../causes/around/lags.ts'
import type { CauseCode } from '../codes.ts'
import { SCALE_MAX } from '../limits.ts'
import { formatMoney } from '../quantity/money.ts'
import { formatScaled } from '../quantity/quantity.ts'
import { DAY_MS, formatInstant, HOUR_MS } from '../time.ts'
import type { AuditKpis, CostAtRisk } from './audit-result.ts'
import { type Episode, isFinding } from './episode.ts'

export interface KpiTally {
  horizon: number
  /** Those of the shelves. */
  sites: Set<string>
  issueMovements: number
  /** Those that items are priced in. */
  currencies: Set<string>
  /** Counts of inflow lags by class, LAG_CLASSES of them. */
  lags: Float64Array
  asPosted: { total: number; open: number; timing: number; oneClock: number }
  asHappened: { total: number; open: number }
  ambiguous: number
  bookMs: number
  /** Smallest units at SCALE_MAX x milliseconds. */
  unitMs: bigint
  /** 1/10000 of each currency; null is that of items without one. */
  costs: Map<string | null, bigint>
  causes: Partial<Record<CauseCode, number>>
}

/** A tally of nothing. */
export function newTally(): KpiTally {
  return {
    horizon: 0,
    sites: new Set(),
    issueMovements: 0,
    currencies: new Set(),
    lags: new Float64Array(LAG_CLASSES),
    asPosted: { total: 0, open: 0, timing: 0, oneClock: 0 },
    asHappened: { total: 0, open: 0 },
    ambiguous: 0,
    bookMs: 0,
    unitMs: 0n,
    costs: new Map(),
    causes: {},
  }
}

/**
 * Adds episodes that are findings; `scaleOf` answers the scale of an episode's item. The horizon must be that of their
 * history.
 */
export function tallyEpisodes(
  tally: KpiTally,
  episodes: readonly Episode[],
  scaleOf: (one: Episode) => number,
): void {
  for (const episode of episodes.filter(isFinding)) {
    const open = Number(episode.endedAt === null)
    if (episode.order === 'as-happened') {
      if (episode.ambiguity === 'readings') tally.ambiguous++
      else {
        tally.asHappened.total++
        tally.asHappened.open += open
      }
      continue
    }
    tally.asPosted.total++
    tally.asPosted.open += open
    tally.asPosted.timing += Number(episode.class === 'timing')
    tally.asPosted.oneClock += Number(episode.ambiguity === 'one-clock')
    tally.bookMs += (episode.endedAt ?? Math.max(tally.horizon, episode.startedAt)) - episode.startedAt
    tally.unitMs += episode.unitMs * 10n ** BigInt(SCALE_MAX - scaleOf(episode))
    const { costAtRisk, currency } = episode
    if (costAtRisk !== null) tally.costs.set(currency, (tally.costs.get(currency) ?? 0n) + BigInt(costAtRisk))
    const cause = episode.causes[0]?.code ?? 'unknown'
    tally.causes[cause] = (tally.causes[cause] ?? 0) + 1
  }
}

/** The figures of a tally: divided and rounded, as decimal strings where they are quantities or money. */
export function kpisOf(tally: KpiTally, sourceNegativeBooks: number | null = null): AuditKpis {
  const { asPosted, asHappened, issueMovements, lags } = tally
  const twoClocks = asPosted.total - asPosted.oneClock
  const lagHours = (share: number) => Math.round(((lagQuantile(lags, share) ?? 0) / HOUR_MS) * 100) / 100
  return {
    horizon: tally.horizon === 0 ? null : formatInstant(tally.horizon),
    timingShare: twoClocks === 0 ? null : rounded(asPosted.timing / twoClocks),
    episodes: {
      'as-posted': { total: asPosted.total, open: asPosted.open },
      'as-happened': { total: asHappened.total, open: asHappened.open },
    },
    ambiguousEpisodes: tally.ambiguous,
    negativeBookDays: (tally.bookMs / DAY_MS).toFixed(2),
    negativeUnitDays: formatScaled((tally.unitMs * 100n) / BigInt(DAY_MS) / 10n ** BigInt(SCALE_MAX), 2),
    ...costsOf(tally),
    issueMovements,
    episodesPer1000Issues: issueMovements === 0 ? null : rounded((asPosted.total / issueMovements) * 1000),
    receiptLagHours:
      lagQuantile(lags, 0.5) === null
        ? null
        : { p50: lagHours(0.5), p90: lagHours(0.9), p99: lagHours(0.99) },
    sites: tally.sites.size,
    sourceNegativeBooks,
    causes: tally.causes,
  }
}

/** One sum where all money is in one currency, and a sum for each currency, by name. */
function costsOf({
  costs,
  currencies,
}: KpiTally): Pick<AuditKpis, 'costAtRisk' | 'currency' | 'costsAtRisk'> {
  const costsAtRisk = [...costs]
    .map(([currency, cost]): CostAtRisk => ({ currency, costAtRisk: formatMoney(cost) }))
    .sort((left, right) => ((left.currency ?? '') < (right.currency ?? '') ? -1 : 1))
  const [only] = costsAtRisk.length === 1 ? costsAtRisk : []
  const [priced] = currencies.size === 1 ? currencies : []
  return {
    costAtRisk: only?.costAtRisk ?? null,
    currency: costsAtRisk.length === 0 ? (priced ?? null) : (only?.currency ?? null),
    costsAtRisk,
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
