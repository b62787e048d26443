/** Posting through the app layer: the callers are promises of this process. */
import { submitMovements } from '../../src/app/submit-movements.ts'
import { plainItem } from '../../src/core/item.ts'
import { locationAt } from '../../src/core/location.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { type Answered, answered, type Post } from './answered.ts'
import { ITEMS, itemCode, opening, SHELVES, type Shape, shelfPath } from './workload.ts'

const OPENING_BATCH = 5_000
const PLACES = [
  'supplier',
  'customer',
  'adjustment',
  ...Array.from({ length: SHELVES }, (_, at) => shelfPath(at)),
]

export async function openAppLayer(url: string) {
  const store = await openLedgerStore(url)
  let items = 0
  const post: Post = (movements) => submitMovements(store, movements)
  return {
    post,
    /** Makes a guarded site with its stock; returns what was answered. */
    async makeSite(site: string, shape: Shape): Promise<Answered[]> {
      const wanted = shape === 'hot' ? 1 : ITEMS
      const fresh = Array.from({ length: Math.max(0, wanted - items) }, (_, at) => itemCode(items + at))
      await store.registerItems(fresh.map((code) => plainItem(code)))
      items = Math.max(items, wanted)
      await store.registerLocations(PLACES.map((path) => locationAt(site, path)))
      await store.setSiteMode(site, 'guard')
      const all: Answered[] = []
      const movements = opening(site, shape)
      for (let at = 0; at < movements.length; at += OPENING_BATCH) {
        const batch = movements.slice(at, at + OPENING_BATCH)
        const drawn = batch.map((movement) => ({ movement, refusable: false }))
        all.push(...answered(drawn, await post(batch, 0)))
      }
      return all
    },
    close: () => store.close(),
  }
}

export type AppLayer = Awaited<ReturnType<typeof openAppLayer>>
