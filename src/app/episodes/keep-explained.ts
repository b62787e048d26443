/**
 * Keeps episodes explained while movements arrive: one run at a time, and another one if a wake comes meanwhile.
 *
 * A run reads whole histories. Where movements come without a pause it would take all of the database's time, so after
 * each run it rests three times as long as the run took, and posting comes first. A run that fails is made again after
 * a rest, whether anything is posted or not; the rest doubles with every failure in turn.
 */

import { explainEpisodes } from './explain-episodes.ts'
import type { ExplainPort } from './port.ts'

export interface Explainer {
  /** There may be something new to explain. */
  wake(): void
  /** Resolves when the run under way, if any, has ended. */
  stop(): Promise<void>
}

/** A rest is so many times as long as the run before it, after a failure at least so long, and at most so long. */
const RESTS = 3
const RETRY_MS = 1_000
const REST_MS_MAX = 30_000

/** Nothing runs before the first `wake`. A run that fails is reported. */
export function keepExplained(store: ExplainPort, onError: (error: unknown) => void): Explainer {
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let again = false
  let failures = 0
  let rest: NodeJS.Timeout | null = null
  const onFailure = (error: unknown) => {
    failures++
    again = true
    onError(error)
  }
  const run = async () => {
    const startedAt = performance.now()
    await explainEpisodes(store, { signal: stopping.signal }).then(() => {
      failures = 0
    }, onFailure)
    running = null
    if (stopping.signal.aborted) return
    const retryMs = failures === 0 ? 0 : RETRY_MS * 2 ** (failures - 1)
    const restMs = Math.min(Math.max(RESTS * (performance.now() - startedAt), retryMs), REST_MS_MAX)
    rest = setTimeout(() => {
      rest = null
      if (again) wake()
    }, restMs)
  }
  const wake = () => {
    if (stopping.signal.aborted) return
    if (running !== null || rest !== null) {
      again = true
      return
    }
    again = false
    running = run()
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
