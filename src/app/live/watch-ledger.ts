/**
 * Watches the ledger for all who listen: it asks the database once a second, and only while there is a listener.
 *
 * It polls, and the posting path does not notify: a notification would make every commit of the database wait for every
 * other. So it also sees what another server or a command posts.
 */
import type { LivePort, Pulse } from './port.ts'

export const WATCH_MS = 1000

export type Listener = (news: {
  readonly pulse: Pulse
  readonly changed: { ledger: boolean; imports: boolean }
}) => void

export interface LedgerWatch {
  /** The first news comes at once and counts as changed. Null where too many listen already. */
  listen(listener: Listener): (() => void) | null
  /** Ends the watch; listeners hear nothing more. */
  stop(): void
}

/** A watch for at most `listenersMax` listeners, which asks every `everyMs` milliseconds. */
export function watchLedger(
  store: LivePort,
  { listenersMax, everyMs = WATCH_MS }: { listenersMax: number; everyMs?: number },
): LedgerWatch {
  const listeners = new Map<Listener, Pulse | null>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let asking = false
  let stopped = false

  const ask = async () => {
    timer = null
    asking = true
    // The requests that need the database report that it does not answer; the watch goes on asking.
    const pulse = await store.pulse().catch(() => null)
    asking = false
    if (pulse !== null) for (const [listener, before] of listeners) notify(listener, before, pulse)
    if (listeners.size > 0 && !stopped) timer = setTimeout(ask, everyMs)
  }
  const notify = (listener: Listener, before: Pulse | null, pulse: Pulse) => {
    const ledger =
      before?.movements !== pulse.movements ||
      before.waiting !== pulse.waiting ||
      before.lastRecordedAt !== pulse.lastRecordedAt
    const imports = before?.imports !== pulse.imports
    listeners.set(listener, pulse)
    if (ledger || imports) listener({ pulse, changed: { ledger, imports } })
  }
  return {
    listen(listener) {
      if (stopped || listeners.size >= listenersMax) return null
      listeners.set(listener, null)
      // A new listener hears at once how things stand.
      if (!asking) {
        if (timer !== null) clearTimeout(timer)
        void ask()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && timer !== null) clearTimeout(timer)
      }
    },
    stop() {
      stopped = true
      listeners.clear()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
