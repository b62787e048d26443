/** The ledger in PostgreSQL: opens a pool, migrates, and hands out the port. */
import { Pool } from 'pg'
import type { LedgerStore } from '../app/ports/ledger.ts'
import { dirtyItems, historiesOfItems, historyOfBook, replaceExplained } from './histories.ts'
import { intakeStore } from './intake-store.ts'
import { migrate } from './migrate.ts'
import { post } from './post.ts'
import { balanceAt, getBook, listBooks } from './read-books.ts'
import { getEpisode, listEpisodes, summary } from './read-episodes.ts'
import { listMovements } from './read-movements.ts'
import * as registry from './read-registry.ts'
import { lockSite } from './site.ts'
import { inTransaction } from './transaction.ts'
import { verify } from './verify.ts'

const CONNECTIONS_MAX = 10

export async function openLedgerStore(
  url: string,
  { now = Date.now }: { now?: () => number } = {},
): Promise<LedgerStore> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS_MAX })
  // An idle connection that the database ends is replaced at the next query, which tells if that fails.
  pool.on('error', () => {})
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    post: (batch) => post(pool, batch, now),
    registerItems: (items) => registry.registerItems(pool, items),
    findItems: (codes) => registry.findItems(pool, codes),
    registerLocations: (locations) => registry.registerLocations(pool, locations),
    /** Books already below zero may not go deeper once a site is guarded. */
    setSiteMode: (site, mode) =>
      inTransaction(pool, async (client) => {
        const { id } = await lockSite(client, site)
        await client.query('update sites set mode = $2 where site_id = $1', [id, mode])
        await client.query(
          `update balances
           set floor = case when $2 = 'guard' then least(balance, 0) end
           where site_id = $1 and shelf`,
          [id, mode],
        )
      }),
    listItems: (ask) => registry.listItems(pool, ask),
    listLocations: (ask) => registry.listLocations(pool, ask),
    listBooks: (ask) => listBooks(pool, ask),
    getBook: (id) => getBook(pool, id),
    balanceAt: (id, at) => balanceAt(pool, id, at),
    historyOfBook: (id) => historyOfBook(pool, id),
    listMovements: (ask) => listMovements(pool, ask),
    listEpisodes: (ask) => listEpisodes(pool, ask),
    getEpisode: (id) => getEpisode(pool, id),
    summary: () => summary(pool),
    dirtyItems: (limit) => dirtyItems(pool, limit),
    historiesOfItems: (site, items) => historiesOfItems(pool, site, items),
    replaceExplained: (site, explained) => replaceExplained(pool, site, explained),
    verify: (onProgress) => verify(pool, onProgress),
    ...intakeStore(pool, now),
    ping: async () => {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
}
