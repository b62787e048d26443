/** The trail and its seals as people read them: in pages, newest first; the trail also whole, oldest first. */
import type { Pool } from 'pg'
import type { SealRow, SealsRequest, TrailRequest, TrailRow } from '../../app/trail/port.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page } from '../database/page.ts'
import {
  bytea,
  code,
  int4,
  int8,
  json,
  nullable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'

const ROWS_A_READ = 1_000

const ENTRY = {
  site_id: int4,
  site: nullable(text),
  entry: int8,
  at: timestamptz,
  actor: text,
  action: text,
  subject: text,
  detail: json<TrailRow['detail']>(),
} satisfies RowShape

const COLUMNS = 'trail.site_id, sites.name as site, entry, at, actor, action, subject, detail'
const FROM = 'from trail left join sites using (site_id)'

/** Entries that match, the newest first. */
export function listTrail(pool: Pool, { after, limit, ...filter }: TrailRequest): Promise<Page<TrailRow>> {
  const where = trailConditions(filter)
  const query = {
    shape: ENTRY,
    columns: COLUMNS,
    from: `${FROM} ${where.sql}`,
    values: where.values,
    keys: [
      { sql: 'at', type: 'timestamptz' },
      { sql: 'trail.site_id', type: 'integer' },
      { sql: 'entry', type: 'bigint' },
    ],
    direction: 'desc' as const,
  }
  return page(pool, { after, limit }, query, trailRow)
}

/** All entries that match, by site and the oldest first, in batches; memory does not grow with their number. */
export async function* allTrail(
  pool: Pool,
  filter: Omit<TrailRequest, keyof PageRequest>,
): AsyncGenerator<TrailRow[]> {
  for (let [siteId, entry] = [0, 0]; ; ) {
    const where = trailConditions(filter)
    where.values.push(siteId, entry)
    const rows = await select(
      pool,
      ENTRY,
      `select ${COLUMNS} ${FROM} ${where.sql}
         and (trail.site_id, entry) > ($${where.values.length - 1}, $${where.values.length}::bigint)
       order by trail.site_id, entry
       limit ${ROWS_A_READ}`,
      where.values,
    )
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(trailRow)
    siteId = last.site_id
    entry = last.entry
  }
}

const SEAL = {
  site: nullable(text),
  chain: code<SealRow['chain']>(),
  block: int8,
  first: int8,
  last: int8,
  hash: bytea,
  sealed_at: timestamptz,
} satisfies RowShape

/** Seals that match, the newest block of each chain first. */
export function listSeals(pool: Pool, { site, chain, ...ask }: SealsRequest): Promise<Page<SealRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('chain = ?', chain)
  const query = {
    shape: SEAL,
    columns: 'sites.name as site, chain, block, first, last, hash, sealed_at',
    from: `from seals left join sites using (site_id) ${where.sql}`,
    values: where.values,
    keys: [
      { sql: 'block', type: 'bigint' },
      { sql: 'seals.site_id', type: 'integer' },
      { sql: 'chain', type: 'text' },
    ],
    direction: 'desc' as const,
  }
  return page(pool, ask, query, sealRow)
}

function trailConditions({ site, subject, actor }: Omit<TrailRequest, keyof PageRequest>) {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('subject = ?', subject)
  where.add('actor = ?', actor)
  return where
}

function trailRow(row: RowOf<typeof ENTRY>): TrailRow {
  return {
    site: row.site,
    entry: String(row.entry),
    at: formatInstant(row.at),
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    detail: row.detail,
  }
}

function sealRow(row: RowOf<typeof SEAL>): SealRow {
  return {
    site: row.site,
    chain: row.chain,
    block: String(row.block),
    first: String(row.first),
    last: String(row.last),
    hash: row.hash.toString('hex'),
    sealedAt: formatInstant(row.sealed_at),
  }
}
