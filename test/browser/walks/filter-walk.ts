/**
 * Every filter, by hand and by link: the address holds it, a chip tells and removes it, the rows are those of the
 * API.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../../src/messages/index.ts'
import { parameters, rangeOf, shownTotal, TABLE, totalIn, totalOf } from '../support/listing.ts'
import { type Opened, openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

const TYPED = [
  ['Search', 'search', 'bolts'],
  ['Item', 'itemPart', 'sku-0'],
  ['Place', 'locationPart', 'a/0'],
  ['Site', 'site', 'west'],
  ['Source', 'sourcePart', 'SOURCE'],
  ['Lasted at least (hours)', 'durationHoursMin', '12'],
  ['Lasted at most (hours)', 'durationHoursMax', '20'],
  ['Below zero by at least', 'depthMin', '20'],
  ['Cost at least', 'costMin', '30'],
  ['First seen from (UTC)', 'startedFrom', '2026-01-20'],
  ['First seen to (UTC)', 'startedTo', '2026-01-20'],
  ['Healed from (UTC)', 'endedFrom', '2026-01-20'],
  ['Healed to (UTC)', 'endedTo', '2026-01-20'],
] as const
const CHOSEN = [
  ['Class', 'class', 'structural', words().classes.structural.title],
  ['State', 'state', 'open', 'Open'],
  ['Likely cause', 'cause', 'late-posting', 'Posted late'],
] as const

export function filterWalk(scene: Scene): void {
  const open = (path: string, look = {}) =>
    openPage(scene.browser, `${scene.app.url}/exceptions${path}`, look)
  const total = (query: Record<string, string>) =>
    totalOf(scene.app.url, String(new URLSearchParams({ order: 'as-posted', ...query })))

  describe('one at a time', () => {
    let opened: Opened
    beforeAll(async () => {
      opened = await open('')
    })
    afterAll(() => opened?.close())
    // Each leaves the page as it found it; one that failed may not have.
    beforeEach(async () => {
      const { page } = opened
      if (new URL(page.url()).search !== '') await page.goto(`${scene.app.url}/exceptions`)
      await shownTotal(page)
    })
    afterEach(() => expect(opened.faults.splice(0)).toEqual([]))

    it.each(TYPED)('%s, typed: in the address, in a chip, in the rows', async (label, name, value) => {
      const { page } = opened
      const field = page.getByLabel(label, { exact: true })
      if (!(await field.isVisible())) await page.locator('summary', { hasText: 'More filters' }).click()
      await field.fill(value)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.searchParams.get(name) === value)
      await expect.poll(() => shownTotal(page)).toBe(await total({ [name]: value }))
      await page.getByRole('button', { name: `Remove filter ${label}: ${value}` }).click()
      await page.waitForURL((url) => url.search === '')
    })

    it.each(CHOSEN)('%s, chosen: in the address and in the rows', async (label, name, value, said) => {
      const { page } = opened
      const choice = page.getByLabel(label, { exact: true })
      await choice.selectOption(said)
      await page.waitForURL((url) => url.searchParams.get(name) === value)
      await expect.poll(() => shownTotal(page)).toBe(await total({ [name]: value }))
      await choice.selectOption({ index: 0 })
      await page.waitForURL((url) => url.search === '')
    })
  })

  it('each by link, and the same again after a reload', async () => {
    const query = { depthMin: '2', source: 'source 1', startedFrom: '2026-01-04', durationHoursMin: '1.5' }
    const { page, close } = await open(`?${new URLSearchParams(query)}`)
    const wanted = await total(query)
    expect(wanted).toBeGreaterThan(0)
    for (let time = 0; time < 2; time++) {
      expect(await shownTotal(page)).toBe(wanted)
      expect(await page.getByLabel('First seen from (UTC)', { exact: true }).inputValue()).toBe('2026-01-04')
      expect(await page.getByRole('list', { name: 'Active filters' }).getByRole('listitem').count()).toBe(5)
      await page.reload()
    }
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.waitForURL((url) => url.search === '')
    expect(await page.getByLabel('First seen from (UTC)', { exact: true }).inputValue()).toBe('')
    await close()
  })

  it('go back and forward with the browser', async () => {
    const { page, close } = await open('')
    const all = await shownTotal(page)
    await page.getByLabel('State', { exact: true }).selectOption('Open')
    await page.waitForURL(/state=open/)
    const some = await shownTotal(page)
    expect(some).toBeLessThan(all)
    await page.goBack()
    await expect.poll(() => shownTotal(page)).toBe(all)
    expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe('')
    await page.goForward()
    await expect.poll(() => shownTotal(page)).toBe(some)
    expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe('open')
    await close()
  })

  it('narrow as one types, by a part in any case; a suggestion names the whole', async () => {
    const { page, close } = await open('')
    await page.getByLabel('Item', { exact: true }).pressSequentially('sKu-00')
    await page.waitForURL((url) => url.searchParams.get('itemPart') === 'sKu-00')
    await expect.poll(() => shownTotal(page)).toBe(await total({ itemPart: 'sku-00' }))
    await page.getByLabel('Item', { exact: true }).fill('SKU-004')
    await page.waitForURL((url) => url.searchParams.get('item') === 'SKU-004')
    expect(new URL(page.url()).searchParams.has('itemPart')).toBe(false)
    await close()
  })

  it('take dates as people write them; what cannot be read is told at its field, and the list stays', async () => {
    const { page, close } = await open('?startedFrom=2026-01-04')
    const wanted = await total({ startedFrom: '2026-01-04' })
    expect(await shownTotal(page)).toBe(wanted)
    const from = page.getByLabel('First seen from (UTC)', { exact: true })
    await from.fill('lst month')
    await page.keyboard.press('Enter')
    await page.getByText('“lst month” is not a date we can read.').waitFor()
    expect(await from.getAttribute('aria-invalid')).toBe('true')
    expect(await shownTotal(page)).toBe(wanted)
    await from.fill('20.1.2026')
    await page.keyboard.press('Enter')
    await page.waitForURL(/startedFrom=2026-01-20/)
    await expect.poll(() => shownTotal(page)).toBe(await total({ startedFrom: '2026-01-20' }))
    await page.getByLabel('First seen in').selectOption('Last 7 days')
    await page.waitForURL((url) => (url.searchParams.get('startedTo') ?? '') > '2026-01-20')
    await close()
  })

  it('suggest items and places as one types', async () => {
    const { page, close } = await open('')
    await page.getByLabel('Item', { exact: true }).pressSequentially('sku-01')
    await expect
      .poll(() =>
        page.locator('datalist option').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
      )
      .toEqual(expect.arrayContaining(['SKU-010', 'SKU-011']))
    await close()
  })

  it('say plainly what was never there', async () => {
    for (const [query, said] of [
      ['location=Z%2F99', 'No place “Z/99”'],
      ['item=%3Cb%3Enothing%3C%2Fb%3E', 'No item “<b>nothing</b>”'],
      ['site=east', 'No site “east”'],
      ['source=fax', 'Nothing that took stock below zero came from “fax”'],
    ]) {
      const { page, close } = await open(`?${query}`)
      await page.getByRole('heading', { name: said }).waitFor()
      await close()
    }
  })

  it('that contradict each other, or make no sense, are told with their values', async () => {
    for (const [query, ...said] of [
      ['startedFrom=2026-02-02&startedTo=2026-02-01', 'contradicting-filters', 'startedFrom=2026-02-02'],
      ['depthMin=-5', 'malformed', '/query/depthMin'],
      ['durationHoursMin=long', 'malformed', '/query/durationHoursMin'],
    ]) {
      const { page, close } = await open(`?${query}`)
      for (const text of said) await page.getByRole('alert').getByText(text).first().waitFor()
      expect(await page.getByRole('list', { name: 'Active filters' }).count()).toBe(1)
      await close()
    }
  })

  it('show names of every sort as they are', async () => {
    const { page, faults, close } = await open('?search=script')
    const table = page.getByRole('table', { name: TABLE })
    await table.getByRole('link', { name: '<b>50% off</b> <script>alert(1)</script>' }).first().waitFor()
    expect(await table.locator('b, script').count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it('one order at a time: the switch is in the address, and figures and rows follow it', async () => {
    const { page, close } = await open('')
    await page.getByText('On the shelf', { exact: true }).click()
    await page.waitForURL(/order=as-happened/)
    await expect.poll(() => shownTotal(page)).toBe(await total({ order: 'as-happened' }))
    const tile = page.getByRole('link', { name: /^Open now/ })
    const openTotal = await total({ order: 'as-happened', state: 'open' })
    await expect.poll(() => tile.textContent()).toBe(`Open now${openTotal.toLocaleString('en')}`)
    await tile.click()
    await page.waitForURL(/state=open/)
    expect(new URL(page.url()).searchParams.get('order')).toBe('as-happened')
    await expect.poll(() => shownTotal(page)).toBe(openTotal)
    await close()
  })

  it('the figures above lead to as many rows as they say', async () => {
    const { page, close } = await open('')
    for (const name of ['Open now', 'Stock cards ever negative', words().classes.structural.title]) {
      const link = page.getByRole('link', { name: new RegExp(`^${name}`) })
      const figure = Number(/[\d,]+$/.exec((await link.textContent())!.trim())![0].replaceAll(',', ''))
      await link.click()
      await page.waitForURL((url) => url.search !== '')
      const counted = rangeOf(page, 'negatives').or(rangeOf(page, 'groups'))
      await expect.poll(async () => totalIn((await counted.textContent())!)).toBe(figure)
      expect(parameters(page).after).toBeUndefined()
      await page.goBack()
      await page.waitForURL((url) => url.search === '')
    }
    await close()
  })
}
