/**
 * The work behind the postings, in a thread of its own: to explain a busy item is work of a second at a stretch, and no
 * posting should wait for it.
 */
import { Worker } from 'node:worker_threads'

export interface Background {
  /** Something was posted. */
  wake(): void
  /** Resolves when what was under way has ended. */
  stop(): Promise<void>
}

const STOP_MS_MAX = 10_000
/** Postings within this time wake it together: a message to another thread costs a seventh of a request. */
const WAKE_MS = 20

/** Starts the thread on the database at `url`; its faults go to `onFault`. */
export function startBackground(url: string, onFault: (error: unknown) => void): Background {
  const worker = new Worker(new URL('./background-worker.ts', import.meta.url), { workerData: { url } })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  let stopping = false
  let waking: NodeJS.Timeout | null = null
  worker.on('message', ({ fault }: { fault: string }) => onFault(new Error(fault)))
  worker.on('error', (error) => {
    if (!stopping) onFault(error)
  })
  return {
    wake() {
      waking ??= setTimeout(() => {
        waking = null
        worker.postMessage('wake')
      }, WAKE_MS)
    },
    async stop() {
      stopping = true
      if (waking !== null) clearTimeout(waking)
      worker.postMessage('stop')
      const timer = setTimeout(() => void worker.terminate(), STOP_MS_MAX)
      await ended
      clearTimeout(timer)
    },
  }
}
