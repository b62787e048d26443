/**
 * Keeps the guard going: every few seconds, and whenever something was posted, what has run out is let run out, parked
 * movements and waiting orders are tried again, and what is not sealed yet is sealed.
 */
import type { LedgerStore } from './ports/ledger.ts'

export interface Keeper {
  /** Something was posted that parked movements or orders may have waited for. */
  wake(): void
  /** Resolves when the round under way, if any, has ended. */
  stop(): Promise<void>
}

export interface KeeperOptions {
  readonly everyMs: number
  /** Called where movements were posted by a round. */
  readonly onPosted: () => void
  readonly onError: (error: unknown) => void
}

export function keepGuarded(store: LedgerStore, { everyMs, onPosted, onError }: KeeperOptions): Keeper {
  let stopped = false
  let again = false
  let running: Promise<void> | null = null
  const wake = () => {
    if (stopped) return
    if (running !== null) {
      again = true
      return
    }
    again = false
    running = round()
      .catch(onError)
      .finally(() => {
        running = null
        if (again) wake()
      })
  }
  async function round(): Promise<void> {
    const { holdsPosted } = await store.sweep()
    if (holdsPosted > 0) onPosted()
    await store.seal()
  }
  const timer = setInterval(wake, everyMs)
  timer.unref()
  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
