/** Finding out: what is worst, what became of an item, whether the figures can be trusted; and passing it on. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, it, vi } from 'vitest'
import { movement, type Send, SITE, sender } from '../support/guard-seed.ts'
import type { Hand } from '../support/hand.ts'
import { pictureOf, windowOf } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { fromToday, inBar } from './from-today.ts'

export function readingJobs(scene: Scene): void {
  let send: Send
  beforeAll(async () => {
    send = sender(scene.app.url)
    // The site is guarded by now.
    await send('/v1/items', [{ code: 'PUMP' }])
    await send('/v1/locations', [{ site: SITE, path: 'D/01' }])
    await send('/v1/movements', [
      movement('supplier', 'D/01', '6', { kind: 'receipt', item: 'PUMP' }),
      movement('D/01', 'customer', '5', { kind: 'ship', item: 'PUMP' }),
    ])
    const unexplained = async () => (await send('/v1/summary', undefined, 'GET')).episodes.unexplained
    await vi.waitFor(async () => expect(await unexplained()).toBe(0), { timeout: 30_000 })
  })

  it('the worst negative now, and why: 1 click, and the cause stands on the first screen', () =>
    fromToday(scene, async (page, hand) => {
      await hand.click(page.getByRole('table', { name: 'Negatives to work first' }).getByRole('link').first())
      const why = page.getByRole('heading', { name: /^Why/ })
      await why.waitFor()
      expect(hand.clicks).toBe(1)
      expect(await isOnScreen(page, why)).toBe(true)
      // Whatever the cause is, there is something to do, here.
      await page.getByRole('heading', { name: /^(What to do|Nothing to fix)$/ }).waitFor()
      await page.getByRole('link', { name: 'Post movement …' }).waitFor()
      await pictureOf(page)
    }))

  it('everything of one item last month: found by its code, narrowed by 1 choice', () =>
    fromToday(scene, async (page, hand) => {
      await hand.press('Control+k')
      await hand.fill(page.getByRole('dialog').getByRole('combobox'), 'pump')
      await page.getByRole('option', { name: /PUMP/ }).first().waitFor()
      await hand.press('Enter')
      await page.waitForURL(/\/items\/PUMP$/)
      await hand.click(page.getByRole('link', { name: 'All movements', exact: true }))
      await page.getByRole('table', { name: 'Movements' }).waitFor()
      await hand.choose(page.getByLabel('Period'), 'month')
      await page.waitForURL(/from=.*to=/)
      // Posted now, so of last month there is none; that is said, and leads back.
      await page.getByText('No movement fits all filters.', { exact: false }).waitFor()
      await page
        .getByRole('button', { name: /^Remove filter/ })
        .first()
        .waitFor()
      await hand.choose(page.getByLabel('Period'), 'week')
      await page.getByText('PUMP').first().waitFor()
      expect(hand.keys).toBeLessThanOrEqual(2)
      expect(hand.clicks).toBeLessThanOrEqual(1)
      expect(hand.fields).toBeLessThanOrEqual(3)
    }))

  it('the exceptions as a file in 2 clicks, on paper in 3, dated', () =>
    fromToday(scene, async (page, hand) => {
      await hand.click(inBar(page, 'Exceptions'))
      const coming = page.waitForEvent('download')
      await hand.click(page.getByRole('link', { name: 'Download as CSV' }))
      await coming
      expect(hand.clicks).toBeLessThanOrEqual(2)
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '')
      })
      await hand.click(page.getByRole('link', { name: 'Print view' }))
      await page.getByText(/^As of \d{4}-/).waitFor()
      await hand.click(page.getByRole('button', { name: 'Print', exact: true }))
      expect(await page.locator('body[data-printed]').count()).toBe(1)
      expect(hand.clicks - 1).toBeLessThanOrEqual(4)
    }))

  it('a stock card with a zoom is shared in 2 clicks, and opens elsewhere as it was', () =>
    fromToday(scene, async (page, hand) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await toWorst(page)
      await hand.click(page.getByRole('button', { name: 'Zoom in (+)', exact: true }))
      await expect.poll(() => windowOf(page)).not.toBe(null)
      await hand.click(page.getByRole('button', { name: 'Copy link' }))
      await page.getByText('Link copied.').waitFor()
      expect(hand.clicks).toBe(2)
      const shared = windowOf(page)
      const other = await page.context().newPage()
      await other.goto(await page.evaluate(() => navigator.clipboard.readText()))
      // A stretch so short may hold no movement to list.
      await other.locator('[data-testid=chart]:not([data-busy])').waitFor()
      expect(windowOf(other)).toEqual(shared)
    }))

  it('health and freshness: in the header, in full in 1 click, checked in 2', () =>
    fromToday(scene, async (page, hand) => {
      await page
        .getByRole('banner')
        .getByText(/^latest movement|^data to|^Data to/i)
        .or(page.getByRole('banner').getByText(/checked \d{4}-/))
        .first()
        .waitFor()
      await hand.click(inBar(page, 'Data health'))
      await page.getByRole('heading', { name: 'Sources' }).waitFor()
      await hand.click(page.getByRole('button', { name: 'Check now' }))
      await page.getByText('Sound', { exact: true }).waitFor()
      expect(hand.clicks).toBe(2)
    }))

  it('without a mouse: from Today to a cause in 2 keys, with the focus on the page that opens', () =>
    fromToday(scene, async (page, hand) => {
      await page.getByRole('table', { name: 'Negatives to work first' }).waitFor()
      await toCause(page, hand)
      expect(hand.keys).toBeLessThanOrEqual(4)
      const focused = () => page.evaluate(() => document.activeElement?.tagName)
      await expect.poll(focused).toBe('H1')
    }))
}

async function toCause(page: Page, hand: Hand): Promise<void> {
  await hand.press('j', 'Enter')
  await page.waitForURL(/\/books\/.+episode=/)
  await page.getByRole('heading', { name: /^Why/ }).waitFor()
}

async function toWorst(page: Page): Promise<void> {
  await page.getByRole('table', { name: 'Negatives to work first' }).getByRole('link').first().click()
  await pictureOf(page)
  await settled(page)
}

async function isOnScreen(page: Page, target: ReturnType<Page['locator']>): Promise<boolean> {
  const [box, height] = [await target.boundingBox(), await page.evaluate(() => innerHeight)]
  return box !== null && box.y > 0 && box.y + box.height < height
}
