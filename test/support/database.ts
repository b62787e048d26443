/**
 * Databases for tests: one cluster a test process, in a temporary folder, and a fresh empty database a caller.
 *
 * Nothing is left behind: the cluster ends and its folder goes when the process does.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import { type RunningDatabase, startEmbeddedPostgres } from '../../src/store/postgres/embedded.ts'

let cluster: Promise<RunningDatabase> | null = null
let count = 0

export async function testDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  cluster ??= startCluster()
  const { url } = await cluster
  const name = `test_${process.pid}_${++count}`
  await admin(url, `create database ${name}`)
  return {
    url: url.replace(/\/plimsoll$/, `/${name}`),
    drop: () => admin(url, `drop database if exists ${name} with (force)`),
  }
}

async function startCluster(): Promise<RunningDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-pg-'))
  const running = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
  })
  afterAll(async () => {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
    cluster = null
  })
  return running
}

async function admin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
