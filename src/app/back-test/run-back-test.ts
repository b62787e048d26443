/** Runs one queued back-test: site by site and some items at a time, so that memory stays bounded. */
import { backTest } from '../../core/back-test/back-test.ts'
import { type BackTestPlan, NO_RULES } from '../../core/back-test/plan.ts'
import { newTally, type Tally } from '../../core/back-test/tally.ts'
import { BACK_TEST_READ_ITEMS, BACK_TEST_READ_MOVEMENTS } from '../../core/limits.ts'
import type { EpisodePort } from '../episodes/port.ts'
import { jobError } from '../intake/import-files.ts'
import type { RulePort, RuleRow } from '../rules/port.ts'
import type { SitePort } from '../site/port.ts'
import { resultOf } from './back-test-files.ts'
import type { BackTestJobs } from './back-test-job.ts'
import type { BackTestPort, MovedItem } from './port.ts'
import { ruleSetOf } from './rule-set.ts'

/** What it reads of the ledger. */
export type BackTestStore = BackTestPort &
  RulePort &
  Pick<EpisodePort, 'historiesOfItems'> &
  Pick<SitePort, 'listSites'>

export interface SiteTested {
  readonly site: string
  /** Rules decide at a guarded site only. */
  readonly isGuarded: boolean
}

export interface BackTestRun {
  readonly store: BackTestStore
  readonly jobs: BackTestJobs
  readonly now: () => number
}

interface Queued {
  readonly id: string
  readonly plan: Omit<BackTestPlan, 'today'>
  readonly sites: readonly SiteTested[]
  readonly signal: AbortSignal
}

/** Ends the job as done, failed or cancelled. Throws only what is a fault of the program. */
export async function runBackTest(run: BackTestRun, queued: Queued): Promise<void> {
  const { jobs } = run
  const { id, plan, signal } = queued
  jobs.change(id, { state: 'running', progress: { movements: 0, movementsTotal: 0 } })
  try {
    const tally = newTally({ ...plan, today: NO_RULES })
    await testSites(run, queued, tally)
    jobs.end(id, 'done', { result: resultOf(tally, { ...plan, today: NO_RULES }) })
  } catch (thrown) {
    if (signal.aborted) {
      jobs.end(id, 'cancelled')
      return
    }
    const error = jobError(thrown)
    jobs.end(id, 'failed', { error })
    if (error.code === 'internal') throw thrown
  }
}

async function testSites({ store, jobs, now }: BackTestRun, queued: Queued, tally: Tally): Promise<void> {
  const { id, sites, signal } = queued
  const today = ruleSetOf({ rules: (await store.listRules()).map(ruleAsAsked), otherwise: 'refuse' }, now())
  const bySite = await Promise.all(
    sites.map(async (one) => ({ ...one, items: await store.movedItems(one.site) })),
  )
  const movementsTotal = bySite.reduce((sum, { items }) => sum + sumOf(items), 0)
  let movements = 0
  for (const { site, isGuarded, items } of bySite) {
    const plan: BackTestPlan = { ...queued.plan, today: isGuarded ? today : NO_RULES }
    for (const some of inReads(items)) {
      signal.throwIfAborted()
      const codes = some.map(({ item }) => item)
      for (const history of (await store.historiesOfItems(site, codes)).values()) {
        for (const gone of backTest(tally, history, plan)) {
          movements += gone
          signal.throwIfAborted()
        }
      }
      jobs.change(id, { progress: { movements, movementsTotal } })
      await othersTurn()
    }
  }
}

/** As they were written: they are checked again, and those that have expired are left out. */
function ruleAsAsked({ scope, mode, depth, graceSeconds, expiresAt, enabled }: RuleRow) {
  return { scope, mode, depth, graceSeconds, expiresAt, enabled }
}

/** Items in the portions that are read at once. */
function* inReads(items: readonly MovedItem[]): Generator<MovedItem[]> {
  let some: MovedItem[] = []
  for (const item of items) {
    if (some.length === BACK_TEST_READ_ITEMS || sumOf(some) + item.movements > BACK_TEST_READ_MOVEMENTS) {
      if (some.length > 0) yield some
      some = []
    }
    some.push(item)
  }
  if (some.length > 0) yield some
}

function sumOf(items: readonly MovedItem[]): number {
  return items.reduce((sum, { movements }) => sum + movements, 0)
}

/** Lets requests be answered in between. */
function othersTurn(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0))
}
