/** An app on a database of its own, and a browser: open before the first test of a file, gone after its last. */
import { afterAll, beforeAll } from 'vitest'
import type { App } from './app.ts'
import { launchBrowser } from './chromium.ts'
import { ownApp } from './own-app.ts'
import type { Scene } from './scene.ts'

/** Empty, or filled first, which may take as long as is said. */
export function ownScene(fill?: (databaseUrl: string) => Promise<unknown>, openMsMax?: number): Scene {
  const scene = {} as Scene
  let app: App | undefined
  beforeAll(async () => {
    app = await ownApp(fill)
    scene.app = app
    scene.browser = await launchBrowser()
  }, openMsMax)
  afterAll(async () => {
    await scene.browser?.close()
    await app?.stop()
  })
  return scene
}
