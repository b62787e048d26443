/** Saved mappings, by name; those used last come first to mind, so the time of use is kept. */
import type { Pool } from 'pg'
import type { SavedMapping } from '../../app/intake/port.ts'
import { MAPPINGS_KEPT_MAX } from '../../core/limits.ts'
import type { Page, PageAsk } from '../../core/page.ts'
import { formatInstant } from '../../core/time.ts'
import { page, type SqlRow } from '../database/page.ts'

export function listMappings(pool: Pool, ask: PageAsk): Promise<Page<SavedMapping>> {
  const query = {
    from: 'from mappings where true',
    columns: '*',
    values: [],
    keys: [{ sql: 'name', type: 'text' }],
    direction: 'asc' as const,
  }
  return page(pool, ask, query, savedMapping)
}

export async function getMapping(pool: Pool, name: string): Promise<SavedMapping | null> {
  const { rows } = await pool.query('select * from mappings where name = $1', [name])
  return rows.length === 0 ? null : savedMapping(rows[0])
}

export async function saveMapping(
  pool: Pool,
  { name, title, mapping, fileNames }: Omit<SavedMapping, 'usedAt'>,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `insert into mappings (name, title, mapping, file_names)
     select $1, $2, $3, $4
     where exists (select from mappings where name = $1) or (select count(*) from mappings) < $5
     on conflict (name) do update
     set title = excluded.title, mapping = excluded.mapping, file_names = excluded.file_names`,
    [name, title, JSON.stringify(mapping), fileNames, MAPPINGS_KEPT_MAX],
  )
  return rowCount === 1
}

export async function deleteMapping(pool: Pool, name: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from mappings where name = $1', [name])
  return rowCount === 1
}

export async function noteMappingUse(pool: Pool, mapping: unknown): Promise<void> {
  await pool.query('update mappings set used_at = now() where mapping = $1::jsonb', [JSON.stringify(mapping)])
}

function savedMapping(row: SqlRow): SavedMapping {
  return {
    name: row.name,
    title: row.title,
    mapping: row.mapping,
    fileNames: row.file_names,
    usedAt: row.used_at === null ? null : formatInstant(row.used_at.getTime()),
  }
}
