/** Files into the ledger and out again, as a clerk does it: each step holds through a reload, nothing is lost. */
import { expect, it } from 'vitest'
import { canonical, file, german, gzipped, jsonLines, large } from '../support/intake-files.ts'
import {
  check,
  choose,
  chooseFromDisk,
  held,
  importIt,
  preview,
  previewRows,
  tile,
  toColumns,
  undoIt,
} from '../support/intake-page.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function importWalk(scene: Scene): void {
  it('from a file to the ledger, back out, and in again; a reload in every step changes nothing', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, canonical())
    await page.getByText(/UTF-8 · split by comma · 7 columns/).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Remove movements.csv' }).waitFor()
    await toColumns(page)
    const rows = await previewRows(page, 5)
    expect(rows[2]).toMatch(/BOLT.*9.*A\/01.*customer/)
    expect(rows[3]).toMatch(/cannot be read.*six.*is not a number.*Write digits/)
    await page.reload()
    expect(await previewRows(page, 5)).toEqual(rows)

    await check(page)
    expect(await tile(page, 'Movements to post').textContent()).toBe('3')
    expect(await tile(page, 'Books below zero afterwards').textContent()).toBe('1')
    const rejected = page.getByRole('table', { name: 'Rejected rows' }).locator('tbody tr')
    await rejected.nth(1).waitFor()
    expect(await rejected.allTextContents()).toEqual([
      expect.stringMatching(/^5.*six.*is not a number.*Write digits/),
      expect.stringMatching(/^6.*yesterday.*is not a date or time/),
    ])
    await shot(page, 'import-check')
    const before = await held(scene.app.url)
    expect(before).toEqual({})
    const checked = page.url()
    await page.reload()
    await page.getByRole('button', { name: 'Import 3 movements' }).waitFor()
    await page.goBack()
    await preview(page).waitFor()
    await page.goForward()
    await page.waitForURL(checked)

    await importIt(page)
    await shot(page, 'import-done')
    expect(await held(scene.app.url)).toEqual({ 'BOLT A/01': '-3' })
    await page.reload()
    expect(await tile(page, 'Movements posted').textContent()).toBe('3')
    await undoIt(page)
    expect(await held(scene.app.url)).toEqual({ 'BOLT A/01': '0' })

    await page.goto(checked)
    await page.getByRole('button', { name: 'Back to the columns' }).click()
    await check(page)
    await importIt(page)
    expect(await held(scene.app.url)).toEqual({ 'BOLT A/01': '-3' })
    await undoIt(page)
    await page.getByRole('link', { name: 'All imports' }).click()
    const list = page.getByRole('table', { name: 'Imports' })
    await list.getByRole('row').nth(2).waitFor()
    expect(await list.getByText('Undone', { exact: true }).count()).toBe(2)
    expect(faults).toEqual([])
    await close()
  })

  it('takes files packed, as JSON lines and as a German system writes them, in two tabs that keep apart', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, gzipped(), jsonLines())
    await page.getByText(/· compressed ·/).waitFor()
    const other = await page.context().newPage()
    await other.goto(`${scene.app.url}/import`)
    await choose(other, german('utf-8'), german('latin-1'), german('utf-16'))
    expect(await other.getByText(/split by semicolon · 5 columns/).count()).toBe(3)
    await toColumns(page)
    await previewRows(page, 6)
    await toColumns(other)
    const rows = await previewRows(other, 9)
    for (const first of [0, 3, 6]) {
      expect(rows[first]).toMatch(/Schraube äöü.*12\.5.*A\/01.*2025-12-31/)
      expect(rows[first + 1]).toMatch(/Schraube äöü.*1,002\.5.*A\/01.*2026-01-02/)
    }
    expect(await other.getByLabel('Happened: how dates are written').inputValue()).toBe('%d.%m.%Y')
    await page.reload()
    await previewRows(page, 6)
    expect(faults).toEqual([])
    await close()
  })

  it('keeps a mapping for files that come again, and tells a column that is gone at its field', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, file('stock-2026-01.csv', 'What,HowMuch,Where,When\nA,1,X,2026-01-05\n'))
    await toColumns(page)
    for (const [field, column] of [
      ['Item', 'What'],
      ['Quantity', 'HowMuch'],
      ['Place', 'Where'],
      ['Happened', 'When'],
    ])
      await page.getByLabel(field, { exact: true }).selectOption(`column:${column}`)
    await previewRows(page, 1)
    await page.getByLabel('Save this one as').fill('Monthly stock')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved as “Monthly stock”.').waitFor()

    await page.goto(`${scene.app.url}/import`)
    await choose(page, file('stock-2026-02.csv', 'What,HowMuch,Place,When\nA,1,X,2026-01-05\n'))
    await toColumns(page)
    await page.getByLabel('Use a saved one').selectOption('Monthly stock')
    await page.getByText('The mapping names column “Where”, which this file lacks.').waitFor()
    expect(await page.getByLabel('Item', { exact: true }).inputValue()).toBe('column:What')
    await page.getByLabel('Place', { exact: true }).selectOption('column:Place')
    await previewRows(page, 1)
    await page.getByRole('button', { name: 'Delete the saved mapping Monthly stock' }).click()
    await page.getByText('“Monthly stock” is deleted.').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('an import is cancelled in the middle: what is posted stays, and importing again goes on', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await chooseFromDisk(page, large('many', 60_000))
    await toColumns(page)
    await check(page)
    await page.getByRole('button', { name: 'Import 60,000 movements' }).click()
    await page.waitForURL(/\/imports\/[^/]+$/)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled', { exact: true }).waitFor()
    await page.getByText(/What was posted before stays/).waitFor()
    const posted = Number((await tile(page, 'Movements posted').textContent())!.replaceAll(',', ''))
    expect(posted).toBeLessThan(60_000)
    await page.goBack()
    await page.getByRole('button', { name: 'Back to the columns' }).click()
    await check(page)
    expect(await tile(page, 'In the ledger already').textContent()).toBe(posted.toLocaleString('en'))
    await close()
  })
}
