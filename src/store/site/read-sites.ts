/** Sites as the API shows them. A site has no more than a handful of settings. */
import type { Pool, PoolClient } from 'pg'
import type { SiteRow } from '../../app/site/port.ts'
import { CLOCK_DIFFERENCE_MS_MAX, SITES_LISTED_MAX } from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import {
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  selectRow,
  text,
  timestamptz,
} from '../database/rows.ts'

const COLUMNS = {
  site_id: int4,
  name: text,
  title: nullable(text),
  zone: text,
  currency: nullable(text),
  mode: code<SiteRow['mode']>(),
  closed_until: nullable(timestamptz),
  last_seq: int8,
  last_recorded_at: nullable(timestamptz),
} satisfies RowShape
const SITE = { ...COLUMNS, ahead_ms: int8 } satisfies RowShape

/** What is ahead by less is within what the clocks of servers may differ by. */
const AHEAD_MS = `case when last_decided_at - clock_timestamp() > interval '${CLOCK_DIFFERENCE_MS_MAX} milliseconds'
  then extract(epoch from last_decided_at - clock_timestamp()) * 1000 else 0 end`
const SELECTED = `${Object.keys(COLUMNS).join(', ')}, (${AHEAD_MS})::bigint as ahead_ms`

/** All sites, in the order they came to be; SITES_LISTED_MAX at most. */
export async function listSites(pool: Pool): Promise<SiteRow[]> {
  const rows = await select(
    pool,
    SITE,
    `select ${SELECTED} from sites order by site_id limit ${SITES_LISTED_MAX}`,
  )
  return rows.map(siteRow)
}

/** A site that is known to be there, by its number. */
export async function readSite(client: Pool | PoolClient, siteId: number): Promise<SiteRow> {
  const row = await selectRow(client, SITE, `select ${SELECTED} from sites where site_id = $1`, [siteId])
  return siteRow(row)
}

function siteRow(row: RowOf<typeof SITE>): SiteRow {
  return {
    number: row.site_id,
    name: row.name,
    title: row.title ?? row.name,
    zone: row.zone,
    currency: row.currency,
    mode: row.mode,
    closedUntil: row.closed_until === null ? null : formatInstant(row.closed_until),
    movements: row.last_seq,
    lastRecordedAt: row.last_recorded_at === null ? null : formatInstant(row.last_recorded_at),
    aheadMs: row.ahead_ms,
  }
}
