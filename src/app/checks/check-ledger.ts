/** Checks of the ledger in the background: started on demand, one at a time, broken off when the server stops. */
import type { LedgerStore } from '../ledger-store.ts'
import type { LedgerCheck } from './port.ts'

export interface Checker {
  /** Starts a check, or finds one under way; answers it as it stands. */
  start(): Promise<LedgerCheck>
  /** Resolves when the check under way, if any, was broken off. */
  stop(): Promise<void>
}

export function createChecker(store: LedgerStore, onError: (error: unknown) => void): Checker {
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
async function latest(store: LedgerStore): Promise<LedgerCheck> {
  const { rows } = await store.listChecks({ limit: 1 })
  return rows[0]
}
