/** Files into the ledger and out again, as a clerk does it: each step holds through a reload, nothing is lost. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  canonical,
  file,
  german,
  gzipped,
  jsonLines,
  large,
  mb51,
  workbook,
} from '../support/intake-files.ts'
import {
  check,
  choose,
  chooseFromDisk,
  columnFor,
  held,
  importIt,
  nothingAsked,
  part,
  preview,
  previewRows,
  tile,
  toReading,
  undoIt,
  unfold,
} from '../support/intake-page.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function importWalk(scene: Scene): void {
  it('from a file to the ledger, back out, and in again; a reload in every step changes nothing', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, canonical())
    await page.getByText(/Text table · UTF-8 · split by comma · 7 columns · 5 rows/).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Remove file movements.csv' }).waitFor()
    await toReading(page)
    await part(page, 'How it is read').getByText('2 rows cannot be read').waitFor()
    const rows = await previewRows(page, 5)
    expect(rows[2]).toMatch(/BOLT.*A\/01.*out −9/)
    expect(rows[3]).toMatch(/cannot be read.*six.*is not a number.*Write digits/)
    await page.reload()
    expect(await previewRows(page, 5)).toEqual(rows)

    await check(page)
    const notice = page.getByRole('alert').filter({ hasText: '2 of 5 rows will be left out' })
    await notice.getByText(/^1 row: .*is not a number\. /).waitFor()
    expect(await tile(page, 'Movements to post').textContent()).toBe('3')
    expect(await tile(page, 'Stock cards below zero afterwards').textContent()).toBe('1')
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
    await page.getByRole('button', { name: 'Back to the reading' }).click()
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
    await other
      .getByText(/split by semicolon · 5 columns/)
      .nth(2)
      .waitFor()
    await toReading(page)
    await previewRows(page, 6)
    await toReading(other)
    const rows = await previewRows(other, 9)
    for (const first of [0, 3, 6]) {
      expect(rows[first]).toMatch(/Schraube äöü.*A\/01.*in \+12\.5.*2025-12-31/)
      expect(rows[first + 1]).toMatch(/Schraube äöü.*A\/01.*out −1,002\.5.*2026-01-02/)
    }
    const taken = part(other, 'Matched columns')
    await taken.getByText('Sure, by a word in its name, written DD.MM.YYYY').waitFor()
    expect(await taken.textContent()).not.toMatch(/%d/)
    await page.reload()
    await previewRows(page, 6)
    expect(faults).toEqual([])
    await close()
  })

  it('has a sample to try, which goes below zero, and a template; files stay on the server until they are deleted', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    const taken = async (name: string) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      return readFileSync(await (await coming).path(), 'utf8')
    }
    expect(await taken('Download an empty template')).toMatch(/^item,quantity,location,.*\n$/)
    await choose(page, file('sample.csv', await taken('Download a sample file')))
    await page.goto(`${scene.app.url}/import`)
    const kept = page.getByRole('list', { name: 'Files on the server' })
    await kept.getByRole('button', { name: 'Use sample.csv' }).click()
    await toReading(page)
    await page.getByText('The columns have Plimsoll’s own names').waitFor()
    await previewRows(page, 8)
    await check(page)
    expect(await tile(page, 'Rows that cannot be read').textContent()).toBe('0')
    expect(Number(await tile(page, 'Negatives in all').textContent())).toBeGreaterThan(0)
    await page.goto(`${scene.app.url}/import`)
    await kept.getByRole('button', { name: 'Delete sample.csv from the server' }).click()
    await kept.getByRole('button', { name: 'Use sample.csv' }).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await close()
  })

  it('knows the list of an SAP system, says what it leaves out, and rejects rows in the words of the file', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, mb51())
    await page.getByText('Read as SAP MB51, material document list, German').waitFor()
    await toReading(page)
    await nothingAsked(page)
    await page.getByText(/header in row 4 · all \d+ rows looked at/).waitFor()
    await preview(page).locator('tbody tr').nth(3).waitFor()
    const rows = await preview(page).locator('tbody tr').allTextContents()
    expect(rows[1]).toMatch(/4711.*0001.*out −350.*2026-01-16/)
    expect(rows[3]).toMatch(/Buch.dat. "31.02.2026" is not a date or time.*Correct the date in the file/)
    const left = part(page, 'What is not read')
    await left.getByText('2 title lines').waitFor()
    await left.getByText('1 total').waitFor()
    expect(await left.getByRole('list', { name: /not used/ }).allTextContents()).toEqual([
      expect.stringContaining('Materialkurztext seems to be: name of the item'),
    ])
    await unfold(page, 'Why this reading')
    await page
      .getByText(/stock cards? below zero, the deepest by 250/)
      .first()
      .waitFor()
    await check(page)
    const reasons = page.getByLabel('Reason', { exact: true }).locator('option')
    await expect
      .poll(() => reasons.allTextContents())
      .toEqual(['All reasons', expect.stringContaining('is not a date or time (1)')])
    expect(faults).toEqual([])
    await close()
  })

  it('reads the right sheet of a workbook, and another column when it is told to; a reload changes nothing', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, workbook())
    await page
      .getByText(/Excel workbook · sheet “Bewegungen” · one of 2 sheets · 6 columns · 3 rows/)
      .waitFor()
    await toReading(page)
    expect((await previewRows(page, 3))[1]).toMatch(/A-1.*R1.*out −12\.5.*2026-01-06/)
    await columnFor(page, 'Item').selectOption('Bezeichnung')
    await preview(page).getByText('Schraube').first().waitFor()
    await page.getByText('Item = Bezeichnung').waitFor()
    await part(page, 'What is not read').getByText('Artikel').waitFor()
    await page.reload()
    expect((await previewRows(page, 3))[2]).toMatch(/Mutter.*R2.*in \+3/)
    await page.getByRole('button', { name: 'Undo: Item = Bezeichnung' }).click()
    await preview(page).getByText('A-1').first().waitFor()
    await unfold(page, 'Change how it is read')
    await page.getByLabel('Sheet', { exact: true }).selectOption('Deckblatt')
    await page.getByText('3 questions to answer').waitFor()
    await page.getByText(/sheet “Deckblatt” .* no row names the columns/).waitFor()
    await page.getByRole('button', { name: 'Undo: sheet “Deckblatt”' }).click()
    await nothingAsked(page)
    expect((await previewRows(page, 3))[1]).toMatch(/A-1.*out −12\.5/)
    expect(faults).toEqual([])
    await close()
  })

  it('keeps a mapping for files that come again; it takes the place of the guess, and can be edited', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, file('stock-2026-01.csv', 'Item,Qty,Bin,Date\nA,3,X,2026-01-05\nA,-1,X,2026-01-06\n'))
    await toReading(page)
    await previewRows(page, 2)
    await page.getByLabel('Save this mapping as').fill('Monthly stock')
    await page.getByRole('button', { name: 'Save mapping', exact: true }).click()
    await page.getByText('Mapping “Monthly stock” saved.').waitFor()

    await page.goto(`${scene.app.url}/import`)
    await choose(
      page,
      file('stock-2026-02.csv', 'Item,Qty,Place,Date\nB,3,X,2026-01-05\nB,-1,X,2026-01-06\n'),
    )
    await toReading(page)
    await previewRows(page, 2)
    await page.getByLabel('Use a saved mapping').selectOption('Monthly stock')
    await page.getByText('Read by the saved mapping “Monthly stock”.').waitFor()
    await page
      .getByText(/the mapping names column "Bin"/i)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Check every row' }).isDisabled()).toBe(true)
    const json = page.getByLabel('Mapping as JSON')
    await json.fill('{"files":')
    await page.getByRole('button', { name: 'Read by this mapping' }).click()
    await page.getByText(/^This is not valid JSON/).waitFor()
    const columns = { item: 'Item', quantity: 'Qty', location: 'Place', occurred_at: 'Date' }
    await json.fill(JSON.stringify({ files: [{ match: '*', columns }] }))
    await page.getByRole('button', { name: 'Read by this mapping' }).click()
    await page.getByText('Read by the mapping you edited.').waitFor()
    expect((await previewRows(page, 2))[0]).toMatch(/B.*X.*in \+3/)
    await page.getByRole('button', { name: 'Re-detect' }).click()
    await nothingAsked(page)
    await page.getByLabel('Use a saved mapping').selectOption('Monthly stock')
    await page.getByRole('button', { name: 'Delete mapping Monthly stock' }).click()
    await page.getByText('Mapping “Monthly stock” deleted.').waitFor()
    await close()
  })

  it('an import is cancelled in the middle: what is posted stays, and importing again goes on', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await chooseFromDisk(page, large('many', 60_000))
    await toReading(page)
    await check(page)
    await page.getByRole('button', { name: 'Import 60,000 movements' }).click()
    await page.waitForURL(/\/imports\/[^/]+$/)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled', { exact: true }).waitFor()
    await page.getByText(/What was posted before stays/).waitFor()
    const posted = Number((await tile(page, 'Movements posted').textContent())!.replaceAll(',', ''))
    expect(posted).toBeLessThan(60_000)
    await page.goBack()
    await page.getByRole('button', { name: 'Back to the reading' }).click()
    await check(page)
    expect(await tile(page, 'Already in the ledger').textContent()).toBe(posted.toLocaleString('en'))
    await close()
  })
}
