/** Keys of devices and systems. Of a key only its hash is here, and the first letters that set it apart. */
import type { Pool, PoolClient } from 'pg'
import type { AccessAnswer, KeyRow, NewKey } from '../../app/access/port.ts'
import type { Role } from '../../core/codes.ts'
import { KEYS_MAX } from '../../core/limits.ts'
import {
  bool,
  checked,
  code,
  int4,
  nullable,
  PARSERS,
  type RowOf,
  type RowShape,
  select,
  selectOne,
  selectRow,
  text,
  texts,
  timestamptz,
} from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { noteChange } from './changes.ts'
import { nameRefusal, oneAtATime } from './names.ts'

const KEY = {
  id: text,
  name: text,
  role: code<Role>(),
  sources: nullable(texts),
  prefix: text,
  created_by: text,
  created_at: timestamptz,
  expires_at: nullable(timestamptz),
  revoked_at: nullable(timestamptz),
  last_used_at: nullable(timestamptz),
} satisfies RowShape

const COLUMNS = Object.keys(KEY).join(', ')

/** Keys by name, the valid ones first. */
export async function listKeys(pool: Pool): Promise<KeyRow[]> {
  const rows = await select(
    pool,
    KEY,
    `select ${COLUMNS} from api_keys
     order by revoked_at is not null, lower(name), created_at desc
     limit $1`,
    [KEYS_MAX * 2],
  )
  return rows.map(keyRow)
}

/** Adds a key. Refused with `too-many-keys`, or by the name (see names.ts). */
export function addKey(pool: Pool, key: NewKey, actor: string): Promise<AccessAnswer<KeyRow>> {
  return inTransaction(pool, async (client) => {
    await oneAtATime(client)
    return insertKey(client, key, actor)
  })
}

const COUNT = { keys: int4 } satisfies RowShape

async function insertKey(client: PoolClient, key: NewKey, actor: string): Promise<AccessAnswer<KeyRow>> {
  const { name, role, sources, prefix, hash, expiresAt } = key
  const valid = await selectRow(
    client,
    COUNT,
    'select count(*)::int as keys from api_keys where revoked_at is null',
  )
  if (valid.keys >= KEYS_MAX) return { ok: false, code: 'too-many-keys' }
  const refusal = await nameRefusal(client, name)
  if (refusal !== null) return { ok: false, code: refusal }
  const row = await selectRow(
    client,
    KEY,
    `insert into api_keys (name, role, sources, prefix, hash, created_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     returning ${COLUMNS}`,
    [name, role, sources, prefix, hash, actor, expiresAt],
  )
  await noteChange(client, { actor, code: 'key-added', whose: { key: row.id }, subject: name, detail: role })
  return { ok: true, value: keyRow(row) }
}

const NAME = { name: text } satisfies RowShape

/** Revokes a key at once; false where there is none that is valid. */
export function revokeKey(pool: Pool, id: string, actor: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const revoked = await selectOne(
      client,
      NAME,
      'update api_keys set revoked_at = now() where id = $1 and revoked_at is null returning name',
      [id],
    )
    if (revoked === null) return false
    await noteChange(client, { actor, code: 'key-revoked', whose: { key: id }, subject: revoked.name })
    return true
  })
}

const VALID_KEY = {
  id: text,
  name: text,
  role: code<Role>(),
  sources: nullable(texts),
  stale: bool,
} satisfies RowShape
const KEY_OF_HASH = `select id, name, role, sources,
    last_used_at is null or last_used_at < now() - interval '1 minute' as stale
  from api_keys
  where hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`

/**
 * The valid key of a hash; null where there is none. Its use is written down once a minute: a scanner that posts all
 * day is not to write here all day.
 */
export async function keyOfHash(
  pool: Pool,
  hash: string,
): Promise<Pick<KeyRow, 'id' | 'name' | 'role' | 'sources'> | null> {
  const found = await pool.query({ name: 'key-of-hash', text: KEY_OF_HASH, values: [hash], types: PARSERS })
  const [row] = checked(VALID_KEY, KEY_OF_HASH, found.fields, found.rows)
  if (row === undefined) return null
  const { id, name, role, sources, stale } = row
  if (stale) await pool.query('update api_keys set last_used_at = now() where id = $1', [id])
  return { id, name, role, sources }
}

const ID = { id: text } satisfies RowShape

/** Those of some keys, by their ids, that are valid. */
export async function validKeys(pool: Pool, ids: readonly string[]): Promise<string[]> {
  const rows = await select(
    pool,
    ID,
    `select id from api_keys
     where id = any($1) and revoked_at is null and (expires_at is null or expires_at > now())`,
    [ids],
  )
  return rows.map(({ id }) => id)
}

function keyRow(row: RowOf<typeof KEY>): KeyRow {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    sources: row.sources,
    prefix: row.prefix,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: timeOf(row.expires_at),
    revokedAt: timeOf(row.revoked_at),
    lastUsedAt: timeOf(row.last_used_at),
  }
}

function timeOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
