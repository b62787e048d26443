/**
 * The frame of all pages: search, keys, help and settings on the demo; what writes and what comes in on an app of
 * its own.
 */
import { afterAll, beforeAll, describe } from 'vitest'
import type { App } from './support/app.ts'
import { ownApp } from './support/own-app.ts'
import { demoScene, type Scene } from './support/scene.ts'
import { keysWalk } from './walks/keys-walk.ts'
import { liveWalk } from './walks/live-walk.ts'
import { paletteWalk } from './walks/palette-walk.ts'

const demo = demoScene()
const own = {} as Scene
let app: App | undefined

beforeAll(async () => {
  app = await ownApp()
  own.app = app
  own.browser = demo.browser
})
afterAll(() => app?.stop())

describe('search and jump', () => paletteWalk(demo))
describe('keys', () => keysWalk(demo))
describe('settings and news', () => liveWalk(own))
