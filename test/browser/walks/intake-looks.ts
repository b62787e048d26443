/** Every step in light and dark, on a phone and on a desk: no axe violation, no sideways scroll; names stay text. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ambiguous, large, strange, wide } from '../support/intake-files.ts'
import { check, choose, chooseFromDisk, previewRows, toColumns } from '../support/intake-page.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function intakeLooks(scene: Scene): void {
  it('files of all sorts, and columns with the question which day is meant, whose answer is remembered', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, strange(), wide(), ambiguous())
    for (const fold of await page.getByText('Show the first rows').all()) await fold.click()
    await looked(page, 'import-files')
    await toColumns(page)
    await page.getByRole('tab', { name: 'either-way.csv' }).click()
    await page.getByText('Is “03/04/2026” …').waitFor()
    expect(await page.getByRole('button', { name: 'Check every row' }).isDisabled()).toBe(true)
    await looked(page, 'import-columns')
    await page.getByRole('button', { name: '4 March 2026' }).click()
    const rows = await previewRows(page, 7)
    expect(rows[0]).toContain('<img src=x onerror=alert(1)>')
    expect(rows[1]).toContain('مسمار 🔩')
    expect(rows[2]).toMatch(/too long.*Use 200 characters or fewer/)
    expect(rows[5]).toContain('2026-03-04')
    await page.reload()
    expect(await previewRows(page, 7)).toEqual(rows)
    expect(await page.getByText('Is “03/04/2026” …').count()).toBe(0)
    await page.getByRole('tab', { name: 'wide.csv' }).click()
    await looked(page, 'import-preview')
    expect(faults).toEqual([])
    await close()
  }, 120_000)

  it('10,000 rejected rows, and the list of imports', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await chooseFromDisk(page, large('spoilt', 50, 10_000))
    await toColumns(page)
    await check(page)
    await page.getByText('1 to 50 of 10,000 rows').waitFor()
    await looked(page, 'import-rejected')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('51 to 100 of 10,000 rows').waitFor()
    await page.reload()
    await page.getByText('51 to 100 of 10,000 rows').waitFor()
    await page.goto(`${scene.app.url}/imports`)
    await page.getByText('Checked', { exact: true }).first().waitFor()
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
