/** The tour of the demo with its warehouse: each stop by keys, on a desk and on a phone, and left for good. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from './support/app.ts'
import { launchBrowser } from './support/chromium.ts'
import { checked, TWO_LOOKS } from './support/looks.ts'
import { openPage } from './support/open-page.ts'
import { OWN_APP_MS } from './support/own-app.ts'
import { settled } from './support/settled.ts'

const STOPS = 10

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp({ demo: 'all' })
  browser = await launchBrowser()
}, OWN_APP_MS)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

it.each(TWO_LOOKS)(
  'leads by keys from page to page, and each is there: $scheme, $width px',
  async (look) => {
    const { page, faults, close } = await openPage(browser, app.url, look)
    const tour = page.getByRole('region', { name: 'Tour of the demo' })
    const seen = new Set<string>()
    for (let stop = 1; stop <= STOPS; stop++) {
      await tour.getByText(`Tour, stop ${stop} of ${STOPS}`).waitFor()
      await page.locator('main h1').first().waitFor()
      await settled(page)
      seen.add(new URL(page.url()).pathname)
      if (stop === STOPS) break
      await tour.getByRole('link', { name: /^Next: / }).focus()
      await page.keyboard.press('Enter')
    }
    expect(seen.size).toBe(STOPS)
    expect(faults).toEqual([])
    await checked(page)
    await close()
  },
  120_000,
)

it('is left by Escape, for good, and by nothing that Escape closes elsewhere', async () => {
  const { page, close } = await openPage(browser, app.url)
  const tour = page.getByRole('region', { name: 'Tour of the demo' })
  await tour.waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await tour.count()).toBe(1)
  await tour.getByRole('button', { name: 'Leave the tour' }).focus()
  await page.keyboard.press('Escape')
  await tour.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await settled(page)
  expect(await tour.count()).toBe(0)
  await close()
})
