/** The trail as people read it: in pages, newest first, or all of it, oldest first; and what it is sealed by. */
import type { Pool } from 'pg'
import type { SealAsk, SealRow, TrailAsk, TrailRow } from '../../app/trail/port.ts'
import type { Page, PageAsk } from '../../core/page.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page, type SqlRow } from '../database/page.ts'

const ROWS_A_READ = 1_000

export function listTrail(pool: Pool, { after, limit, ...ask }: TrailAsk): Promise<Page<TrailRow>> {
  const where = filter(ask)
  const keys = [
    { sql: 'at', type: 'timestamptz' },
    { sql: 'trail.site_id', type: 'integer' },
    { sql: 'entry', type: 'bigint' },
  ]
  const query = { from: `${FROM} ${where.sql}`, columns: COLUMNS, values: where.values, keys }
  return page(pool, { after, limit }, { ...query, direction: 'desc' }, trailRow)
}

export async function* allTrail(pool: Pool, ask: Omit<TrailAsk, keyof PageAsk>): AsyncGenerator<TrailRow[]> {
  for (let [site, entry] = [0, '0']; ; ) {
    const where = filter(ask)
    where.values.push(site, entry)
    const { rows } = await pool.query(
      `select ${COLUMNS} ${FROM} ${where.sql}
         and (trail.site_id, entry) > ($${where.values.length - 1}, $${where.values.length}::bigint)
       order by trail.site_id, entry
       limit ${ROWS_A_READ}`,
      where.values,
    )
    if (rows.length === 0) return
    yield rows.map(trailRow)
    const last = rows[rows.length - 1]
    ;[site, entry] = [last.site_id, last.entry]
  }
}

/** The newest block of each chain first. */
export function listSeals(pool: Pool, { site, chain, ...ask }: SealAsk): Promise<Page<SealRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('chain = ?', chain)
  const keys = [
    { sql: 'block', type: 'bigint' },
    { sql: 'seals.site_id', type: 'integer' },
    { sql: 'chain', type: 'text' },
  ]
  const from = `from seals left join sites using (site_id) ${where.sql}`
  const columns = 'seals.*, sites.name as site'
  return page(pool, ask, { from, columns, values: where.values, keys, direction: 'desc' }, (row) => ({
    ...{ site: row.site, chain: row.chain, block: row.block, first: row.first, last: row.last },
    ...{ hash: row.hash.toString('hex'), sealedAt: formatInstant(row.sealed_at.getTime()) },
  }))
}

const FROM = 'from trail left join sites using (site_id)'
const COLUMNS = 'trail.*, sites.name as site'

function filter({ site, subject, actor }: Omit<TrailAsk, keyof PageAsk>) {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('subject = ?', subject)
  where.add('actor = ?', actor)
  return where
}

function trailRow(row: SqlRow): TrailRow {
  return {
    ...{ site: row.site, entry: row.entry, at: formatInstant(row.at.getTime()) },
    ...{ actor: row.actor, action: row.action, subject: row.subject, detail: row.detail },
  }
}
