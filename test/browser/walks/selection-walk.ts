/** Many at once: selected by mouse and by keys, over pages, and what can be done with them. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCsv } from '../../support/read-csv.ts'
import { parameters, shownTotal, TABLE } from '../support/listing.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

export function selectionWalk(scene: Scene): void {
  const open = async (path = '', look = {}) => {
    const opened = await openPage(scene.browser, `${scene.app.url}/exceptions${path}`, look)
    await shownTotal(opened.page)
    const table = opened.page.getByRole('table', { name: TABLE })
    return {
      ...opened,
      table,
      box: (row: number) => table.getByRole('checkbox').nth(row),
      all: table.getByRole('checkbox', { name: 'Select all on this page' }),
      bar: opened.page.getByRole('region', { name: 'Selected negatives' }),
    }
  }

  it('by mouse: one, a range, all of a page, over pages', async () => {
    const { page, table, box, all, bar, faults, close } = await open()
    await box(2).click()
    await bar.getByText('1 selected', { exact: true }).waitFor()
    await box(6).click({ modifiers: ['Shift'] })
    await bar.getByText('5 selected').waitFor()
    expect(await all.evaluate((input) => (input as HTMLInputElement).indeterminate)).toBe(true)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText(/^51 to 100 of/).waitFor()
    await bar.getByText('5 of them not on this page').waitFor()
    await all.click()
    await bar.getByText('55 selected').waitFor()
    expect(await table.locator('tr[data-selected]').count()).toBe(50)
    // Nothing of it is in the address.
    expect(parameters(page).ids).toBeUndefined()
    await page.goBack()
    await page.getByText(/^1 to 50 of/).waitFor()
    await expect.poll(() => table.locator('tr[data-selected]').count()).toBe(5)
    await all.click()
    await bar.getByText('100 selected').waitFor()
    for (const range of [/^51 to 100 of/, /^101 to/]) {
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByText(range).waitFor()
      // The rows of the page before may still stand there.
      await shownTotal(page)
    }
    await box(1).click()
    await bar.getByText('No more than 100 can be selected at a time.').waitFor()
    await bar.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => bar.count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it('by keys: j and k go, x selects, Enter opens, / searches', async () => {
    const { page, table, bar, close } = await open()
    for (const key of ['j', 'j', 'x', 'j', 'x', 'k', 'k', 'x']) await page.keyboard.press(key)
    await bar.getByText('3 selected').waitFor()
    const selected = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.flatMap((row, at) => (row.hasAttribute('data-selected') ? [at] : [])))
    expect(selected).toEqual([0, 1, 2])
    await page.keyboard.press('/')
    await page.keyboard.type('xj')
    expect(await page.getByLabel('Search', { exact: true }).inputValue()).toBe('xj')
    await bar.getByText('3 selected').waitFor()
    await page.getByLabel('Search', { exact: true }).fill('')
    await page.keyboard.press('Tab')
    await table.locator('tbody tr').nth(3).getByRole('link').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/books\/.+episode=/)
    await close()
  })

  it('gives those selected as CSV, as a link and for paper', async () => {
    const { page, table, box, bar, close } = await open('?columns=item,place,deepest,source&state=closed')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    for (const row of [1, 3, 4]) await box(row).click()
    const depths = async () => {
      const texts = await page.locator('tr[data-selected] td:nth-child(4)').allInnerTexts()
      return texts.map((text) =>
        text
          .replace(/[^\d.,−]/g, '')
          .replace('−', '-')
          .replaceAll(',', ''),
      )
    }
    const wanted = await depths()
    expect(wanted.length).toBe(3)

    const coming = page.waitForEvent('download')
    await bar.getByRole('link', { name: 'Download as CSV' }).click()
    const { header, rows } = readCsv(readFileSync(await (await coming).path(), 'utf8'))
    expect(header).toEqual(['item', 'item_name', 'location', 'deepest', 'trigger_source'])
    expect(rows.map((row) => row.deepest)).toEqual(wanted)

    await bar.getByRole('button', { name: 'Copy link' }).click()
    await bar.getByText('Link copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.goto(link)
    expect(await shownTotal(page)).toBe(3)
    await page.getByText('Selected: 3 negatives').waitFor()
    expect(await table.getByRole('row').count()).toBe(4)

    await page.goBack()
    await shownTotal(page)
    await box(1).click()
    await bar.getByRole('link', { name: 'Print view' }).click()
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await table.getByRole('row').count()).toBe(2)
    expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false)
    expect(await table.getByRole('checkbox').count()).toBe(0)
    await close()
  })

  it('on a phone, on cards', async () => {
    const { page, bar, close } = await open('', { width: 380 })
    await page
      .getByRole('checkbox', { name: /^Select .* at / })
      .nth(1)
      .click()
    await bar.getByText('1 selected', { exact: true }).waitFor()
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click()
    await bar.getByText('50 selected').waitFor()
    await close()
  })

  it('a link to episodes that are no more says so', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/exceptions?ids=0000000000000,1`)
    await page.getByText(/^2 negatives of the 2 in this link are no longer here/).waitFor()
    await close()
  })
}
