/** A picture of the page, for people to look at: test-output/browser. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from './root.ts'

const FOLDER = join(root, 'test-output', 'browser')

/** The whole page, or what is in view: a whole page is drawn at another height, which moves a list that scrolls. */
export async function shot(page: Page, name: string, { fullPage = true } = {}): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage })
}
