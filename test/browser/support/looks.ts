/** Light and dark, on a phone and on a desk; in each: no axe violation, and no sideways scroll. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Either scheme and either width. */
export const TWO_LOOKS = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 380 },
] as const
const OTHER_LOOKS = [
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 380 },
] as const
type Look = (typeof TWO_LOOKS | typeof OTHER_LOOKS)[number]

/** Those that a page is shown in: two of them, and all four in the soak. */
export const LOOKS: readonly Look[] =
  process.env.PLIMSOLL_LOOKS === 'all' ? [...TWO_LOOKS, ...OTHER_LOOKS] : TWO_LOOKS
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export async function wear(page: Page, { scheme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: scheme })
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor()
}

const LATER_ROWS = ['tbody > tr:nth-child(n + 13)', 'main ul > li:nth-child(n + 13)']

/**
 * WCAG 2.2 A and AA as far as axe can tell, and no sideways scroll. Of long lists axe reads the first dozen rows,
 * unless told to read the whole, as the soak is.
 */
export async function checked(page: Page, { whole = false } = {}): Promise<void> {
  const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(view)
  await page.evaluate(AXE)
  const exclude = whole ? [] : LATER_ROWS
  const found = await page.evaluate(
    async ({ values, exclude }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> }
      }
      const { violations } = await axe.run(
        { include: ['html'], exclude },
        { runOnly: { type: 'tag', values }, reporter: 'no-passes', resultTypes: ['violations'] },
      )
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
    },
    { values: RULES, exclude },
  )
  expect(found).toEqual([])
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}
