/**
 * Every filter, by hand and by link: the address holds it, a chip tells and removes it, the rows are those of the
 * API.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parameters, shownTotal, TABLE, totalOf } from '../support/listing.ts'
import { type Opened, openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

const TYPED = [
  ['Search', 'search', 'bolts'],
  ['Item', 'item', 'SKU-004'],
  ['Place', 'location', 'A/01'],
  ['Site', 'site', 'west'],
  ['Source', 'source', 'source 2'],
  ['Lasted at least (hours)', 'durationHoursMin', '12'],
  ['Lasted at most (hours)', 'durationHoursMax', '20'],
  ['Below zero by at least', 'depthMin', '20'],
  ['At cost, at least', 'costMin', '30'],
  ['First seen from', 'startedFrom', '2026-01-20'],
  ['First seen to', 'startedTo', '2026-01-20'],
  ['Healed from', 'endedFrom', '2026-01-20'],
  ['Healed to', 'endedTo', '2026-01-20'],
] as const
const CHOSEN = [
  ['Class', 'class', 'structural', 'Structural'],
  ['Order', 'order', 'as-happened', 'As happened'],
  ['State', 'state', 'open', 'Open'],
  ['Likeliest cause', 'cause', 'late-posting', 'Posted late'],
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
      expect(await page.getByLabel('First seen from', { exact: true }).inputValue()).toBe('2026-01-04')
      expect(await page.getByRole('list', { name: 'Active filters' }).getByRole('listitem').count()).toBe(5)
      await page.reload()
    }
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.waitForURL((url) => url.search === '')
    expect(await page.getByLabel('First seen from', { exact: true }).inputValue()).toBe('')
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
      ['location=Z%2F99', 'There is no place “Z/99”'],
      ['item=%3Cb%3Enothing%3C%2Fb%3E', 'There is no item “<b>nothing</b>”'],
      ['site=east', 'There is no site “east”'],
      ['source=fax', 'Nothing that took a book below zero came from “fax”'],
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

  it('the figures above lead to as many rows as they say', async () => {
    const { page, close } = await open('')
    for (const name of [
      'Books below zero now',
      'Books ever below, as posted',
      'Open episodes',
      'Structural',
    ]) {
      const link = page.getByRole('link', { name: new RegExp(`^${name}`) })
      const figure = Number(/[\d,]+$/.exec((await link.textContent())!.trim())![0].replaceAll(',', ''))
      await link.click()
      await page.waitForURL((url) => url.search !== '')
      const counted = page.getByText(/^1 to [\d,]+ of [\d,]+ (episode|group)/)
      await expect
        .poll(async () => Number(/of ([\d,]+) /.exec((await counted.textContent())!)![1].replaceAll(',', '')))
        .toBe(figure)
      expect(parameters(page).after).toBeUndefined()
      await page.goBack()
      await page.waitForURL((url) => url.search === '')
    }
    await close()
  })
}
