/**
 * A line to the database on which statements are sent one behind the other, without waiting for the answer to the one
 * before: the database starts on the next one as soon as it is done with the last. Each is a transaction of its own.
 */
import { DatabaseError, type Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg'

export type Line = (statement: QueryConfig) => Promise<QueryResult>

/** It takes a connection of the pool for as long as something is under way. */
export function createLine(pool: Pool): Line {
  let sent = 0
  let connected: Promise<PoolClient> | null = null
  let lost: Error | undefined
  const onError = (error: Error) => {
    lost = error
  }

  async function connect(): Promise<PoolClient> {
    lost = undefined
    const client = await pool.connect()
    client.on('error', onError)
    return client
  }

  async function letGo(connection: Promise<PoolClient>): Promise<void> {
    connected = null
    const client = await connection
    client.off('error', onError)
    client.release(lost)
  }

  return async (statement) => {
    sent++
    connected ??= connect()
    const connection = connected
    try {
      const client = await connection
      return await client.query(statement)
    } catch (error) {
      // What the database says leaves the connection as it was.
      if (!(error instanceof DatabaseError)) lost ??= error as Error
      throw error
    } finally {
      if (--sent === 0) await letGo(connection).catch(() => {})
    }
  }
}

/** Of memories that nothing is decided ahead by. */
export const NO_LINE: Line = () => Promise.reject(new Error('there is no line'))
