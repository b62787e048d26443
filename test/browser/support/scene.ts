/** What the walks share: the demo app of the run, and one browser a test file. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import type { App } from './app.ts'
import { launchBrowser } from './chromium.ts'

export interface Scene {
  app: Pick<App, 'url'>
  browser: Browser
}

/** A browser on the demo app; it is open before the first test of the file and closed after the last. */
export function demoScene(): Scene {
  const scene = { app: { url: inject('demoUrl') } } as Scene
  beforeAll(async () => {
    scene.browser = await launchBrowser()
  })
  afterAll(() => scene.browser?.close())
  return scene
}
