/** What the walks share; filled before the first of them runs. */
import type { Browser } from 'playwright-core'
import type { App } from './app.ts'

export interface Scene {
  app: App
  browser: Browser
}
