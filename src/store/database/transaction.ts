/** Work on one client of the pool, as it is or in one transaction that whatever it throws rolls back. */
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'

/** A connection that is in use. */
export interface Link {
  /** Why it is gone: it must not go back to the pool then. */
  lost: Error | undefined
}

/** A connection may be ended while no query is under way: it is told by the next one, and ends no program. */
export async function onClient<Result>(
  pool: Pool,
  work: (client: PoolClient, link: Link) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  const link: Link = { lost: undefined }
  const onError = (error: Error) => {
    link.lost = error
  }
  client.on('error', onError)
  try {
    return await work(client, link)
  } finally {
    client.off('error', onError)
    client.release(link.lost)
  }
}

export function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient, begun: QueryResult) => Promise<Result>,
  begin: string | QueryConfig = 'begin',
): Promise<Result> {
  return onClient(pool, async (client, link) => {
    try {
      // What is asked for together with the beginning comes as the last of several results.
      const begun = (await client.query(begin)) as QueryResult | QueryResult[]
      const result = await work(client, Array.isArray(begun) ? begun[begun.length - 1] : begun)
      await client.query('commit')
      return result
    } catch (error) {
      // The first word is the one that says why.
      const reason = link.lost ?? error
      await rollBack(client, link)
      throw reason
    }
  })
}

/** Work in a transaction that never comes to anything. */
export function rolledBack<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin = 'begin',
): Promise<Result> {
  return onClient(pool, async (client, link) => {
    try {
      await client.query(begin)
      return await work(client)
    } finally {
      await rollBack(client, link)
    }
  })
}

/** Where even the rollback fails the connection is gone. */
async function rollBack(client: PoolClient, link: Link): Promise<void> {
  await client.query('rollback').catch((failure: Error) => {
    link.lost = failure
  })
}
