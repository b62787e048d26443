/** Many at once: selected by mouse and by keys, over pages, and what can be done with them. */
import { expect, it } from 'vitest'
import { shownTotal, TABLE } from '../support/listing.ts'
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
      bar: opened.page.getByRole('region', { name: 'Selected episodes' }),
    }
  }

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
    await table.getByRole('link').nth(3).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/books\/.+episode=/)
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
    await page.getByText(/^2 episodes of the 2 in this link are not here any more/).waitFor()
    await close()
  })
}
