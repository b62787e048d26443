/** Every step in light and dark, on a phone and on a desk: no axe violation, no sideways scroll. */
import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { ambiguous, large, strange, wide } from '../support/intake-files.ts'
import { check, choose, chooseFromDisk, toColumns } from '../support/intake-page.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

export function intakeLooks(scene: Scene): void {
  const looked = async (page: Page, name: string) => {
    for (const look of LOOKS) {
      await wear(page, look)
      await shot(page, `${name}-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await wear(page, LOOKS[0])
  }

  it('with nothing', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await page.getByText('Drop files here, or choose them').waitFor()
    await looked(page, 'import-empty')
    await close()
  })

  it('files with strange names and sixty columns', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, strange(), wide())
    for (const fold of await page.getByText('Show the first rows').all()) await fold.click()
    await looked(page, 'import-files')
    await close()
  }, 120_000)

  it('columns with a question, and with a preview', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/import`)
    await choose(page, strange(), wide(), ambiguous())
    await toColumns(page)
    await page.getByRole('tab', { name: 'either-way.csv' }).click()
    await looked(page, 'import-columns')
    await page.getByRole('button', { name: '3 April 2026' }).click()
    await page.getByText(/^(All|Of the first)/).waitFor()
    await page.getByRole('tab', { name: 'wide.csv' }).click()
    await looked(page, 'import-preview')
    await close()
  }, 120_000)

  it('with 10,000 rejected rows, and the list of imports', async () => {
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
