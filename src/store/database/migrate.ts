/**
 * Brings a database to the newest schema.
 *
 * Numbered SQL files, each applied once and in its own transaction, under an advisory lock: several processes may
 * start at once, one migrates and the others find it done.
 */
import { readdir, readFile } from 'node:fs/promises'
import type { Pool } from 'pg'

const FOLDER = new URL('../migrations/', import.meta.url)
/** An arbitrary number that nothing else in the database locks. */
const LOCK = 7_411_001

export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    const applied = new Set((await client.query('select name from migrations')).rows.map((row) => row.name))
    for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()) {
      if (applied.has(name)) continue
      await client.query('begin')
      await client.query(await readFile(new URL(name, FOLDER), 'utf8'))
      await client.query('insert into migrations (name) values ($1)', [name])
      await client.query('commit')
    }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    client.release()
  }
}
