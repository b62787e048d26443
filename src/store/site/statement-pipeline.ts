/**
 * A pipeline of statements to the database: one is sent behind the other without waiting for the answer to the one
 * before, so the database starts on the next one as soon as it is done with the last. Each is a transaction of its own.
 */
import { DatabaseError, type Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg'

/** Sends a statement, and answers when its result is there. Rejects with what the database or the network says. */
export type StatementPipeline = (statement: QueryConfig) => Promise<QueryResult>

interface Connection {
  readonly client: PoolClient
  /** Notes that it is gone: it does not go back to the pool then. */
  readonly lose: (error: Error) => void
  readonly release: () => void
}

/**
 * A pipeline over one connection of the pool, taken for as long as a statement is under way, and over another one where
 * that is gone.
 */
export function createPipeline(pool: Pool): StatementPipeline {
  let current: { readonly connection: Promise<Connection>; sent: number } | null = null

  return async (statement) => {
    current ??= { connection: connect(pool), sent: 0 }
    const mine = current
    mine.sent++
    try {
      const { client } = await mine.connection
      return await client.query(statement)
    } catch (error) {
      // What the database says leaves the connection as it was; after anything else nothing more is sent on it.
      if (!(error instanceof DatabaseError)) {
        await mine.connection.then(({ lose }) => lose(error as Error), ignore)
        if (current === mine) current = null
      }
      throw error
    } finally {
      if (--mine.sent === 0) {
        if (current === mine) current = null
        await mine.connection.then(({ release }) => release(), ignore)
      }
    }
  }
}

async function connect(pool: Pool): Promise<Connection> {
  const client = await pool.connect()
  let lost: Error | undefined
  const lose = (error: Error) => {
    lost ??= error
  }
  client.on('error', lose)
  return {
    client,
    lose,
    release() {
      client.off('error', lose)
      client.release(lost)
    },
  }
}

/** A connection that never came to be has rejected for its caller already. */
function ignore(): void {}

/** For memories of one transaction, by which nothing is decided speculatively. */
export const NO_PIPELINE: StatementPipeline = () => Promise.reject(new Error('there is no pipeline'))
