/** An app whose history sinks often, at two sites, with names of every sort; and a browser, for one test file. */
import { explainEpisodes } from '../../../src/app/episodes/explain-episodes.ts'
import { openLedgerStore } from '../../../src/store/ledger-store.ts'
import { manyEpisodes, oddItems } from '../../support/many-episodes.ts'
import { ownScene } from './own-scene.ts'
import type { Scene } from './scene.ts'

export function oddScene(): Scene {
  return ownScene(async (url) => {
    const store = await openLedgerStore(url)
    const items = oddItems(12)
    await store.registerItems(items)
    const { history } = manyEpisodes({ items, sites: ['main', 'west'], placesPerSite: 3, rounds: 40 })
    await store.post({ history, own: false })
    await explainEpisodes(store)
    await store.close()
  })
}
