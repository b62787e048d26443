/** The ledger in PostgreSQL: opens the pools, migrates, and puts the streets' ports together. */
import { Pool } from 'pg'
import type { LedgerStore } from '../app/ledger-store.ts'
import { TRANSACTION_IDLE_MS_MAX } from '../core/limits.ts'
import { bookPort } from './books/port.ts'
import { checkPort } from './checks/port.ts'
import { faulting, storeFault } from './database/faults.ts'
import { migrate } from './database/migrate.ts'
import { episodePort } from './episodes/port.ts'
import { expectationPort } from './expectations/port.ts'
import { holdPort } from './holds/port.ts'
import { intakePort } from './intake/port.ts'
import { livePort } from './live/port.ts'
import { movementPort } from './movements/port.ts'
import { orderPort } from './orders/port.ts'
import { stopPort } from './orders/stops-port.ts'
import { overridePort } from './overrides/port.ts'
import { overviewPort } from './overview/port.ts'
import { postingPort } from './posting/port.ts'
import { registryPort } from './registry/port.ts'
import { reservationPort } from './reservations/port.ts'
import { rulePort } from './rules/port.ts'
import { searchPort } from './search/port.ts'
import { sitePort } from './site/port.ts'
import { createSiteMemories } from './site/site-memory.ts'
import { createSiteQueues } from './site/site-queue.ts'
import { trailPort } from './trail/port.ts'

const CONNECTIONS_MAX = 10
const WRITING_CONNECTIONS_MAX = 4
/**
 * The writing pool sends two statements, the same again and again: planning them each time takes longer than running
 * them. They find rows by keys only, and must not be planned otherwise because a table was small once.
 */
const WRITING_SETTINGS = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
]

/**
 * Opens the ledger at `url`, migrated to the newest schema. `now` is the clock of all that is decided, in Unix
 * milliseconds. Throws a StoreFault where it cannot be reached, and a StartError where
 * it cannot be migrated; nothing stays open then. The store's verbs throw a StoreFault where the database fails.
 */
export async function openLedgerStore(
  url: string,
  { now = Date.now }: { now?: () => number } = {},
): Promise<LedgerStore> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    idle_in_transaction_session_timeout: TRANSACTION_IDLE_MS_MAX,
  })
  const writing = new Pool({
    connectionString: url,
    max: WRITING_CONNECTIONS_MAX,
    pipeline: true,
    application_name: 'plimsoll writing',
    options: WRITING_SETTINGS.map((setting) => `-c ${setting}`).join(' '),
  })
  // An idle connection that the database ends is replaced at the next query, which fails if that fails.
  for (const one of [pool, writing]) one.on('error', () => {})
  const end = () => Promise.all([pool.end(), writing.end()])
  try {
    await migrate(pool)
  } catch (error) {
    await end()
    throw storeFault(error) ?? error
  }
  const clocked = { pool, now }
  const queues = createSiteQueues()
  const memoryOf = createSiteMemories(writing)
  return faulting<LedgerStore>({
    ...bookPort(pool),
    ...checkPort(pool),
    ...episodePort(pool),
    ...expectationPort(clocked),
    ...holdPort(clocked),
    ...intakePort(pool, now),
    ...livePort(pool),
    ...movementPort(pool),
    ...orderPort(clocked),
    ...overridePort(clocked),
    ...overviewPort(pool),
    ...postingPort(clocked, queues, memoryOf),
    ...registryPort(clocked),
    ...reservationPort(clocked, queues, memoryOf),
    ...rulePort(clocked),
    ...searchPort(pool),
    ...sitePort(clocked),
    ...stopPort(clocked),
    ...trailPort(pool),
    ping: async () => {
      await pool.query('select 1')
    },
    close: async () => {
      await queues.close()
      await end()
    },
  })
}
