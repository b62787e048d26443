/** Every step in light and dark, on a phone and on a desk: no axe violation, no sideways scroll; names stay text. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import {
  kardex,
  large,
  months,
  plain,
  strange,
  unknownType,
  wide,
  workbook,
} from '../support/intake-files.ts'
import {
  check,
  choose,
  chooseFromDisk,
  forgetFiles,
  nothingAsked,
  part,
  preview,
  previewRows,
  toReading,
  unfold,
} from '../support/intake-page.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function intakeLooks(scene: Scene): void {
  it('files of all sorts, and names that stay text', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, strange(), wide(), workbook())
    for (const fold of await page.getByText('Show the first rows').all()) await fold.click()
    await looked(page, 'import-files')
    await toReading(page)
    const head = part(page, 'How it is read')
    await head.getByText(/^strange <b>names<\/b>\.csv and wide\.csv · /).waitFor()
    await head.getByText('Result of this file alone: 1 of 2 stock cards below zero').waitFor()
    await head.getByText('1 row cannot be read').waitFor()
    const rows = await previewRows(page, 8)
    expect(rows[0]).toContain('<img src=x onerror=alert(1)>')
    expect(rows[1]).toContain('مسمار 🔩')
    expect(rows[2]).toMatch(/too long.*Use 200 characters or fewer/)
    await page.getByRole('tab', { name: 'wide.csv' }).click()
    await unfold(page, 'Show 44 more columns')
    await part(page, 'What is not read').getByText('Attribut 56').waitFor()
    await page.getByRole('tab', { name: 'Bewegungen.xlsx' }).click()
    for (const title of ['Why this reading', 'Change how it is read', 'Edit mapping as JSON'])
      await unfold(page, title)
    await looked(page, 'import-reading')
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it('questions with what each answer comes to; answers are remembered, and can be taken back', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, unknownType())
    await toReading(page)
    await page.getByText('1 question to answer').waitFor()
    const card = page.getByRole('group', { name: /"Zwirbel" \(1 row\)/ })
    const consequences = await card.getByRole('button').allTextContents()
    expect(consequences[0]).toMatch(/They came in.*1 of 2 stock cards below zero, the deepest by 4/)
    expect(consequences[1]).toMatch(/They went out.*2 of 2 stock cards below zero, the deepest by 4/)
    expect(await page.getByRole('button', { name: 'Check every row' }).isDisabled()).toBe(true)
    await looked(page, 'import-question')
    await card.getByRole('button', { name: /They went out/ }).focus()
    await page.keyboard.press('Enter')
    await nothingAsked(page)
    await preview(page).getByText('−8').waitFor()
    const rows = await previewRows(page, 4)
    expect(rows[3]).toMatch(/B.*W.*out −8/)
    await page.reload()
    expect(await previewRows(page, 4)).toEqual(rows)
    await unfold(page, 'Change how it is read')
    await page.getByLabel('What Zwirbel does').selectOption('Comes in')
    await preview(page).getByText('+8').waitFor()
    await page.getByRole('button', { name: 'Undo: “Zwirbel” comes in' }).click()
    await page.getByText('1 question to answer').waitFor()
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it('which way goods went is asked where nothing says it', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/audit`)
    await choose(page, plain())
    await toReading(page)
    const card = page.getByRole('group', { name: /did the goods come in or go out/ })
    await card.getByRole('button', { name: /They came in as read now/ }).waitFor()
    await card.getByRole('button', { name: /They went out.*2 of 2 stock cards below zero/ }).click()
    await preview(page).getByText('−14').waitFor()
    expect((await previewRows(page, 3))[1]).toMatch(/A.*W.*out −14/)
    expect(await page.getByRole('button', { name: 'Audit these files' }).isEnabled()).toBe(true)
    await close()
  }, 60_000)

  it('what is taken for granted can be said otherwise, and rows that are left out are told', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, kardex())
    await toReading(page)
    expect((await previewRows(page, 3))[0]).toMatch(/A.*stock.*in \+10.*2026-01-05 08:00/)
    await part(page, 'What is not read').getByText('Rows where “Status” is storniert').waitFor()
    await part(page, 'How it is read').getByText('2 assumptions to check').waitFor()
    const assumed = part(page, 'Assumed')
    await assumed.getByText(/^Times are taken as .*, this machine's zone\.$/).waitFor()
    await assumed.getByText('No column names a place: all rows are taken to be at one, "stock".').waitFor()
    await looked(page, 'import-assumed')
    await assumed.getByLabel('Time zone').selectOption('Europe/Berlin')
    await preview(page).getByText('2026-01-05 07:00').waitFor()
    await page.getByRole('button', { name: 'Undo: times of Europe/Berlin' }).waitFor()
    await page.reload()
    expect((await previewRows(page, 3))[2]).toMatch(/in \+6.*2026-01-08 09:00/)
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it('twelve months alike are told together, and ask once', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, ...months())
    await toReading(page)
    await page.getByText('1 question to answer').waitFor()
    const head = part(page, 'How it is read')
    await head
      .getByText(/^stock-2026-01.csv, stock-2026-02.csv and 10 more · .* · all 24 rows looked at$/)
      .waitFor()
    await page.getByText('In stock-2026-01.csv, stock-2026-02.csv and 10 more').waitFor()
    await page.getByRole('button', { name: /^They went out/ }).click()
    await nothingAsked(page)
    expect(await page.getByRole('button', { name: 'Check every row' }).isEnabled()).toBe(true)
    expect(faults).toEqual([])
    await close()
  }, 60_000)

  it('10,000 rejected rows, and the list of imports', async () => {
    // The server keeps so many files; those of the walks before have served.
    await forgetFiles(scene.app.url)
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await chooseFromDisk(page, large('spoilt', 50, 10_000))
    await toReading(page)
    await check(page)
    await page.getByText('1 to 50 of 10,000 rows').waitFor()
    const notice = page.getByRole('alert').filter({ hasText: '10,000 of 10,050 rows will be left out' })
    await notice.getByText(/^10,000 rows: .*is not a number\. /).waitFor()
    await looked(page, 'import-rejected')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('51 to 100 of 10,000 rows').waitFor()
    await page.reload()
    await page.getByText('51 to 100 of 10,000 rows').waitFor()
    await page.goto(`${scene.app.url}/imports`)
    await page.getByText('Checked, 10,000 rejected', { exact: true }).first().waitFor()
    await looked(page, 'imports')
    await close()
  }, 120_000)
}

export async function looked(page: Page, name: string): Promise<void> {
  for (const look of LOOKS) {
    await wear(page, look)
    await shot(page, `${name}-${look.scheme}-${look.width}`)
    await checked(page)
  }
  await wear(page, LOOKS[0])
}
