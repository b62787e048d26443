/** The ledger and what it leads to, over two hundred thousand movements. */
import { afterAll, beforeAll, describe } from 'vitest'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { testDatabase } from '../support/database.ts'
import { manyMovements } from '../support/many-movements.ts'
import { type App, startApp } from './support/app.ts'
import { launchBrowser } from './support/chromium.ts'
import type { Scene } from './support/scene.ts'
import { longLedgerWalk } from './walks/long-ledger-walk.ts'

const scene = {} as Scene
let app: App | undefined
let drop: (() => Promise<void>) | undefined

beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  await (await openLedgerStore(database.url)).close()
  await manyMovements(database.url, 200_000)
  app = await startApp({ databaseUrl: database.url })
  scene.app = app
  scene.browser = await launchBrowser()
}, 240_000)

afterAll(async () => {
  await scene.browser?.close()
  await app?.stop()
  await drop?.()
})

describe('a long ledger', () => longLedgerWalk(scene))
