/** Saved mappings by name, with the time of their last use. */
import type { Pool, PoolClient } from 'pg'
import type { SavedMapping } from '../../app/intake/port.ts'
import type { Mapping } from '../../core/intake/mapping.ts'
import { MAPPINGS_KEPT_MAX } from '../../core/limits.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import { formatInstant } from '../../core/time.ts'
import { page } from '../database/page.ts'
import { json, nullable, type RowOf, type RowShape, selectOne, text, timestamptz } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { appendTrail } from '../trail/trail.ts'

const MAPPING = {
  name: text,
  title: nullable(text),
  mapping: json<Mapping>(),
  file_names: nullable(text),
  used_at: nullable(timestamptz),
} satisfies RowShape

const COLUMNS = Object.keys(MAPPING).join(', ')

/** All mappings by name. */
export function listMappings(pool: Pool, ask: PageRequest): Promise<Page<SavedMapping>> {
  const query = {
    shape: MAPPING,
    columns: COLUMNS,
    from: 'from mappings where true',
    values: [],
    keys: [{ sql: 'name', type: 'text' }],
    direction: 'asc' as const,
  }
  return page(pool, ask, query, savedMapping)
}

/** A mapping by its name; null where there is none. */
export async function getMapping(pool: Pool, name: string): Promise<SavedMapping | null> {
  const row = await selectOne(pool, MAPPING, `select ${COLUMNS} from mappings where name = $1`, [name])
  return row === null ? null : savedMapping(row)
}

/** Saves a mapping under its name; false where there are MAPPINGS_KEPT_MAX others. */
export function saveMapping(
  pool: Pool,
  { name, title, mapping, fileNames }: Omit<SavedMapping, 'usedAt'>,
  by: string,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `insert into mappings (name, title, mapping, file_names)
     select $1, $2, $3, $4
     where exists (select from mappings where name = $1) or (select count(*) from mappings) < $5
     on conflict (name) do update
     set title = excluded.title, mapping = excluded.mapping, file_names = excluded.file_names`,
      [name, title, JSON.stringify(mapping), fileNames, MAPPINGS_KEPT_MAX],
    )
    if (rowCount === 1) await tell(client, by, 'mapping-saved', name)
    return rowCount === 1
  })
}

/** False where there is none of that name. */
export function deleteMapping(pool: Pool, name: string, by: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('delete from mappings where name = $1', [name])
    if (rowCount === 1) await tell(client, by, 'mapping-deleted', name)
    return rowCount === 1
  })
}

function tell(client: PoolClient, actor: string, action: string, name: string): Promise<void> {
  return appendTrail(client, 0, null, [{ actor, action, subject: `mapping ${name}`, detail: {} }])
}

/** Notes that a mapping of this content is in use now. */
export async function noteMappingUse(pool: Pool, mapping: unknown): Promise<void> {
  await pool.query('update mappings set used_at = now() where mapping = $1::jsonb', [JSON.stringify(mapping)])
}

function savedMapping(row: RowOf<typeof MAPPING>): SavedMapping {
  return {
    name: row.name,
    title: row.title,
    mapping: row.mapping,
    fileNames: row.file_names,
    usedAt: row.used_at === null ? null : formatInstant(row.used_at),
  }
}
