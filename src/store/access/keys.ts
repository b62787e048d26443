/** Keys of devices and systems. Of a key only its hash is here, and the first letters that tell it from others. */
import type { Pool } from 'pg'
import type { AccessAnswer, KeyRow, NewKey } from '../../app/access/port.ts'
import { KEYS_MAX } from '../../core/limits.ts'
import { inTransaction } from '../database/transaction.ts'
import { noteChange } from './changes.ts'

/** Valid ones first, then by name. */
export async function listKeys(pool: Pool): Promise<KeyRow[]> {
  const { rows } = await pool.query(
    'select * from api_keys order by revoked_at is not null, lower(name), created_at desc limit $1',
    [KEYS_MAX * 2],
  )
  return rows.map(keyRow)
}

export async function addKey(pool: Pool, key: NewKey, actor: string): Promise<AccessAnswer<KeyRow>> {
  const { name, role, sources, prefix, hash, expiresAt } = key
  try {
    return await inTransaction(pool, async (client) => {
      const { rows: valid } = await client.query(
        'select count(*)::int as keys from api_keys where revoked_at is null',
      )
      if (valid[0].keys >= KEYS_MAX) return { ok: false, code: 'too-many-keys' }
      // The ledger tells who posted something by name.
      const { rowCount } = await client.query('select from users where lower(name) = lower($1)', [name])
      if (rowCount !== 0) return { ok: false, code: 'name-taken' }
      const { rows } = await client.query(
        `insert into api_keys (name, role, sources, prefix, hash, created_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         returning *`,
        [name, role, sources, prefix, hash, actor, expiresAt],
      )
      await noteChange(client, actor, 'key-added', name, role)
      return { ok: true, value: keyRow(rows[0]) }
    })
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'api_keys_name')
      return { ok: false, code: 'name-taken' }
    throw error
  }
}

export function revokeKey(pool: Pool, id: string, actor: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query(
      'update api_keys set revoked_at = now() where id = $1 and revoked_at is null returning name',
      [id],
    )
    if (rows.length === 0) return false
    await noteChange(client, actor, 'key-revoked', rows[0].name)
    return true
  })
}

/** Its use is written down once a minute: a scanner that posts all day is not to write here all day. */
export async function keyOfHash(
  pool: Pool,
  hash: string,
): Promise<Pick<KeyRow, 'id' | 'name' | 'role' | 'sources'> | null> {
  const { rows } = await pool.query({
    name: 'key-of-hash',
    text: `select id, name, role, sources,
       last_used_at is null or last_used_at < now() - interval '1 minute' as stale
     from api_keys
     where hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`,
    values: [hash],
  })
  if (rows.length === 0) return null
  const { id, name, role, sources, stale } = rows[0]
  if (stale) await pool.query('update api_keys set last_used_at = now() where id = $1', [id])
  return { id, name, role, sources }
}

function keyRow(row: Record<string, unknown>): KeyRow {
  const time = (value: unknown) => (value === null ? null : (value as Date).toISOString())
  return {
    ...{ id: row.id as string, name: row.name as string, role: row.role as KeyRow['role'] },
    sources: row.sources as string[] | null,
    prefix: row.prefix as string,
    createdBy: row.created_by as string,
    createdAt: time(row.created_at)!,
    expiresAt: time(row.expires_at),
    revokedAt: time(row.revoked_at),
    lastUsedAt: time(row.last_used_at),
  }
}
