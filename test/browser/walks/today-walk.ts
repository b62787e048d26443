/**
 * Today: every number opens as many rows as it says; nothing, one, and odd names; it goes on by itself and stays
 * put.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { OWN_APP_MS, post, withOwnApp } from '../support/own-app.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function todayWalk(scene: Scene): void {
  it('is where one begins, says what is below zero, and where to begin', async () => {
    const { page, faults, close } = await openPage(scene.browser, scene.app.url)
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await figures(page).first().waitFor()
    const today = await (await asked(`${scene.app.url}/v1/today`)).json()
    expect(await numberOf(page, 'Books below zero now')).toBe(today.books.negativeNow)
    expect(await numberOf(page, 'Open episodes')).toBe(today.episodes.open)
    expect(await numberOf(page, 'New')).toBe(today.changes.started)
    const rows = page.getByRole('table', { name: 'Episodes to work first' }).locator('tbody tr')
    expect(await rows.count()).toBe(today.first.length)
    expect(today.first.length).toBe(5)
    await rows.first().getByRole('link').click()
    await page.waitForURL(new RegExp(`/books/${today.first[0].episode.bookId}.*${today.first[0].episode.id}`))
    await page.getByRole('link', { name: 'Plimsoll' }).click()
    await figures(page).first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(faults).toEqual([])
    await close()
  })

  it('every number opens as many rows as it says', async () => {
    const { page, close } = await openPage(scene.browser, scene.app.url)
    await figures(page).first().waitFor()
    const labels = ['Books below zero now', 'Open episodes', 'New', 'Healed']
    for (const label of labels) {
      const number = await numberOf(page, label)
      await figures(page).filter({ hasText: label }).click()
      await page.waitForURL(/\/exceptions/)
      expect([label, page.url(), await rowsListed(page)]).toEqual([label, page.url(), number])
      await page.goBack()
      await figures(page).first().waitFor()
    }
    const causes = page.getByRole('region', { name: 'New, by likeliest cause' }).getByRole('listitem')
    for (let index = 0; index < (await causes.count()); index++) {
      const text = (await causes.nth(index).textContent())!
      const week = Number(/([\d,]+), of these/.exec(text)![1].replaceAll(',', ''))
      await causes.nth(index).getByRole('link').click()
      await page.waitForURL(/\/exceptions/)
      expect([text, await rowsListed(page)]).toEqual([text, week])
      await page.goBack()
      await figures(page).first().waitFor()
    }
    await close()
  })

  it(
    'with nothing imported, says how to begin',
    () =>
      withOwnApp(async (url) => {
        const { page, faults, close } = await openPage(scene.browser, url)
        await page.getByText('There is nothing to look at yet').waitFor()
        await page.getByRole('link', { name: 'Audit a file' }).waitFor()
        await page.getByText('npm start -- --demo').waitFor()
        for (const look of LOOKS) {
          await wear(page, look)
          await shot(page, `today-nothing-${look.scheme}-${look.width}`)
          await checked(page)
        }
        await page.goto(`${url}/about`)
        await page.getByText('No check has run on this ledger yet.').waitFor()
        await page.getByText('No source has posted yet.').waitFor()
        await shot(page, 'about-nothing')
        await checked(page)
        expect(faults).toEqual([])
        await close()
      }),
    OWN_APP_MS,
  )

  it(
    'healthy, then one episode with odd names, then a list that has changed: it goes on by itself',
    () =>
      withOwnApp(async (url) => {
        await post(url, [['in', '5', 'supplier', 'A/01']])
        const { page, faults, close } = await openPage(scene.browser, 'about:blank')
        await page.clock.install()
        await page.goto(url)
        await page.getByText(/No stock is below zero\. Last checked .* over 1 balance\./).waitFor()
        await page.getByText('No book was ever below zero, as posted.').waitFor()
        await shot(page, 'today-healthy')
        await checked(page)

        const name = '<b>שלום</b> 🧨 a name that is rather long and goes on and on without any end'
        await post(url, [['out', '1200000', 'A/02', 'customer', name]])
        await later(page)
        await page.getByRole('button', { name: 'Show it' }).click()
        await page.getByRole('link', { name }).waitFor()
        expect(await numberOf(page, 'Books below zero now')).toBe(1)
        expect(await page.getByText('−1,200,000').count()).toBeGreaterThan(1)
        await page.setViewportSize({ width: 380, height: 900 })
        await shot(page, 'today-one-380')
        await checked(page)
        await page.setViewportSize({ width: 1440, height: 900 })
        await shot(page, 'today-one')

        await page.getByRole('region', { name: 'New, by likeliest cause' }).getByRole('link').click()
        expect(await rowsListed(page)).toBe(1)
        await page.goBack()
        await figures(page).first().waitFor()

        await post(url, [['more', '2000000', 'A/03', 'customer', 'NUT']])
        await later(page)
        await page.getByText('There is a newer list.').waitFor()
        const rows = page.getByRole('table', { name: 'Episodes to work first' }).locator('tbody tr')
        expect(await rows.count()).toBe(1)
        expect(await numberOf(page, 'Books below zero now')).toBe(2)
        await page.getByRole('button', { name: 'Show it' }).click()
        await expect.poll(() => rows.count()).toBe(2)
        expect(await rows.filter({ hasText: 'NUT' }).count()).toBe(1)
        expect(faults).toEqual([])
        await close()
      }),
    OWN_APP_MS,
  )

  it('in light and dark, on a phone and on a desk', async () => {
    const { page, close } = await openPage(scene.browser, scene.app.url)
    for (const look of LOOKS) {
      await wear(page, look)
      await figures(page).first().waitFor()
      await shot(page, `today-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })

  it('keeps what was read when the server is gone, and says at first load that it is', async () => {
    const { page, close } = await openPage(scene.browser, 'about:blank')
    await page.clock.install()
    await page.route('**/v1/today', (route) => route.abort())
    await page.goto(scene.app.url)
    await page.getByText('unreachable').waitFor()
    await page.unroute('**/v1/today')
    await page.getByRole('button', { name: 'Try again' }).click()
    await figures(page).first().waitFor()
    await page.route('**/v1/today', (route) => route.abort())
    await later(page)
    expect(await figures(page).count()).toBe(6)
    await close()
  })
}

function figures(page: Page) {
  return page.getByRole('region', { name: 'Figures of now' }).getByRole('link')
}

async function numberOf(page: Page, label: string): Promise<number> {
  const text = await figures(page).filter({ hasText: label }).textContent()
  return Number(text!.replace(label, '').replaceAll(',', '').trim())
}

/** What the list behind a figure says of its length. */
async function rowsListed(page: Page): Promise<number> {
  const range = page.getByText(/^[\d,]+ to [\d,]+ of [\d,]+ episodes?$/)
  const none = page.getByText('No episode matches')
  await range.or(none).first().waitFor()
  if ((await none.count()) > 0) return 0
  return Number(/of ([\d,]+) /.exec((await range.textContent())!)![1].replaceAll(',', ''))
}

/** Half a minute goes by, after which the page asks anew. The page's clock has to be in our hands. */
async function later(page: Page): Promise<void> {
  const answered = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/v1/today'))
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/v1/today'))
  for (const one of [answered, failed]) one.catch(() => {})
  await page.clock.fastForward(31_000)
  await Promise.race([answered, failed])
}
