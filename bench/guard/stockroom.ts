/** Registers items, and makes guarded sites: what a ledger has to know before anything can be posted to it. */
import { setTimeout } from 'node:timers/promises'
import { plainItem } from '../../src/core/history/item.ts'
import { locationAt } from '../../src/core/history/location.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { itemsOf, SHELVES, type Shape, shelfPath } from './workload.ts'

const SETTLED_MS_MAX = 120_000
const BEYOND = ['supplier', 'customer', 'adjustment']
const PLACES = [...BEYOND, ...Array.from({ length: SHELVES }, (_, shelf) => shelfPath(shelf))]

export async function openStockroom(url: string) {
  const store = await openLedgerStore(url)
  const known = new Set<string>()
  return {
    store,
    /** An empty site; its stock is posted to it. */
    async makeSite(site: string, shape: Shape): Promise<void> {
      const fresh = itemsOf(shape).filter((code) => !known.has(code))
      await store.registerItems(fresh.map((code) => plainItem(code)))
      for (const code of fresh) known.add(code)
      await store.registerLocations(PLACES.map((path) => locationAt(site, path)))
      await store.setSiteMode(site, 'guard')
    },
    /** Waits until a server has explained what was posted so far: a backlog is not charged to the rate after it. */
    async settled(): Promise<void> {
      const until = performance.now() + SETTLED_MS_MAX
      while ((await store.dirtyItems(1)).length > 0) {
        if (performance.now() > until) throw new Error('the server does not come to rest')
        await setTimeout(100)
      }
    },
    close: () => store.close(),
  }
}

export type Stockroom = Awaited<ReturnType<typeof openStockroom>>
