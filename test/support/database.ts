/**
 * Databases for tests: a fresh, empty one a caller, in the one cluster of the run (see `cluster`). When it is dropped its
 * ledger has to be sound, so that whatever writes without saying so to the trail shows in any test that uses it.
 */
import { randomBytes } from 'node:crypto'
import { Client, Pool } from 'pg'
import { inject } from 'vitest'
import { verify } from '../../src/store/checks/verify.ts'

export interface TestDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}

/** `altered` where the test writes what no verb would, or leaves a schema that is not the newest. */
export async function testDatabase({ altered = false }: { altered?: boolean } = {}): Promise<TestDatabase> {
  const cluster = inject('databaseUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await admin(cluster, `create database ${name}`)
  const url = cluster.replace(/\/plimsoll$/, `/${name}`)
  return {
    url,
    drop: async () => {
      await left(cluster, name)
      const fault = altered ? null : await faultOf(url)
      await left(cluster, name)
      await admin(cluster, `drop database if exists ${name} with (force)`)
      if (fault !== null) throw new Error(`the ledger of this test is not sound: ${JSON.stringify(fault)}`)
    },
  }
}

/** The first fault of a ledger; null also where there is no ledger. */
async function faultOf(url: string) {
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    const { rows } = await pool.query("select to_regclass('seals') is not null as there")
    return rows[0].there ? await verify(pool) : null
  } finally {
    await pool.end()
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
