/** Importing and auditing files in a real browser, on a server with an empty database of its own. */
import { afterAll, beforeAll, describe } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { type App, startApp } from './support/app.ts'
import { launchBrowser } from './support/chromium.ts'
import type { Scene } from './support/scene.ts'
import { auditWalk } from './walks/audit-walk.ts'
import { importWalk } from './walks/import-walk.ts'
import { intakeFaultWalk } from './walks/intake-fault-walk.ts'
import { intakeLooks } from './walks/intake-looks.ts'

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

describe('importing files', () => importWalk(scene))
describe('auditing files', () => auditWalk(scene))
describe('what goes wrong with files', () => intakeFaultWalk(scene))
describe('the looks of it', () => intakeLooks(scene))
