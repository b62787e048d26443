/**
 * Two hundred thousand movements in one list: the number of a row is its movement's, wherever one scrolls, jumps or
 * comes back to.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ODD_NAMES } from '../../support/many-movements.ts'
import { asked } from '../../support/signed-in.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

const COUNT = 200_000
const PATIENT = { timeout: 30_000 }

/** Every row in view is there, and is the movement that its place says (newest first); gives the first of them. */
async function firstInView(page: Page): Promise<number> {
  let first = Number.NaN
  await expect
    .poll(async () => {
      const rows = await page
        .locator('[data-row]')
        .evaluateAll((all) =>
          all.map((row) => [row.getAttribute('data-row'), row.querySelector('a')?.textContent]),
        )
      first = COUNT - Number(rows[0]?.[0])
      return rows.length > 2 && rows.every(([index, ...texts]) => texts.includes(`M${COUNT - Number(index)}`))
    }, PATIENT)
    .toBe(true)
  return first
}

export function longLedgerWalk(scene: Scene): void {
  it('is right in the middle and at the end, however one gets there, and comes back to where one was', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/ledger`)
    const table = page.getByRole('table', { name: 'Movements' })
    await table.waitFor()
    expect(await table.getAttribute('aria-rowcount')).toBe(String(COUNT + 1))
    expect(await firstInView(page)).toBe(COUNT)

    await table.evaluate((list) => {
      list.scrollTop = (list.scrollHeight - list.clientHeight) / 2
    })
    await page.waitForURL(/row=/)
    const middle = await firstInView(page)
    expect(Math.abs(middle - COUNT / 2)).toBeLessThan(COUNT / 1000)
    await table.hover()
    await page.mouse.wheel(0, 520)
    await expect.poll(() => firstInView(page), PATIENT).toBe(middle - 10)

    await page.waitForURL(new RegExp(`row=(${middle - 10}|${middle - 11})$`))
    await table.locator('[data-row] [data-column="id"] a').nth(3).click()
    await page.getByRole('heading', { level: 1, name: /^M/ }).waitFor()
    await page.goBack()
    const back = await firstInView(page)
    expect(Math.abs(back - (middle - 10))).toBeLessThanOrEqual(1)

    await table.focus()
    await page.keyboard.press('End')
    await page
      .locator(`[data-row="${COUNT - 1}"] a`)
      .first()
      .waitFor()
    await firstInView(page)
    await page.keyboard.press('Home')
    await expect.poll(() => firstInView(page), PATIENT).toBe(COUNT)
    expect(faults).toEqual([])
    await close()
  })

  it('goes to a number and to a time, and the link shows the same again', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/ledger`)
    const jump = page.getByLabel('Go to number or time')
    await jump.fill('123,456')
    await jump.press('Enter')
    await page.waitForURL(/row=123456$/)
    expect(await firstInView(page)).toBe(123_456)
    // Movement n was posted n minutes after the year began.
    await jump.fill('2026-01-31T00:00Z')
    await jump.press('Enter')
    await page.waitForURL(/row=43200$/)
    expect(await firstInView(page)).toBe(43_200)
    await page.reload()
    expect(await firstInView(page)).toBe(43_200)
    await page.goBack()
    await expect.poll(() => firstInView(page), PATIENT).toBe(123_456)
    await jump.fill('soon')
    await jump.press('Enter')
    await page.getByRole('alert').getByText('Write a movement’s number').waitFor()
    await close()
  })

  it('goes from movement to movement by keys, and opens one', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/ledger?row=150000`)
    await firstInView(page)
    await page.getByRole('table', { name: 'Movements' }).focus()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('j')
    await expect.poll(focused, PATIENT).toBe('M150000')
    for (let step = 0; step < 20; step++) await page.keyboard.press('j')
    await expect.poll(focused, PATIENT).toBe('M149980')
    await page.keyboard.press('k')
    await expect.poll(focused, PATIENT).toBe('M149981')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'M149981' }).waitFor()
    await close()
  })

  it('narrows to what left a shelf below zero, of a kind and a time, and never cuts a negative', async () => {
    const { page, close } = await openPage(
      scene.browser,
      `${scene.app.url}/ledger?kind=sale&item=ITEM-30&below=true&from=2026-02-01&to=2026-02-28`,
    )
    const ask = 'kind=sale&item=ITEM-30&belowZero=true&recordedFrom=2026-02-01&recordedTo=2026-02-28'
    const { total } = await (await asked(`${scene.app.url}/v1/movements?${ask}&start=0&limit=1`)).json()
    expect(total).toBeGreaterThan(50)
    await page.getByText(new RegExp(`of ${total} movements$`)).waitFor()
    const left = page.locator('[data-row] [data-column="from"]')
    await left.first().waitFor()
    for (const text of await left.allTextContents()) expect(text).toMatch(/−\d/)
    await page.getByRole('button', { name: 'Remove filter Resulting balance: Below zero' }).click()
    await page.waitForURL((url) => !url.searchParams.has('below'))
    await close()
  })

  it('is whole and without a fault in light and dark, on a phone and on a desk', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/ledger?row=100003`)
    for (const look of LOOKS) {
      await wear(page, look)
      await firstInView(page)
      await shot(page, `long-ledger-${look.scheme}-${look.width}`, { fullPage: false })
      await checked(page)
    }
    await close()
  })

  const long = ODD_NAMES[3]
  it.each([
    ['movement', '/movements/main/100003', 'M100003'],
    ['document', '/documents/D25000', 'D25000'],
    ['item-long', `/items/${long}`, long],
    ['item-markup', `/items/${encodeURIComponent(ODD_NAMES[0])}`, ODD_NAMES[0]],
    ['place-inner', '/places/main/A%2F09', 'A/09'],
    ['place-outer', '/places/main/A', 'A'],
  ])('shows names whole: %s', async (name, path, heading) => {
    const { page, faults, close } = await openPage(scene.browser, scene.app.url + path)
    for (const look of LOOKS) {
      await wear(page, look)
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
      await settled(page)
      await shot(page, `${name}-${look.scheme}-${look.width}`)
      await checked(page)
    }
    expect(faults).toEqual([])
    await close()
  })
}
