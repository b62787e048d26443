/** Back-tests of the ledger as they stand. The newest are kept, results and all; a restart forgets them. */
import type { BackTestResult } from '../../core/back-test/result.ts'
import type { Role } from '../../core/codes.ts'
import { BACK_TESTS_KEPT_MAX } from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import type { JobError } from '../intake/port.ts'
import type { NewRule } from '../rules/port.ts'

/** What is asked, as it was asked. */
export interface BackTestRequest {
  /** ISO times; the first and the last movement where absent. */
  readonly from?: string | null
  readonly to?: string | null
  /** All where absent. */
  readonly sites?: string[]
  readonly rules: NewRule[]
  readonly otherwise?: 'refuse' | 'allow'
  readonly graces?: number[]
  readonly role?: Role
}

export interface BackTestJob {
  readonly id: string
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly request: BackTestRequest
  readonly queuedBy: string
  readonly startedAt: string
  readonly updatedAt: string
  readonly finishedAt: string | null
  /** Movements gone through, of all that the items of the sites have. */
  readonly progress: { readonly movements: number; readonly movementsTotal: number } | null
  readonly error: JobError | null
  readonly result: BackTestResult | null
}

/** At most BACK_TESTS_KEPT_MAX that have ended, beside those under way. */
export class BackTestJobs {
  readonly #jobs = new Map<string, BackTestJob>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Null where there is none. */
  get(id: string): BackTestJob | null {
    return this.#jobs.get(id) ?? null
  }

  add(id: string, request: BackTestRequest, queuedBy: string): BackTestJob {
    const at = formatInstant(this.#now())
    const job: BackTestJob = {
      id,
      state: 'queued',
      request,
      queuedBy,
      startedAt: at,
      updatedAt: at,
      finishedAt: null,
      progress: null,
      error: null,
      result: null,
    }
    this.#jobs.set(id, job)
    return job
  }

  change(id: string, changes: Partial<BackTestJob>): void {
    const job = this.#jobs.get(id)
    if (job === undefined) return
    this.#jobs.set(id, { ...job, ...changes, updatedAt: formatInstant(this.#now()) })
  }

  /** Changes one for the last time. */
  end(id: string, state: 'done' | 'failed' | 'cancelled', changes: Partial<BackTestJob> = {}): void {
    this.change(id, { state, finishedAt: formatInstant(this.#now()), progress: null, ...changes })
    this.#forgetOldest()
  }

  remove(id: string): void {
    this.#jobs.delete(id)
  }

  #forgetOldest(): void {
    const ended = [...this.#jobs.values()].filter(({ finishedAt }) => finishedAt !== null)
    for (const { id } of ended.slice(0, Math.max(0, ended.length - BACK_TESTS_KEPT_MAX)))
      this.#jobs.delete(id)
  }
}
