/**
 * Sweeps and seals, every few seconds and whenever something was posted: what has run out is let run out, parked
 * movements and waiting orders are tried again, and what is not sealed yet is sealed.
 */
import type { TrailPort } from '../trail/port.ts'
import type { HoldPort } from './port.ts'

export interface Sweeper {
  /** Something was posted that parked movements or orders may have waited for. */
  wake(): void
  /** Resolves when the round under way, if any, has ended. */
  stop(): Promise<void>
}

export interface SweeperOptions {
  readonly everyMs: number
  /** Called after a round that posted movements. */
  readonly onPosted: () => void
  readonly onError: (error: unknown) => void
}

/** Rounds are so far apart at least, however often it is woken. */
const PAUSE_MS = 250
/** What does not fill a block is sealed every so many rounds of the clock. */
const SEALS_ALL_EVERY = 15

/** Starts the rounds, one at a time; an error ends its round only. They end with `stop`. */
export function sweepAndSeal(
  store: Pick<HoldPort, 'sweep'> & Pick<TrailPort, 'seal'>,
  { everyMs, onPosted, onError }: SweeperOptions,
): Sweeper {
  let stopped = false
  let rounds = 0
  let running: Promise<void> | null = null
  let next: ReturnType<typeof setTimeout> | null = null

  async function round(all: boolean): Promise<void> {
    const { holdsPosted } = await store.sweep()
    if (holdsPosted > 0) onPosted()
    await store.seal({ all })
  }

  function run(all: boolean): void {
    if (stopped || running !== null) return
    running = round(all)
      .catch(onError)
      .finally(() => {
        running = null
      })
  }

  const timer = setInterval(() => run(rounds++ % SEALS_ALL_EVERY === 0), everyMs)
  return {
    wake() {
      if (next !== null) return
      next = setTimeout(() => {
        next = null
        run(false)
      }, PAUSE_MS)
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      if (next !== null) clearTimeout(next)
      await running
    },
  }
}
