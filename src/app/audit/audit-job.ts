/** An audit of uploaded files as it stands, and those of this process that have not left a result yet. */
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { AUDITS_KEPT_MAX } from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import type { FileSet } from '../intake/file-set.ts'
import type { JobError } from '../intake/port.ts'

export interface AuditJob {
  readonly id: string
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly files: string[]
  readonly fileSet: FileSet
  readonly startedAt: string
  readonly updatedAt: string
  readonly finishedAt: string | null
  readonly progress: { rows: number; bytes: number; bytesTotal: number; posted: number } | null
  readonly error: JobError | null
  readonly summary: Readonly<Record<string, unknown>> | null
  readonly result: AuditResult | null
  readonly episodes: number
}

/** Ended ones that left no result stay for a while: at most twice AUDITS_KEPT_MAX jobs. */
export class AuditJobs {
  readonly #jobs = new Map<string, AuditJob>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Null where there is none, or where it left a result. */
  get(id: string): AuditJob | null {
    return this.#jobs.get(id) ?? null
  }

  add(id: string, files: readonly string[], fileSet: FileSet): AuditJob {
    this.#forgetOldest()
    const at = formatInstant(this.#now())
    const job: AuditJob = {
      id,
      state: 'queued',
      files: [...files],
      fileSet,
      startedAt: at,
      updatedAt: at,
      finishedAt: null,
      progress: null,
      error: null,
      summary: null,
      result: null,
      episodes: 0,
    }
    this.#jobs.set(id, job)
    return job
  }

  change(id: string, changes: Partial<AuditJob>): void {
    const job = this.#jobs.get(id)
    if (job === undefined) return
    this.#jobs.set(id, { ...job, ...changes, updatedAt: formatInstant(this.#now()) })
  }

  /** Changes one for the last time. */
  end(id: string, state: 'done' | 'failed' | 'cancelled', changes: Partial<AuditJob> = {}): void {
    this.change(id, { state, finishedAt: formatInstant(this.#now()), progress: null, ...changes })
  }

  remove(id: string): void {
    this.#jobs.delete(id)
  }

  #forgetOldest(): void {
    for (const [id, { finishedAt }] of this.#jobs) {
      if (this.#jobs.size < AUDITS_KEPT_MAX * 2) return
      if (finishedAt !== null) this.#jobs.delete(id)
    }
  }
}
