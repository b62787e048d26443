/** Sites as the API shows them, and changes of how they are shown. A site has no more than a handful of settings. */
import type { Pool } from 'pg'
import type { SiteChange, SiteRow } from '../app/ports/sites.ts'
import { formatInstant } from '../core/time.ts'
import type { SqlRow } from './page.ts'

export async function listSites(pool: Pool): Promise<SiteRow[]> {
  const { rows } = await pool.query('select * from sites order by site_id limit 500')
  return rows.map(siteRow)
}

export async function changeSite(pool: Pool, name: string, change: SiteChange): Promise<SiteRow | null> {
  const set = (['title', 'zone', 'currency', 'closedUntil'] as const).filter(
    (field) => change[field] !== undefined,
  )
  const { rows } = await pool.query(
    `update sites set ${['turn = turn + 1', ...set.map((field, index) => `${COLUMN_OF[field]} = $${index + 2}`)].join(', ')}
     where name = $1
     returning *`,
    [name, ...set.map((field) => change[field])],
  )
  return rows.length === 0 ? null : siteRow(rows[0])
}

const COLUMN_OF = { title: 'title', zone: 'zone', currency: 'currency', closedUntil: 'closed_until' } as const

function siteRow(row: SqlRow): SiteRow {
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
