/**
 * Brings a database to the newest schema.
 *
 * Numbered SQL files, each applied once and in its own transaction, under an advisory lock: several processes may start
 * at once, one migrates and the others find it done. Of each file a hash is kept.
 *
 * Refuses, with a StartError:
 * - `database-newer`: a newer Plimsoll has migrated the database, and this one would misread or damage it;
 * - `database-differs`: a migration was changed after the database applied it;
 * - `database-busy`: another process migrates the database and does not come to an end.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Pool, PoolClient } from 'pg'
import { MIGRATION_WAIT_MS_MAX } from '../../core/limits.ts'
import { StartError } from '../../core/start-error.ts'
import { isLockTimeout } from './faults.ts'
import { nullable, type RowShape, select, text } from './rows.ts'
import { onClient } from './transaction.ts'

const FOLDER = new URL('../migrations/', import.meta.url)
/** An arbitrary number that nothing else in the database locks. */
const LOCK = 7_411_001

/** A file of `store/migrations`. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

interface MigrateOptions {
  readonly migrations?: readonly Migration[]
  /** How long to wait for another process that migrates, in milliseconds. */
  readonly waitMs?: number
}

/** Applies what the database has not applied yet. Throws a StartError where the database is not one for this program. */
export function migrate(
  pool: Pool,
  { migrations, waitMs = MIGRATION_WAIT_MS_MAX }: MigrateOptions = {},
): Promise<void> {
  return onClient(pool, async (client) => {
    await takeLock(client, waitMs)
    try {
      const all = migrations ?? (await readMigrations())
      const applied = await readApplied(client)
      checkKnown(all, applied)
      checkUnchanged(all, applied)
      for (const migration of all) if (!applied.has(migration.name)) await apply(client, migration)
      await fillHashes(client, all)
    } finally {
      // A connection that is gone has given its lock back.
      await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    }
  })
}

/** The migrations that came with this program, in order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(new URL(name, FOLDER), 'utf8') })),
  )
}

/** The lock ends with the connection, so that a process that died holds nobody up. */
async function takeLock(client: PoolClient, waitMs: number): Promise<void> {
  try {
    await client.query(`set lock_timeout = ${Math.ceil(waitMs)}`)
    await client.query('select pg_advisory_lock($1)', [LOCK])
  } catch (error) {
    if (!isLockTimeout(error)) throw error
    throw new StartError(
      'database-busy',
      `Another Plimsoll has been migrating the database for ${Math.ceil(waitMs / 1000)} seconds. Wait until it is ready, or end it, and start again.`,
    )
  }
  await client.query('reset lock_timeout')
}

const APPLIED = { name: text, hash: nullable(text) } satisfies RowShape

/** Names of the applied migrations, with the hash that is kept of each; the column may not be there yet. */
async function readApplied(client: PoolClient): Promise<Map<string, string | null>> {
  await client.query(
    'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
  )
  const rows = await select(
    client,
    APPLIED,
    `select name, to_jsonb(migrations) ->> 'hash' as hash from migrations order by name`,
  )
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

function checkKnown(migrations: readonly Migration[], applied: ReadonlyMap<string, unknown>): void {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied.keys()].find((name) => !known.has(name))
  if (unknown === undefined) return
  throw new StartError(
    'database-newer',
    `The database was migrated by a newer Plimsoll: this one does not know ${unknown}. Run the newer Plimsoll, or restore a backup that was made before it.`,
  )
}

function checkUnchanged(migrations: readonly Migration[], applied: ReadonlyMap<string, string | null>): void {
  const changed = migrations.find((migration) => {
    const hash = applied.get(migration.name) ?? null
    return hash !== null && hash !== hashOf(migration)
  })
  if (changed === undefined) return
  throw new StartError(
    'database-differs',
    `The migration ${changed.name} is not the one that the database applied. Run the Plimsoll that applied it, or install this one anew.`,
  )
}

async function apply(client: PoolClient, { name, sql }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Keeps the hashes of those that were applied just now, or before hashes were kept. */
async function fillHashes(client: PoolClient, migrations: readonly Migration[]): Promise<void> {
  await client.query(
    `update migrations
     set hash = own.hash
     from unnest($1::text[], $2::text[]) as own (name, hash)
     where migrations.name = own.name and migrations.hash is null`,
    [migrations.map(({ name }) => name), migrations.map(hashOf)],
  )
}

/** Of the text with line endings as Unix has them: a checkout on Windows is the same migration. */
function hashOf({ sql }: Migration): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}
