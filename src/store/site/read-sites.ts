/** Sites as the API shows them. A site has no more than a handful of settings. */
import type { Pool, PoolClient } from 'pg'
import type { SiteRow } from '../../app/site/port.ts'
import { SITES_LISTED_MAX } from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import {
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  selectOne,
  text,
  timestamptz,
} from '../database/rows.ts'

const SITE = {
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

const COLUMNS = Object.keys(SITE).join(', ')

/** All sites, in the order they came to be; SITES_LISTED_MAX at most. */
export async function listSites(pool: Pool): Promise<SiteRow[]> {
  const rows = await select(
    pool,
    SITE,
    `select ${COLUMNS} from sites order by site_id limit ${SITES_LISTED_MAX}`,
  )
  return rows.map(siteRow)
}

/** A site that is known to be there, by its number. */
export async function readSite(client: Pool | PoolClient, siteId: number): Promise<SiteRow> {
  const row = await selectOne(client, SITE, `select ${COLUMNS} from sites where site_id = $1`, [siteId])
  return siteRow(row!)
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
  }
}
