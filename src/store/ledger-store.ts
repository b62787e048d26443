/** The ledger in PostgreSQL: opens the pools, migrates, and puts the streets' ports together. */
import { Pool } from 'pg'
import type { LedgerStore } from '../app/ledger-store.ts'
import { TRANSACTION_IDLE_MS_MAX } from '../core/limits.ts'
import { backTestPort } from './back-test/port.ts'
import { bookPort } from './books/port.ts'
import { casePort } from './cases/port.ts'
import { checkPort } from './checks/port.ts'
import { countPort } from './counts/port.ts'
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
import { refusalPort } from './refusals/port.ts'
import { createRefusalRecorder } from './refusals/recorder.ts'
import { registryPort } from './registry/port.ts'
import { repairPort } from './repairs/port.ts'
import { reservationPort } from './reservations/port.ts'
import { rulePort } from './rules/port.ts'
import { searchPort } from './search/port.ts'
import { shortagePort } from './shortages/port.ts'
import { type ClockNews, databaseClock, worldClock } from './site/ledger-clock.ts'
import { createSiteMemories } from './site/memory/site-memory.ts'
import { sitePort } from './site/port.ts'
import { createSiteQueues } from './site/site-queue.ts'
import { suspectPort } from './suspects/port.ts'
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

export interface LedgerOptions extends ClockNews {
  /** Stands in for the database's clock, in Unix milliseconds: for tests, whose world has a time of its own. */
  readonly now?: () => number
  /** The clock of this machine, in Unix milliseconds, which is held against the database's. */
  readonly machine?: (() => number) | undefined
}

/**
 * Opens the ledger at `url`, migrated to the newest schema. Throws a StoreFault where it cannot be reached, and a StartError where
 * it cannot be migrated; nothing stays open then. The store's verbs throw a StoreFault where the database fails.
 */
export async function openLedgerStore(
  url: string,
  { now, machine = Date.now, ...news }: LedgerOptions = {},
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
  const clock = now === undefined ? databaseClock(machine, news) : worldClock(now)
  try {
    await migrate(pool)
    await clock.compare(pool)
  } catch (error) {
    await end()
    throw storeFault(error) ?? error
  }
  const queues = createSiteQueues()
  const memories = createSiteMemories(writing)
  const clocked = { pool, clock, lastingOf: memories.lastingOf }
  const refusals = createRefusalRecorder(pool)
  return faulting<LedgerStore>({
    ...backTestPort(pool),
    ...bookPort(pool),
    ...casePort(clocked),
    ...checkPort(pool),
    ...countPort(pool),
    ...episodePort(pool),
    ...expectationPort(clocked),
    ...holdPort(clocked, refusals),
    ...intakePort(pool, clock),
    ...livePort(pool),
    ...movementPort(pool),
    ...orderPort(clocked),
    ...overridePort(clocked, refusals),
    ...overviewPort(clocked),
    ...postingPort(clocked, queues, memories.of, refusals),
    ...refusalPort(pool),
    ...registryPort(clocked),
    ...repairPort(clocked),
    ...reservationPort(clocked, queues, memories.of),
    ...rulePort(clocked),
    ...searchPort(pool),
    ...shortagePort(clocked),
    ...sitePort(clocked),
    ...stopPort(clocked),
    ...suspectPort(pool),
    ...trailPort(pool),
    ping: async () => {
      await clock.compare(pool)
    },
    close: async () => {
      await queues.close()
      await refusals.close()
      await end()
    },
  })
}
