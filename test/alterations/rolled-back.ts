/** One connection with a transaction around everything: what is altered in it is verified in it, and rolled back. */
import type { Client, Pool } from 'pg'

/** A pool of that one connection, whose transactions are savepoints of the one that is open. */
export function insideOf(client: Client): Pool {
  const query = (statement: unknown, ...more: unknown[]) => {
    const nested = typeof statement === 'string' ? NESTED.get(statement) : undefined
    return (client.query as (...all: unknown[]) => unknown)(nested ?? statement, ...more)
  }
  const inner = Object.assign(Object.create(client), { query, release: () => {} })
  return Object.assign(Object.create(client), { query, connect: async () => inner }) as Pool
}

const NESTED = new Map([
  ['begin', 'savepoint inner_transaction'],
  ['commit', 'release savepoint inner_transaction'],
  ['rollback', 'rollback to savepoint inner_transaction'],
  ['set transaction isolation level repeatable read, read only', 'select'],
])

/** Alters within a transaction and answers what is found of it; null where the alteration changed no row. */
export async function found<Result>(
  client: Client,
  alter: string,
  look: (pool: Pool) => Promise<Result>,
): Promise<Result | 'refused' | 'nothing'> {
  await client.query('begin')
  try {
    let rows = 0
    try {
      const results = [await client.query(alter)].flat()
      for (const { rowCount } of results) rows += rowCount ?? 0
      await client.query('set constraints all immediate')
    } catch {
      return 'refused'
    }
    return rows === 0 ? 'nothing' : await look(insideOf(client))
  } finally {
    await client.query('rollback')
  }
}
