/** Checks of the ledger in the background: started on demand, one at a time, broken off when the server stops. */

import { valueAt } from '../../core/value-at.ts'
import type { CheckPort, LedgerCheck } from './port.ts'

export interface Checker {
  /** Starts a check, or finds one under way; answers it as it stands. */
  start(): Promise<LedgerCheck>
  /** Resolves when the check under way, if any, was broken off. */
  stop(): Promise<void>
}

/** One checker a process. `onError` hears of a check that failed, but not of one that was broken off. */
export function createChecker(store: CheckPort, onError: (error: unknown) => void): Checker {
  const stopping = new AbortController()
  let running: { begun: Promise<LedgerCheck | null>; ended: Promise<unknown> } | null = null
  return {
    async start() {
      const own = running === null
      running ??= run()
      const begun = await running.begun
      return own && begun !== null ? begun : latest(store)
    },
    async stop() {
      stopping.abort()
      await running?.ended
    },
  }

  function run() {
    const { promise: begun, resolve: onBegun, reject } = Promise.withResolvers<LedgerCheck | null>()
    const ended = store
      .check({ wait: false, onBegun, signal: stopping.signal })
      .then(onBegun, (error: unknown) => {
        reject(error)
        if (!stopping.signal.aborted) onError(error)
      })
      .finally(() => {
        running = null
      })
    return { begun, ended }
  }
}

/** The one under way, also where another process runs it. */
async function latest(store: CheckPort): Promise<LedgerCheck> {
  const { rows } = await store.listChecks({ limit: 1 })
  return valueAt(rows, 0)
}
