/**
 * Back-tests of the ledger: queued with the other long work, shown as they go on, cancelled or forgotten. Nothing is
 * written to the ledger.
 */
import { type BackTestPlan, GRACES_S_DEFAULT } from '../../core/back-test/plan.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { type Instant, parseTime } from '../../core/time.ts'
import { QueueFull } from '../intake/intake-services.ts'
import type { JobQueue } from '../intake/job-queue.ts'
import { refuseBackwards } from './back-test-files.ts'
import { type BackTestJob, BackTestJobs, type BackTestRequest } from './back-test-job.ts'
import { checkedGraces, ruleSetOf } from './rule-set.ts'
import { type BackTestStore, runBackTest, type SiteTested } from './run-back-test.ts'

export interface BackTestDesk {
  queue(request: BackTestRequest, by: { readonly name: string }): Promise<BackTestJob>
  /** Null where there is none any more. */
  get(id: string): BackTestJob | null
  /** Cancels it, or forgets its result; null where there is none. */
  remove(id: string): Promise<BackTestJob | null>
}

/** The desk of a process. `now` is the clock that jobs are stamped by, Unix milliseconds. */
export function openBackTestDesk(
  store: BackTestStore,
  queue: JobQueue,
  now: () => number = Date.now,
): BackTestDesk {
  const jobs = new BackTestJobs(now)
  return {
    queue: (request, by) => queueBackTest({ store, queue, jobs, now }, request, by.name),
    get: (id) => jobs.get(id),
    async remove(id) {
      const found = jobs.get(id)
      if (found === null) return null
      if (await queue.cancel(jobId(id))) {
        if (found.state === 'queued') return jobs.get(id)
        // It stops at its next step.
        return { ...found, state: 'cancelled' }
      }
      jobs.remove(id)
      return found
    },
  }
}

interface Desk {
  readonly store: BackTestStore
  readonly queue: JobQueue
  readonly jobs: BackTestJobs
  readonly now: () => number
}

/**
 * Checks and queues a back-test. ChangeRefused: `bad-rules`, `contradicting-rules`, `too-many-rules`, `unknown-site`,
 * `empty-period`, `malformed` for a time that cannot be read. Throws QueueFull where too much work waits.
 */
async function queueBackTest(
  { store, queue, jobs, now }: Desk,
  request: BackTestRequest,
  by: string,
): Promise<BackTestJob> {
  const plan = await planOf(request, now())
  const sites = await sitesOf(store, request.sites)
  if (!queue.hasRoom()) throw new QueueFull()
  const id = crypto.randomUUID()
  const queued = jobs.add(id, request, by)
  const added = queue.add({
    id: jobId(id),
    run: (signal) => runBackTest({ store, jobs, now }, { id, plan, sites, signal }),
    async onDropped() {
      jobs.end(id, 'cancelled')
    },
  })
  if (added) return queued
  jobs.remove(id)
  throw new QueueFull()
}

/** Today's rules are added when it runs, by site. */
async function planOf(request: BackTestRequest, now: Instant): Promise<Omit<BackTestPlan, 'today'>> {
  const { rules, otherwise = 'refuse', graces = GRACES_S_DEFAULT, role = 'operator' } = request
  const plan = {
    from: instantOf(request.from, '/from') ?? Number.NEGATIVE_INFINITY,
    to: instantOf(request.to, '/to') ?? now,
    draft: ruleSetOf({ rules, otherwise }, now),
    graces: checkedGraces(graces),
    role,
    opening: 'unknown' as const,
  }
  refuseBackwards(plan)
  return plan
}

function instantOf(text: string | null | undefined, pointer: string): Instant | null {
  if (text == null) return null
  const read = parseTime(text)
  if (!read.ok) throw new ChangeRefused('malformed', {}, pointer)
  return read.time.at
}

async function sitesOf(store: BackTestStore, names: readonly string[] | undefined): Promise<SiteTested[]> {
  const known = await store.listSites()
  const isGuarded = new Map(known.map(({ name, mode }) => [name, mode === 'guard']))
  return [...new Set(names ?? isGuarded.keys())].map((site, index) => {
    const guarded = isGuarded.get(site)
    if (guarded === undefined) throw new ChangeRefused('unknown-site', {}, `/sites/${index}`)
    return { site, isGuarded: guarded }
  })
}

const jobId = (id: string) => `back-test ${id}`
