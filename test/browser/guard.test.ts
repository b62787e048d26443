/** The guard in a real browser: on an app of its own, from an empty ledger to a site with hundreds of everything. */
import { afterAll, beforeAll, describe } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { type App, startApp } from './support/app.ts'
import { launchBrowser } from './support/chromium.ts'
import type { Scene } from './support/scene.ts'
import { guardLooks } from './walks/guard-looks.ts'
import { guardWalk } from './walks/guard-walk.ts'
import { promiseWalk } from './walks/promise-walk.ts'
import { ranOutWalk } from './walks/ran-out-walk.ts'

const scene = {} as Scene
let app: App | undefined
let database: Awaited<ReturnType<typeof testDatabase>> | undefined

beforeAll(async () => {
  database = await testDatabase()
  app = await startApp({ databaseUrl: database.url })
  scene.app = app
  scene.browser = await launchBrowser()
})
afterAll(async () => {
  await scene.browser?.close()
  await app?.stop()
  await database?.drop()
})

describe('with nothing yet', () => guardLooks(scene, 'nothing'))
describe('rules, parked movements and overrides', () => guardWalk(scene))
describe('orders, reservations and the trail', () => promiseWalk(scene))
describe('with a little', () => guardLooks(scene, 'little'))
describe('with hundreds', () => guardLooks(scene, 'much'))
describe('what ran out', () => ranOutWalk(scene))
