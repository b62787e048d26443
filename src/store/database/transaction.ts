/** Work on one client of the pool, as it is or in one transaction that any error rolls back. */
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'

/** A connection that is in use. */
export interface Link {
  /** Why it is gone: it must not go back to the pool then. */
  lost: Error | undefined
}

/**
 * Runs work on one connection, and gives it back after. A connection may end while no query is under way: the next
 * query fails by it, and the program goes on.
 */
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

/**
 * Runs work in a transaction: commits its result, or rolls back and throws what it threw. `begin` may bear one more
 * query, whose result the work gets.
 */
export function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient, begun: QueryResult) => Promise<Result>,
  begin: string | QueryConfig = 'begin',
): Promise<Result> {
  return onClient(pool, async (client, link) => {
    try {
      // A query that is sent together with the beginning answers as the last of several results.
      const begun = (await client.query(begin)) as QueryResult | QueryResult[]
      const result = await work(client, Array.isArray(begun) ? begun[begun.length - 1] : begun)
      await client.query('commit')
      return result
    } catch (error) {
      // The first error is the one that says why.
      const reason = link.lost ?? error
      await rollBack(client, link)
      throw reason
    }
  })
}

/** Runs work in a transaction that is always rolled back. */
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
