/**
 * Keeps episodes explained while movements arrive: one run at a time, and another one if a wake comes meanwhile.
 *
 * A run reads whole histories. Where movements come without a pause it would take all of the database's time, so after
 * each run it rests three times as long as the run took, and posting comes first.
 */

import { explainEpisodes } from './explain-episodes.ts'
import type { ExplainPort } from './port.ts'

export interface Explainer {
  /** There may be something new to explain. */
  wake(): void
  /** Resolves when the run under way, if any, has ended. */
  stop(): Promise<void>
}

/** A rest is so many times as long as the run before it, and at most so long. */
const RESTS = 3
const REST_MS_MAX = 30_000

/** Nothing runs before the first `wake`. A run that fails is reported, and the next wake tries again. */
export function keepExplained(store: ExplainPort, onError: (error: unknown) => void): Explainer {
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
