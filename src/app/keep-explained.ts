/** Keeps episodes explained while movements arrive: one run at a time, and another one if it was woken meanwhile. */
import { explainEpisodes } from './explain-episodes.ts'
import type { LedgerStore } from './ports/ledger.ts'

export interface Explainer {
  /** There may be something new to explain. */
  wake(): void
  /** Resolves when the run under way, if any, has ended. */
  stop(): Promise<void>
}

export function keepExplained(store: LedgerStore, onError: (error: unknown) => void): Explainer {
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let again = false
  const wake = () => {
    if (stopping.signal.aborted) return
    if (running !== null) {
      again = true
      return
    }
    running = explainEpisodes(store, { signal: stopping.signal })
      .then(() => {}, onError)
      .finally(() => {
        running = null
        if (again) wake()
      })
    again = false
  }
  return {
    wake,
    async stop() {
      stopping.abort()
      await running
    },
  }
}
