/**
 * The frame of all pages: search, keys, help and settings on the demo; what writes and what comes in on an app of
 * its own.
 */
import { afterAll, beforeAll, describe } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { type App, startApp } from './support/app.ts'
import { demoScene, type Scene } from './support/scene.ts'
import { keysWalk } from './walks/keys-walk.ts'
import { liveWalk } from './walks/live-walk.ts'
import { paletteWalk } from './walks/palette-walk.ts'

const demo = demoScene()
const own = {} as Scene
let app: App | undefined
let drop: (() => Promise<void>) | undefined

beforeAll(async () => {
  const database = await testDatabase()
  drop = database.drop
  app = await startApp({ databaseUrl: database.url })
  own.app = app
  own.browser = demo.browser
})

afterAll(async () => {
  await app?.stop()
  await drop?.()
})

describe('search and jump', () => paletteWalk(demo))
describe('keys', () => keysWalk(demo))
describe('settings and news', () => liveWalk(own))
