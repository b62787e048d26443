/** A picture of the page, for people to look at: test-output/browser. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from './root.ts'

const FOLDER = join(root, 'test-output', 'browser')
/** Of a long list its first screens are enough to look at, and much quicker to take. */
const HEIGHT_MAX = 3_000

/** The whole page, or what is in view: a whole page is drawn at another height, which moves a list that scrolls. */
export async function shot(page: Page, name: string, { fullPage = true } = {}): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const path = join(FOLDER, `${name}.png`)
  if (!fullPage) {
    await page.screenshot({ path })
    return
  }
  const [width, height] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight])
  const clip = { x: 0, y: 0, width, height: Math.min(height, HEIGHT_MAX) }
  await page.screenshot({ path, fullPage, clip })
}
