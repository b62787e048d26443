/** Runs work in one transaction on one client; whatever it throws rolls all of it back. */
import type { Pool, PoolClient } from 'pg'

export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection may be ended while no query is under way; the next one tells it.
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query('begin')
    const result = await work(client)
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
