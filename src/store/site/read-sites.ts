/** Sites as the API shows them. A site has no more than a handful of settings. */
import type { Pool } from 'pg'
import type { SiteRow } from '../../app/site/port.ts'
import { formatInstant } from '../../core/time.ts'
import type { SqlRow } from '../database/page.ts'

export async function listSites(pool: Pool): Promise<SiteRow[]> {
  const { rows } = await pool.query('select * from sites order by site_id limit 500')
  return rows.map(siteRow)
}

export function siteRow(row: SqlRow): SiteRow {
  return {
    number: row.site_id,
    name: row.name,
    title: row.title ?? row.name,
    zone: row.zone,
    currency: row.currency,
    mode: row.mode,
    closedUntil: row.closed_until === null ? null : formatInstant(row.closed_until.getTime()),
    movements: Number(row.last_seq),
    lastRecordedAt: row.last_recorded_at === null ? null : formatInstant(row.last_recorded_at.getTime()),
  }
}
