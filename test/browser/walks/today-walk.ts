/**
 * Today: every number opens as many rows as it says; nothing, one, and odd names; it goes on by itself and stays
 * put.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { rangeOf, totalIn } from '../support/listing.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { OWN_APP_MS, post, withOwnApp } from '../support/own-app.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function todayWalk(scene: Scene): void {
  it('is where one begins, says what is below zero, and where to begin', async () => {
    const { page, faults, close } = await openPage(scene.browser, scene.app.url)
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    // Both sources have been silent for years: what they did not post is not known.
    await page.getByText('Nothing is negative in the system, as far as it was posted.').waitFor()
    await page.getByText(/Both sources are silent; the latest, deliveries, for [\d,]+ days\./).waitFor()
    for (const name of ['The 14 days to 2022-01-01', 'New in the week to 2022-01-01, by cause'])
      await page.getByRole('region', { name }).waitFor()
    const today = await (await asked(`${scene.app.url}/v1/today`)).json()
    expect(today.episodes.open).toBe(0)
    const rows = workRows(page)
    await rows.first().waitFor()
    expect(await rows.count()).toBe(today.first.length)
    expect(today.first.length).toBe(5)
    await rows.first().getByRole('link').click()
    await page.waitForURL(new RegExp(`/books/${today.first[0].episode.bookId}.*${today.first[0].episode.id}`))
    await page.getByRole('link', { name: 'Plimsoll' }).click()
    await rows.first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(faults).toEqual([])
    await close()
  })

  it('j and k move along the list, Enter opens the row', async () => {
    const { page, close } = await openPage(scene.browser, scene.app.url)
    const { first } = await (await asked(`${scene.app.url}/v1/today`)).json()
    await workRows(page).first().waitFor()
    for (const key of ['j', 'j', 'k', 'j', 'Enter']) await page.keyboard.press(key)
    await page.waitForURL(new RegExp(first[1].episode.id))
    await close()
  })

  it('every number opens as many rows as it says, in either order', async () => {
    const { page, close } = await openPage(scene.browser, scene.app.url)
    for (const order of ['In the system', 'On the shelf']) {
      await page.getByText(order, { exact: true }).click()
      await page
        .getByText(`Nothing is negative ${order.replace(/^./, (first) => first.toLowerCase())}, as far as`)
        .waitFor()
      const causes = page
        .getByRole('region', { name: /^New in the week to .*, by cause$/ })
        .getByRole('listitem')
      for (let index = 0; index < (await causes.count()); index++) {
        const text = (await causes.nth(index).textContent())!
        const week = Number(/([\d,]+) \([\d,]+ in the last day\)$/.exec(text)![1].replaceAll(',', ''))
        await causes.nth(index).getByRole('link').click()
        await page.waitForURL(/\/exceptions/)
        expect([text, await rowsListed(page)]).toEqual([text, week])
        await page.goBack()
        await workRows(page).first().waitFor()
      }
    }
    expect(new URL(page.url()).search).toBe('?order=as-happened')
    await close()
  })

  it(
    'with nothing imported, says how to begin',
    () =>
      withOwnApp(async (url) => {
        const { page, faults, close } = await openPage(scene.browser, url)
        await page.getByText('No stock movements yet').waitFor()
        await page.getByRole('link', { name: 'Audit a file' }).waitFor()
        await page.getByRole('button', { name: 'Load sample data' }).waitFor()
        for (const look of LOOKS) {
          await wear(page, look)
          await shot(page, `today-nothing-${look.scheme}-${look.width}`)
          await checked(page)
        }
        await page.goto(`${url}/about`)
        await page.getByText('Run the first check now.').waitFor()
        await page.getByText('No source has posted yet.').waitFor()
        await shot(page, 'about-nothing')
        await checked(page)
        expect(faults).toEqual([])
        await close()
      }),
    OWN_APP_MS,
  )

  it(
    'loads sample data by an import, which can be undone',
    () =>
      withOwnApp(async (url) => {
        const { page, faults, close } = await openPage(scene.browser, url)
        await page.getByRole('button', { name: 'Load sample data' }).click()
        await page.waitForURL(/\/imports\//)
        await page.getByRole('button', { name: /^Undo/ }).first().waitFor()
        await page.getByRole('link', { name: 'Plimsoll' }).click()
        await page.getByRole('link', { name: '1 negative open in the system' }).click()
        expect(await rowsListed(page)).toBe(1)
        await page.goBack()
        await page.getByRole('link', { name: 'WASHER-M8' }).waitFor()
        // Nobody is alarmed by files that name no source.
        await page.getByText('No system posts here: everything came from files.').waitFor()
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
        await page
          .getByText(/Nothing is negative in the system\. Last checked .* over 1 stock card\./)
          .waitFor()
        await page.getByText('No stock card was ever below zero in the system.').waitFor()
        await shot(page, 'today-healthy')
        await checked(page)

        const name = '<b>שלום</b> 🧨 a name that is rather long and goes on and on without any end'
        await post(url, [['out', '1200000', 'A/02', 'customer', name]])
        await later(page)
        await page.getByRole('button', { name: 'Show new list' }).click()
        await page.getByRole('link', { name }).waitFor()
        await openLink(page, 1).waitFor()
        expect(await page.getByText('−1,200,000').count()).toBeGreaterThan(1)
        await page.setViewportSize({ width: 380, height: 900 })
        await shot(page, 'today-one-380')
        await checked(page)
        await page.setViewportSize({ width: 1440, height: 900 })
        await shot(page, 'today-one')

        await page.getByRole('region', { name: 'New this week, by cause' }).getByRole('link').click()
        expect(await rowsListed(page)).toBe(1)
        await page.goBack()
        await openLink(page, 1).click()
        expect(await rowsListed(page)).toBe(1)
        await page.goBack()
        await openLink(page, 1).waitFor()

        await post(url, [['more', '2000000', 'A/03', 'customer', 'NUT']])
        await later(page)
        await page.getByText('The list has changed.').waitFor()
        const rows = workRows(page)
        expect(await rows.count()).toBe(1)
        await openLink(page, 2).waitFor()
        await page.getByRole('button', { name: 'Show new list' }).click()
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
      await workRows(page).first().waitFor()
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
    await workRows(page).first().waitFor()
    await page.route('**/v1/today', (route) => route.abort())
    await later(page)
    expect(await workRows(page).count()).toBe(5)
    await close()
  })
}

function workRows(page: Page) {
  // Rows where there is room, cards where there is not.
  return page.getByRole('region', { name: /^(Open now|Look into these first)$/ }).locator('[data-row]')
}

/** The number in the sentence, which leads to its rows. */
function openLink(page: Page, count: number) {
  return page.getByRole('link', { name: `${count} negative${count === 1 ? '' : 's'} open in the system` })
}

/** What the list behind a figure says of its length. */
async function rowsListed(page: Page): Promise<number> {
  const range = rangeOf(page, 'negatives')
  const none = page.getByText('No negatives match')
  await range.or(none).first().waitFor()
  if ((await none.count()) > 0) return 0
  return totalIn((await range.textContent())!)
}

/** Half a minute goes by, after which the page asks anew. The page's clock has to be in our hands. */
async function later(page: Page): Promise<void> {
  const answered = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/v1/today'))
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/v1/today'))
  for (const one of [answered, failed]) one.catch(() => {})
  await page.clock.fastForward(31_000)
  await Promise.race([answered, failed])
}
