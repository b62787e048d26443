/** Databases for tests: a fresh, empty one a caller, in the one cluster of the run (see `cluster`). */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

export async function testDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const url = inject('databaseUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await admin(url, `create database ${name}`)
  return {
    url: url.replace(/\/plimsoll$/, `/${name}`),
    drop: () => admin(url, `drop database if exists ${name} with (force)`),
  }
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
