/**
 * A very large ledger for tests and benchmarks, made straight in the database: as the store would have written it, in a
 * fraction of the time. One site, one book with a fifth of all movements, one item in very many places, one place with
 * very many books, names with markup, right-to-left text, emoji and great length; episodes with their causes.
 *
 * Everything follows from the formulas in `very-much/shape.ts`, so a small ledger of the same make can be proved right
 * (`very-much.test.ts`) and the large one is right by the same formulas. The tables are filled without indexes, which
 * are made again as the migrations had them.
 *
 * A table that a later migration adds is filled by a function beside those below.
 */
import { Client } from 'pg'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { fillBooks } from './very-much/books.ts'
import { fillEpisodes } from './very-much/episodes.ts'
import { withoutIndexes } from './very-much/indexes.ts'
import { fillItems } from './very-much/items.ts'
import { fillLaterTables } from './very-much/later-tables.ts'
import { fillMovements } from './very-much/movements.ts'
import type { Shape } from './very-much/shape.ts'

export { LONG_BOOK_ID, shapeOf } from './very-much/shape.ts'

/** Fills an empty database; it is migrated first. */
export async function fillVeryMuch(url: string, shape: Shape): Promise<void> {
  await (await openLedgerStore(url)).close()
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set maintenance_work_mem = '512MB'; set work_mem = '256MB'; set timezone = 'UTC'`)
    await client.query('begin')
    await fillItems(client, shape)
    await withoutIndexes(client, 'balances', () => fillBooks(client, shape))
    await withoutIndexes(client, 'movements', () => fillMovements(client, shape))
    await withoutIndexes(client, 'episodes', () => fillEpisodes(client, shape))
    await fillLaterTables(client)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
