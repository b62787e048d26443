/**
 * The page's stream of news, and what follows from it: figures are fetched again and change where they stand; a list
 * in front of its reader never moves. Its page offers the new rows instead (see `NewRows` and `useHeld`).
 */
import type { Sites } from '../../api/site/schema.ts'
import { GUARD, SITES, TODAY } from '../data/keys.ts'
import { queryClient } from '../data/query-client.ts'
import { useStore } from '../data/store.ts'
import { createLedgerStream, type Heard } from './ledger-stream.ts'

/** Figures that change in place. */
const FIGURES = [['summary'], [TODAY], [GUARD, 'count']]
/** Lists of what waits: a row changes or goes as soon as its goods are in; `useHeld` keeps the others where they are. */
const WAITING = ['holds', 'orders', 'reservations', 'reservation', 'backorders'].map((list) => [GUARD, list])
/**
 * How many movements there are: the ledger's page shows how many came since, and moves nothing. Over several sites
 * new rows come between old ones, so there it keeps to its own pace.
 */
const TOTALS = [['ledger']]
const IMPORTS = [['imports'], ['import']]
/** While a ledger is being filled, figures are fetched no more often than this. */
const REFRESH_MS_MIN = 4000

const stream = createLedgerStream({
  open: () => new EventSource('/v1/stream'),
  later(run, ms) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  isOnline: () => navigator.onLine,
})

/** Begins to listen; once, when the page is there. */
export function startLive(): void {
  const refreshFigures = atMostEvery(REFRESH_MS_MIN, () => {
    refresh([...FIGURES, ...WAITING])
    if ((queryClient.getQueryData<Sites>([SITES])?.rows.length ?? 0) < 2) refresh(TOTALS)
  })
  stream.onNews((event) => (event === 'ledger' ? refreshFigures() : refresh(IMPORTS)))
  document.addEventListener('visibilitychange', () => (document.hidden ? stream.rest() : stream.wake()))
  addEventListener('online', () => stream.wake())
  addEventListener('offline', () => stream.networkGone())
  // A connection that is left open would keep the page from being shown again at once on the way back.
  addEventListener('pagehide', () => stream.stop())
  addEventListener('pageshow', (event) => event.persisted && stream.wake())
  stream.start()
}

/** What the stream heard last, and how it stands. */
export function useLive(): Heard {
  return useStore({ get: stream.heard, subscribe: stream.subscribe })
}

function refresh(keys: readonly string[][]): void {
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey })
}

/** At once, then not again before `ms` are over; what came meanwhile is made up for. */
function atMostEvery(ms: number, run: () => void): () => void {
  let resting = false
  let again = false
  return function request() {
    if (resting) {
      again = true
      return
    }
    resting = true
    run()
    setTimeout(() => {
      resting = false
      if (!again) return
      again = false
      request()
    }, ms)
  }
}
