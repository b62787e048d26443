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
    drop: async () => {
      await left(url, name)
      await admin(url, `drop database if exists ${name} with (force)`)
    },
  }
}

const LEFT_MS_MAX = 5_000

/**
 * Waits until nobody is connected any more: a pool that has ended may still be hanging up, and a connection that is cut
 * then has nobody to tell it to. Who stays too long is cut off all the same.
 */
async function left(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const until = Date.now() + LEFT_MS_MAX
    for (;;) {
      const { rows } = await client.query(
        'select count(*)::integer as here from pg_stat_activity where datname = $1',
        [name],
      )
      if (rows[0].here === 0 || Date.now() > until) return
    }
  } finally {
    await client.end()
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
