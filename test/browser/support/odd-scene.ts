/** An app whose history sinks often, at two sites, with names of every sort; and a browser, for one test file. */
import { afterAll, beforeAll } from 'vitest'
import { explainEpisodes } from '../../../src/app/explain-episodes.ts'
import { openLedgerStore } from '../../../src/store/ledger-store.ts'
import { testDatabase } from '../../support/database.ts'
import { manyEpisodes, oddItems } from '../../support/many-episodes.ts'
import { type App, startApp } from './app.ts'
import { launchBrowser } from './chromium.ts'
import type { Scene } from './scene.ts'

export function oddScene(): Scene {
  const scene = {} as Scene & { app: App }
  let database: Awaited<ReturnType<typeof testDatabase>>
  beforeAll(async () => {
    database = await testDatabase()
    const store = await openLedgerStore(database.url)
    const items = oddItems(12)
    await store.registerItems(items)
    const { history } = manyEpisodes({ items, sites: ['main', 'west'], placesPerSite: 3, rounds: 40 })
    await store.post({ history, own: false })
    await explainEpisodes(store)
    await store.close()
    scene.app = await startApp({ databaseUrl: database.url })
    scene.browser = await launchBrowser()
  })
  afterAll(async () => {
    await scene.browser?.close()
    await scene.app?.stop()
    await database?.drop()
  })
  return scene
}
