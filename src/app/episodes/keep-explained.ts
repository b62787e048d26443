/**
 * Keeps episodes explained while movements arrive: one run at a time, and another one if it was woken meanwhile.
 *
 * A run reads whole histories. Where movements come without a pause it would take all there is, so after each run it
 * rests three times as long as that took, and posting comes first.
 */

import type { LedgerStore } from '../ledger-store.ts'
import { explainEpisodes } from './explain-episodes.ts'

export interface Explainer {
  /** There may be something new to explain. */
  wake(): void
  /** Resolves when the run under way, if any, has ended. */
  stop(): Promise<void>
}

/** How many times as long as a run took it rests after it, and at most. */
const RESTS = 3
const REST_MS_MAX = 30_000

export function keepExplained(store: LedgerStore, onError: (error: unknown) => void): Explainer {
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let again = false
  let rest: NodeJS.Timeout | null = null
  const wake = () => {
    if (stopping.signal.aborted) return
    if (running !== null || rest !== null) {
      again = true
      return
    }
    again = false
    const startedAt = performance.now()
    running = explainEpisodes(store, { signal: stopping.signal })
      .then(() => {}, onError)
      .finally(() => {
        running = null
        const restMs = Math.min(RESTS * (performance.now() - startedAt), REST_MS_MAX)
        rest = setTimeout(() => {
          rest = null
          if (again) wake()
        }, restMs)
      })
  }
  return {
    wake,
    async stop() {
      stopping.abort()
      if (rest !== null) clearTimeout(rest)
      await running
    },
  }
}
