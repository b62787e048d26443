/** How late the sources of some sites post: quantiles of the lags of each site's latest movements, and what follows. */
import type { Pool, PoolClient } from 'pg'
import { type LagQuantiles, SEQUENCING_MOVEMENTS_MAX, slowestLag } from '../../core/overview/sequencing.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../../core/time.ts'
import { int4, int8s, type RowShape, select, selectRow, text, timestamptz } from '../database/rows.ts'

const LAGS = { site_id: int4, source: text, movements: int4, quantiles: int8s } satisfies RowShape

/** By site, then by source. Movements of which the day only is known say nothing. */
export async function lagQuantiles(
  client: Pool | PoolClient,
  sites: readonly number[],
): Promise<ReadonlyMap<number, ReadonlyMap<string, LagQuantiles>>> {
  const rows = await select(
    client,
    LAGS,
    `select site_id, source, count(*)::integer as movements,
       percentile_disc(array[0.01, 0.5, 0.9, 0.99]) within group (order by lag_ms) as quantiles
     from sites, lateral (
       select source, floor(extract(epoch from recorded_at - occurred_at) * 1000)::bigint as lag_ms
       from (
         select source, recorded_at, occurred_at, occurred_precision
         from movements
         where movements.site_id = sites.site_id
         order by seq desc
         limit ${SEQUENCING_MOVEMENTS_MAX}
       ) as latest
       where occurred_precision = 'instant'
     ) as lags
     where site_id = any($1)
     group by site_id, source`,
    [sites],
  )
  const lags = new Map<number, Map<string, LagQuantiles>>()
  for (const { site_id, source, movements, quantiles } of rows) {
    const [p01, p50, p90, p99] = quantiles
    const own = lags.get(site_id) ?? new Map()
    lags.set(site_id, own.set(source, { movements, p01, p50, p90, p99 }))
  }
  return lags
}

/** How long it is known how late a site's sources post; and what is older is final whatever they take. */
const KNOWN_MS = MINUTE_MS
const FINAL_AFTER_MS = 31 * DAY_MS

/** By pool and site: ms that 99 in 100 movements of its slowest source take, null where too few are known. */
const KNOWN = new WeakMap<Pool, Map<number, { readonly lagMs: number | null; readonly askedAt: number }>>()

/**
 * Whether something that began at a site at some time is provisional: movements of that time may be on their way.
 * Asks about the sites of what began lately, at most once a minute each.
 */
export async function provisionalAt(
  pool: Pool,
  begun: readonly { readonly siteId: number; readonly startedAt: Instant }[],
): Promise<(siteId: number, startedAt: Instant) => boolean> {
  const { now } = await selectRow(
    pool,
    { now: timestamptz },
    `select date_trunc('milliseconds', now()) as now`,
  )
  const known = KNOWN.get(pool) ?? new Map()
  KNOWN.set(pool, known)
  const lately = begun.filter(({ startedAt }) => now - startedAt < FINAL_AFTER_MS)
  const asked = [...new Set(lately.map(({ siteId }) => siteId))].filter(
    (site) => !(now - (known.get(site)?.askedAt ?? Number.NEGATIVE_INFINITY) < KNOWN_MS),
  )
  if (asked.length > 0) {
    const lags = await lagQuantiles(pool, asked)
    for (const site of asked)
      known.set(site, { lagMs: slowestLag([...(lags.get(site)?.values() ?? [])]), askedAt: now })
  }
  return (siteId, startedAt) => {
    const lagMs = known.get(siteId)?.lagMs ?? null
    return lagMs !== null && now - startedAt < Math.min(lagMs, FINAL_AFTER_MS)
  }
}
