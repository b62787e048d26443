/** The ledger in PostgreSQL: opens a pool, migrates, and hands out the port. */
import { Pool } from 'pg'
import type { LedgerStore } from '../app/ledger-store.ts'
import { TRANSACTION_IDLE_MS_MAX } from '../core/limits.ts'
import { balanceAt, getBook, listBooks } from './books/read-books.ts'
import { bookMark, movementsBySeq, postingsOfBook } from './books/read-postings.ts'
import { check, listChecks } from './checks/checks.ts'
import { verify } from './checks/verify.ts'
import { migrate } from './database/migrate.ts'
import { groupEpisodes } from './episodes/group-episodes.ts'
import { dirtyItems, historiesOfItems, replaceExplained } from './episodes/histories.ts'
import { getEpisode, listEpisodes, summary } from './episodes/read-episodes.ts'
import { guardStore } from './guard-store.ts'
import { intakeStore } from './intake/intake-store.ts'
import { pulse } from './live/pulse.ts'
import { createLedgerViews } from './movements/ledger-views.ts'
import { getDocument } from './movements/read-document.ts'
import { getMovement } from './movements/read-movement-facts.ts'
import { listMovements, movementRows, movementsFrom } from './movements/read-movements.ts'
import { data } from './overview/read-data.ts'
import { today } from './overview/read-today.ts'
import { post } from './posting/post.ts'
import { createSubmit, foretell } from './posting/submit.ts'
import * as registry from './registry/read-registry.ts'
import { getPlace, itemStock } from './registry/read-stock.ts'
import { registerItems, registerLocations } from './registry/register.ts'
import { nearestNames } from './search/nearest-names.ts'
import { search } from './search/search.ts'
import { changeSite, setSiteMode } from './site/change-site.ts'
import { listSites } from './site/read-sites.ts'
import { createSiteMemories } from './site/site-memory.ts'
import { createSiteQueues } from './site/site-queue.ts'

const CONNECTIONS_MAX = 10
const WRITING_CONNECTIONS_MAX = 4
/**
 * Two statements, the same again and again: to plan them each time would take longer than to run them. They find rows
 * by keys only, and must not be planned otherwise because a table was small once.
 */
const WRITING_SETTINGS = [
  ...[
    'plan_cache_mode=force_generic_plan',
    'enable_seqscan=off',
    'enable_hashjoin=off',
    'enable_mergejoin=off',
  ],
]

export async function openLedgerStore(
  url: string,
  { now = Date.now }: { now?: () => number } = {},
): Promise<LedgerStore> {
  const pool = new Pool({
    ...{ connectionString: url, max: CONNECTIONS_MAX },
    idle_in_transaction_session_timeout: TRANSACTION_IDLE_MS_MAX,
  })
  const writing = new Pool({
    ...{
      connectionString: url,
      max: WRITING_CONNECTIONS_MAX,
      pipeline: true,
      application_name: 'plimsoll writing',
    },
    options: WRITING_SETTINGS.map((setting) => `-c ${setting}`).join(' '),
  })
  // An idle connection that the database ends is replaced at the next query, which tells if that fails.
  for (const one of [pool, writing]) one.on('error', () => {})
  const end = () => Promise.all([pool.end(), writing.end()])
  try {
    await migrate(pool)
  } catch (error) {
    await end()
    throw error
  }
  const views = createLedgerViews(pool)
  const queues = createSiteQueues()
  const clocked = { pool, now }
  const memoryOf = createSiteMemories(writing)
  const posting = { run: createSubmit(clocked, memoryOf) }
  return {
    post: (batch) => post(pool, batch, now),
    submit: (submission) => queues.submit(posting, submission.site, submission, submission.size),
    foretell: (submission) => foretell(clocked, submission),
    ...guardStore(clocked, queues, memoryOf),
    registerItems: (items, by) => registerItems(clocked, items, by),
    findItems: (codes) => registry.findItems(pool, codes),
    registerLocations: (locations, by) => registerLocations(clocked, locations, by),
    setSiteMode: (site, mode, by) => setSiteMode(clocked, site, mode, by),
    listItems: (ask) => registry.listItems(pool, ask),
    listLocations: (ask) => registry.listLocations(pool, ask),
    listBooks: (ask) => listBooks(pool, ask),
    getBook: (id) => getBook(pool, id),
    balanceAt: (id, at) => balanceAt(pool, id, at),
    listMovements: (ask) => listMovements(pool, views, ask),
    movementsFrom: (ask) => movementsFrom(pool, views, ask),
    movementPosition: (ask, mark) => views.position(ask, mark),
    async *allMovements(ask) {
      for await (const rows of views.batches(ask)) yield movementRows(pool, rows)
    },
    getMovement: (site, seq) => getMovement(pool, site, seq),
    getDocument: (document) => getDocument(pool, document),
    itemStock: (code) => itemStock(pool, code),
    getPlace: (site, path) => getPlace(pool, site, path),
    nearestNames: (kind, text) => nearestNames(pool, kind, text),
    bookMark: (id) => bookMark(pool, id),
    postingsOfBook: (id, afterSeq) => postingsOfBook(pool, id, afterSeq),
    movementsBySeq: (bookId, seqs) => movementsBySeq(pool, bookId, seqs),
    listEpisodes: (ask) => listEpisodes(pool, ask),
    groupEpisodes: (ask) => groupEpisodes(pool, ask),
    getEpisode: (id) => getEpisode(pool, id),
    summary: () => summary(pool),
    pulse: () => pulse(pool),
    search: (text, limit) => search(pool, text, limit),
    listSites: () => listSites(pool),
    changeSite: (name, change, by) => changeSite(clocked, name, change, by),
    dirtyItems: (limit) => dirtyItems(pool, limit),
    historiesOfItems: (site, items) => historiesOfItems(pool, site, items),
    replaceExplained: (site, explained) => replaceExplained(pool, site, explained),
    verify: (onProgress) => verify(pool, onProgress),
    check: (options) => check(pool, options),
    listChecks: (ask) => listChecks(pool, ask),
    today: () => today(pool),
    data: () => data(pool),
    ...intakeStore(pool, now),
    ping: async () => {
      await pool.query('select 1')
    },
    close: async () => {
      await queues.close()
      await end()
    },
  }
}
