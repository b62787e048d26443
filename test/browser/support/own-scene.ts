/** An app on a database of its own, and a browser: open before the first test of a file, gone after its last. */
import { afterAll, beforeAll } from 'vitest'
import type { App } from './app.ts'
import { launchBrowser } from './chromium.ts'
import { ownApp } from './own-app.ts'
import type { Scene } from './scene.ts'

interface Filled {
  /** How long it may take. */
  readonly openMsMax?: number
  /** No verb fills it. */
  readonly altered?: boolean
}

/** Empty, or filled first. */
export function ownScene(
  fill?: (databaseUrl: string) => Promise<unknown>,
  { openMsMax, altered }: Filled = {},
): Scene {
  const scene = {} as Scene
  let app: App | undefined
  beforeAll(async () => {
    app = await ownApp(fill, { altered })
    scene.app = app
    scene.browser = await launchBrowser()
  }, openMsMax)
  afterAll(async () => {
    await scene.browser?.close()
    await app?.stop()
  })
  return scene
}
