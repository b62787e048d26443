/** About this data: the sources with what is known of each, the check of the ledger, the imports. */
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { OWN_APP_MS, post, withOwnApp } from '../support/own-app.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function aboutWalk(scene: Scene): void {
  it('tells of each source its span, lags, silences and activity, which add up to its movements', async () => {
    const { page, faults, close } = await openPage(scene.browser, scene.app.url)
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Data health' }).click()
    await page.waitForURL(/\/about$/)
    const data = await (await asked(`${scene.app.url}/v1/data`)).json()
    expect(data.sources.length).toBeGreaterThan(1)
    for (const { source, movements } of data.sources) {
      const card = page
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name: source, exact: true }) })
      await card.getByText('Activity as a table').click()
      const counts = await card.getByRole('table').locator('tbody td').allTextContents()
      const sum = counts.reduce((all, count) => all + Number(count.replaceAll(',', '')), 0)
      expect([source, sum]).toEqual([source, movements])
    }
    await page
      .getByText(/CC BY 4\.0/)
      .first()
      .waitFor()
    const imports = page.getByRole('table', { name: 'Imports, newest first' })
    expect(await imports.locator('tbody tr').textContent()).toContain('administrations.csv.gz')
    expect(faults).toEqual([])
    await close()
  })

  it(
    'checks the ledger on demand, and says what was found and when',
    () =>
      withOwnApp(async (url) => {
        await post(url, [['in', '5', 'supplier', 'A/01']])
        const { page, faults, close } = await openPage(scene.browser, `${url}/about`)
        await page.getByText('Never checked', { exact: true }).waitFor()
        const button = page.getByRole('button', { name: 'Check now' })
        await button.focus()
        await page.keyboard.press('Enter')
        await page.getByText(/^1 movement checked, last at .* UTC, in /).waitFor()
        await page.getByText('Sound', { exact: true }).waitFor()
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
        await page.keyboard.press('Enter')
        await page.getByText('Earlier checks').click()
        await page.getByRole('table', { name: 'Checks of the ledger' }).waitFor()
        await shot(page, 'about-one')
        await checked(page)
        expect(faults).toEqual([])
        await close()
      }),
    OWN_APP_MS,
  )

  it('shows a check under way, a fault, and one that was broken off, each in words', async () => {
    const { page, close } = await openPage(scene.browser, 'about:blank')
    const row = (over: object) => ({
      id: '1',
      state: 'sound',
      startedAt: '2026-11-25T10:00:00Z',
      finishedAt: null,
      movements: 20_000,
      movementsTotal: 5_000_000,
      fault: null,
      ...over,
    })
    const fault = {
      code: 'wrong-balance',
      site: 'main',
      seq: null,
      bookId: '1-7',
      item: null,
      expected: '-5',
      found: '6',
    }
    for (const [state, over, text] of [
      ['running', {}, '20,000 of 5,000,000 movements read …'],
      [
        'faulty',
        { fault, finishedAt: '2026-11-25T10:01:00Z' },
        /Site main, stock card 1-7: the balance of a stock card is not .*expected −5, found 6/,
      ],
      ['broken-off', {}, 'was interrupted'],
    ] as const) {
      await page.route('**/v1/checks*', (route) =>
        route.fulfill({ json: { rows: [row({ state, ...over })], next: null, total: 1 } }),
      )
      await page.goto(`${scene.app.url}/about`)
      await page.getByText(text).waitFor()
      await shot(page, `about-check-${state}`)
      await page.unroute('**/v1/checks*')
    }
    await close()
  })

  it('in light and dark, on a phone and on a desk', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/about`)
    for (const look of LOOKS) {
      await wear(page, look)
      await page.getByText('Unusual silences').first().waitFor()
      await shot(page, `about-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })
}
