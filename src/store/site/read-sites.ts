/** Sites as the API shows them. A site has no more than a handful of settings. */
import type { Pool } from 'pg'
import type { SiteRow } from '../../app/site/port.ts'
import { formatInstant } from '../../core/time.ts'
import {
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'

/** The columns that make a `SiteRow`. */
export const SITE_SHOWN = {
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

/** The same as a list for `select` and `returning`. */
export const SITE_SHOWN_COLUMNS = Object.keys(SITE_SHOWN).join(', ')

/** All sites, by number. */
export async function listSites(pool: Pool): Promise<SiteRow[]> {
  const rows = await select(
    pool,
    SITE_SHOWN,
    `select ${SITE_SHOWN_COLUMNS} from sites order by site_id limit 500`,
  )
  return rows.map(siteRow)
}

/** A site as the API shows it, from a row of `SITE_SHOWN`. */
export function siteRow(row: RowOf<typeof SITE_SHOWN>): SiteRow {
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
