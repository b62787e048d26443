/**
 * One stream of news from the server for the whole page.
 *
 * It comes back by itself, soon at first and then later. It closes shortly after the page is hidden, and opens again
 * with it. It holds the latest news only, so a day of them takes no more room than one.
 */
export type LiveState = 'live' | 'reconnecting' | 'offline'

/** The data of a `ledger` event. */
export interface LedgerNews {
  readonly movements: number
  readonly lastRecordedAt: string | null
  /** Items whose episodes wait for their causes. */
  readonly waiting: number
  /** The server's clock. */
  readonly now: string
}

export interface Heard {
  readonly state: LiveState
  readonly ledger: LedgerNews | null
}

/** The browser as the stream needs it; tests have their own. */
export interface StreamHost {
  open(): Pick<EventSource, 'addEventListener' | 'close'>
  later(run: () => void, ms: number): () => void
  isOnline(): boolean
}

const FIRST_WAIT_MS = 1000
const WAIT_MS_MAX = 30_000
/** Attempts in vain after which it is no longer called a moment. */
const ATTEMPTS_BRIEF = 3
/** Browsers keep six connections to a server, for all tabs: a hidden one must soon give its own back. */
const HIDDEN_MS_MAX = 10_000

/** Makes a stream that is closed until `start`. */
export function createLedgerStream(host: StreamHost) {
  const listeners = new Set<() => void>()
  const onNews = new Set<(event: 'ledger' | 'imports') => void>()
  let heard: Heard = { state: 'reconnecting', ledger: null }
  let source: ReturnType<StreamHost['open']> | null = null
  let cancel: (() => void) | null = null
  let attempts = 0

  const change = (next: Partial<Heard>) => {
    heard = { ...heard, ...next }
    for (const listener of listeners) listener()
  }
  const close = () => {
    source?.close()
    source = null
    cancel?.()
    cancel = null
  }
  const lost = () => {
    close()
    attempts += 1
    change({ state: !host.isOnline() || attempts > ATTEMPTS_BRIEF ? 'offline' : 'reconnecting' })
    cancel = host.later(connect, Math.min(WAIT_MS_MAX, FIRST_WAIT_MS * 2 ** (attempts - 1)))
  }
  const connect = () => {
    close()
    const opened = host.open()
    source = opened
    opened.addEventListener('error', () => source === opened && lost())
    opened.addEventListener('ledger', (event) => {
      if (source !== opened) return
      attempts = 0
      change({ state: 'live', ledger: JSON.parse((event as MessageEvent<string>).data) as LedgerNews })
      for (const listener of onNews) listener('ledger')
    })
    opened.addEventListener('imports', () => {
      if (source === opened) for (const listener of onNews) listener('imports')
    })
  }
  return {
    start: connect,
    stop: close,
    heard: () => heard,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onNews(listener: (event: 'ledger' | 'imports') => void) {
      onNews.add(listener)
      return () => onNews.delete(listener)
    },
    /** The network is back, or the page is on show again. */
    wake() {
      if (source !== null && heard.state === 'live') {
        cancel?.()
        cancel = null
      } else {
        attempts = 0
        connect()
      }
    },
    /** The page is hidden: the stream is kept for a moment. */
    rest() {
      if (heard.state !== 'live') return
      cancel?.()
      cancel = host.later(() => {
        close()
        change({ state: 'reconnecting' })
      }, HIDDEN_MS_MAX)
    },
    networkGone() {
      lost()
    },
  }
}

export type LedgerStream = ReturnType<typeof createLedgerStream>
