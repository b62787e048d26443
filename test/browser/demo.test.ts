/**
 * The demo with its warehouse: the tour, each stop by keys, on a desk and on a phone, and left for good; and what to do
 * next about its cases, each act by one click.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CasePage } from '../../src/api/cases/schema.ts'
import { ACT_CLICKS } from '../../src/core/cases/next-act.ts'
import { web } from '../../src/messages/web/index.ts'
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

/** Acts that the cases of the warehouse lead to, at the least: it has a fault of each kind. */
const ACTS_MIN = 10

it('has a case of nearly each next act, and one click does it', async () => {
  const { page, faults, close } = await openPage(browser, app.url)
  await page.getByRole('button', { name: 'Leave the tour' }).click()
  const answer = await page.request.get(`${app.url}/v1/cases?tab=open&limit=100`)
  const { rows } = (await answer.json()) as CasePage
  const byAct = new Map(rows.map((row) => [row.nextAct, row]))
  expect(byAct.size).toBeGreaterThanOrEqual(ACTS_MIN)
  for (const [act, { id, item }] of byAct) {
    await page.goto(`${app.url}/cases/${id}`)
    const next = page.getByRole('region', { name: web.cases.page.next })
    await next.getByRole('button', { name: web.cases.acts[act].go }).click()
    const click = ACT_CLICKS[act]
    if (click === 'repair' || click === 'recount') {
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    } else if (click === 'post') {
      await page.waitForURL(/\/post\?/)
      expect(new URL(page.url()).searchParams.get('item'), act).toContain(item)
    } else if (click === 'ask') {
      await page.waitForFunction(() => document.activeElement?.id === 'case-comment')
    } else await next.waitFor({ state: 'detached' })
  }
  expect(faults).toEqual([])
  await close()
}, 120_000)
