/**
 * Long work, one piece at a time: imports, undos and audits each take most of a machine's memory and the ledger's lock.
 * So many may wait; each can be cancelled, and all are ended when the server stops.
 */
import { JOBS_QUEUED_MAX } from '../../core/limits.ts'

/** Why a job's signal is aborted. */
export const CANCELLED = 'cancelled'
export const STOPPING = 'stopping'

export interface Job {
  readonly id: string
  /** Does the work, and keeps its own result; an error it throws is reported as a fault. */
  readonly run: (signal: AbortSignal) => Promise<unknown>
  /** It was cancelled while it waited. */
  readonly onDropped: () => Promise<unknown>
  /** Called every five seconds while it waits. */
  readonly onWaiting?: () => Promise<unknown>
}

export interface JobQueue {
  /** False where as many wait as may. */
  add(job: Job): boolean
  hasRoom(): boolean
  /** False where no such job waits or runs here. */
  cancel(id: string): Promise<boolean>
  isHere(id: string): boolean
  /** Resolves once nothing runs or waits. */
  idle(): Promise<void>
  stop(): Promise<void>
}

const WAITING_EVERY_MS = 5_000

/**
 * A queue of at most JOBS_QUEUED_MAX jobs that wait; `onFault` hears what a job throws that was not ended from
 * outside.
 */
export function createJobQueue(onFault: (error: unknown) => void): JobQueue {
  const queue: Job[] = []
  let running: { readonly job: Job; readonly ending: AbortController; readonly done: Promise<void> } | null =
    null
  let stopped = false
  const timer = setInterval(() => {
    for (const job of queue) void job.onWaiting?.().catch(() => {})
  }, WAITING_EVERY_MS)
  timer.unref()

  function next(): void {
    const job = stopped ? undefined : queue.shift()
    if (job === undefined) return
    const ending = new AbortController()
    const done = job
      .run(ending.signal)
      .then(
        () => {},
        (error) => {
          if (!ending.signal.aborted) onFault(error)
        },
      )
      .finally(() => {
        running = null
        next()
      })
    running = { job, ending, done }
  }

  return {
    hasRoom: () => queue.length < JOBS_QUEUED_MAX,
    add(job) {
      if (stopped || queue.length >= JOBS_QUEUED_MAX) return false
      queue.push(job)
      if (running === null) next()
      return true
    },
    async cancel(id) {
      if (running?.job.id === id) {
        running.ending.abort(CANCELLED)
        return true
      }
      const dropped = queue.find((job) => job.id === id)
      if (dropped === undefined) return false
      queue.splice(queue.indexOf(dropped), 1)
      await dropped.onDropped()
      return true
    },
    isHere: (id) => running?.job.id === id || queue.some((job) => job.id === id),
    async idle() {
      while (running !== null) await running.done
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      queue.length = 0
      running?.ending.abort(STOPPING)
      await running?.done
    },
  }
}
