/** Settings of a site, and news while one reads: figures change where they stand, a list only when one asks. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { openPage } from '../support/open-page.ts'
import { post } from '../support/own-app.ts'
import type { Scene } from '../support/scene.ts'

/** Without how long an open one has lasted, which goes on by itself. */
async function rows(page: Page): Promise<string[]> {
  const texts = await page
    .getByRole('table', { name: 'Negatives' })
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')))
  return texts.map((text) => text.replace(/\d+ seconds?, still open/, 'still open'))
}

/** The figure is the server's, once it is another than `before`. */
async function openEpisodes(page: Page, url: string, before: number): Promise<number> {
  const { episodes } = await (await asked(`${url}/v1/summary`)).json()
  expect(episodes.open).not.toBe(before)
  await page.getByRole('link', { name: `Open now ${episodes.open}` }).waitFor()
  return episodes.open
}
const state = (page: Page, text: string) =>
  page.getByRole('banner').getByRole('status').filter({ hasText: text }).waitFor()

export function liveWalk(scene: Scene): void {
  it('keeps the settings of a site on the server, says what is wrong, and shows its zone', async () => {
    const { url } = scene.app
    await post(url, [['s1', '1234.5', 'A/01', 'CUSTOMER']])
    const { page, close } = await openPage(scene.browser, `${url}/settings`)
    const form = page.getByRole('form', { name: 'main' })
    const zone = form.getByLabel('Time zone')
    await zone.fill('Europe/Nowhere')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Europe/Nowhere is no time zone.').waitFor()
    expect(await zone.getAttribute('aria-invalid')).toBe('true')
    await zone.fill('Europe/Rome')
    await form.getByLabel('Display name').fill('Rome store')
    await form.getByLabel('Currency').fill('eur')
    await form.getByRole('button', { name: 'Save' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
    const { rows: sites } = await (await asked(`${url}/v1/sites`)).json()
    expect(sites).toMatchObject([{ name: 'main', title: 'Rome store', zone: 'Europe/Rome', currency: 'EUR' }])

    await page.getByLabel('Numbers').selectOption({ label: '−12.345,6' })
    await page.getByRole('link', { name: 'Exceptions' }).click()
    const table = page.getByRole('table', { name: 'Negatives' })
    await table.getByRole('columnheader', { name: 'First seen (Rome)' }).waitFor()
    const { rows: episodes } = await (await asked(`${url}/v1/episodes?order=as-posted`)).json()
    const inRome = new Date(episodes[0].startedAt).toLocaleString('sv-SE', {
      timeZone: 'Europe/Rome',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    expect(await rows(page)).toEqual([expect.stringContaining(inRome)])
    expect(await rows(page)).toEqual([expect.stringContaining('−1.234,5')])
    await close()
  })

  it('tells news without moving the list, goes offline and comes back', async () => {
    const { url } = scene.app
    const { page, faults, close } = await openPage(scene.browser, `${url}/exceptions`)
    await state(page, 'Live')
    const open = await openEpisodes(page, url, 0)
    const before = await rows(page)
    expect(before).toHaveLength(1)
    const pill = page.getByRole('button', { name: /new movements? in the ledger · Show/ })
    await post(url, [['n1', '7', 'A/02', 'CUSTOMER', 'NUT']])
    await pill.filter({ hasText: '1 new movement ' }).waitFor()
    await openEpisodes(page, url, open)
    expect(await rows(page)).toEqual(before)
    await pill.click()
    await expect.poll(async () => (await rows(page)).length).toBe(2)
    expect(await pill.count()).toBe(0)
    expect(faults).toEqual([])

    await page.context().setOffline(true)
    await state(page, 'Offline')
    await post(url, [['n2', '7', 'A/02', 'CUSTOMER', 'NUT']])
    await page.context().setOffline(false)
    await state(page, 'Live')
    await pill.filter({ hasText: '1 new movement ' }).waitFor()
    await close()
  })
}
