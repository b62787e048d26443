/** Runs work in one transaction on one client; whatever it throws rolls all of it back. */
import type { Pool, PoolClient, QueryResult } from 'pg'

export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient, begun: QueryResult) => Promise<Result>,
  begin = 'begin',
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection may be ended while no query is under way; the next one tells it.
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    // What is asked for together with the beginning comes as the last of several results.
    const begun = (await client.query(begin)) as QueryResult | QueryResult[]
    const result = await work(client, Array.isArray(begun) ? begun[begun.length - 1] : begun)
    await client.query('commit')
    return result
  } catch (error) {
    // The first word is the one that says why.
    const reason = broken ?? error
    // Where even the rollback fails the connection is gone, and must not go back to the pool.
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw reason
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}
