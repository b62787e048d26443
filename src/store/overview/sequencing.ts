/** How late the sources of some sites post: quantiles of the lags of each site's latest movements. */
import type { PoolClient } from 'pg'
import { type LagQuantiles, SEQUENCING_MOVEMENTS_MAX } from '../../core/overview/sequencing.ts'
import { int4, int8s, type RowShape, select, text } from '../database/rows.ts'

const LAGS = { site_id: int4, source: text, movements: int4, quantiles: int8s } satisfies RowShape

/** By site and source, see `lagsKey`. Movements of which the day only is known say nothing. */
export async function lagQuantiles(
  client: PoolClient,
  sites: readonly number[],
): Promise<ReadonlyMap<string, LagQuantiles>> {
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
  return new Map(
    rows.map(({ site_id, source, movements, quantiles: [p01, p50, p90, p99] }) => [
      lagsKey(site_id, source),
      { movements, p01, p50, p90, p99 },
    ]),
  )
}

/** The key of a source of a site. */
export function lagsKey(site: number, source: string): string {
  return `${site} ${source}`
}
