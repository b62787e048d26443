/** No axe violation, and no sideways scroll, on both pages in light and dark, on a phone and on a desk. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { deepestEpisode } from '../support/episodes.ts'
import { openPage } from '../support/open-page.ts'
import { pictureOf } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOKS = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'dark', width: 380 },
  { scheme: 'light', width: 380 },
] as const
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export function accessibility(scene: Scene): void {
  it('exceptions, in light and dark, on a phone and on a desk', async () => {
    const { page, close } = await openPage(scene.browser, scene.app.url)
    for (const look of LOOKS) {
      await wear(page, look)
      await page.getByText(/^1 to \d+ of \d+ episodes$/).waitFor()
      const fold = page.locator('details:not([open]) summary', { hasText: 'Filters' })
      if ((await fold.count()) > 0) await fold.click()
      await shot(page, `exceptions-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })

  it('a book, in light and dark, on a phone and on a desk', async () => {
    const episode = await deepestEpisode(scene.app.url, {
      order: 'as-posted',
      location: 'VDA',
      cause: 'late-posting',
    })
    const url = `${scene.app.url}/books/${episode.bookId}?episode=${episode.id}`
    const { page, close } = await openPage(scene.browser, url)
    await page.locator('summary', { hasText: 'Other explanations' }).click()
    for (const look of LOOKS) {
      await wear(page, look)
      await pictureOf(page)
      await shot(page, `book-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })

  it('the ledger, in light and dark, on a phone and on a desk', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/ledger?location=VDA`)
    for (const look of LOOKS) {
      await wear(page, look)
      await page.getByText(/^1 to \d+ of [\d,]+ movements$/).waitFor()
      await shot(page, `ledger-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })

  it('an item and a place, in light and dark, on a phone and on a desk', async () => {
    const item = encodeURIComponent('COVID-19 vaccine dose')
    for (const [name, path] of [
      ['item', `/items/${item}`],
      ['place', '/places/main/VDA'],
    ]) {
      const { page, close } = await openPage(scene.browser, scene.app.url + path)
      for (const look of LOOKS) {
        await wear(page, look)
        await page.getByText('Last posted (UTC)').first().waitFor()
        await shot(page, `${name}-${look.scheme}-${look.width}`)
        await checked(page)
      }
      await close()
    }
  })

  it('nothing found, and nothing there', async () => {
    for (const path of ['/?search=zzz', '/?class=foo', '/ledger?item=zzz', '/nowhere']) {
      const { page, close } = await openPage(scene.browser, scene.app.url + path)
      await page.waitForLoadState('networkidle')
      await checked(page)
      await close()
    }
  })

  it('the first tab stop leads past the header', async () => {
    const { page, close } = await openPage(scene.browser, scene.app.url)
    await page.getByRole('table').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await close()
  })
}

async function wear(page: Page, { scheme, width }: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: scheme })
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor()
}

async function checked(page: Page): Promise<void> {
  const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(view)
  await page.evaluate(AXE)
  const found = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    const { violations } = await axe.run({ runOnly: { type: 'tag', values } })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  }, RULES)
  expect(found).toEqual([])
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}
