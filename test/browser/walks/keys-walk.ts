/** Keys: through pages and rows, never while typing, and not at all where they are switched off. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

/** Which row of a list has the focus, counted from 0; -1 where none has. */
const focusedRow = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-row]')].findIndex((row) => row.contains(document.activeElement)),
  )

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

export function keysWalk(scene: Scene): void {
  it('go through pages and rows, and are dead in fields and under a dialog', async () => {
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/about`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await press(page, 'g', 'e')
    await page.waitForURL(/\/exceptions/)
    await page.locator('[data-row]').nth(2).waitFor()
    await press(page, 'j', 'j', 'j', 'k')
    expect(await focusedRow(page)).toBe(1)
    await press(page, 'x')
    expect(await page.locator('[data-row]').nth(1).getByRole('checkbox').isChecked()).toBe(true)

    await press(page, '/', 'j', 'k', '?', 'g', 'l')
    const search = page.getByLabel('Search', { exact: true })
    expect(await search.inputValue()).toBe('jk?gl')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await search.fill('')
    await search.blur()

    await press(page, '?')
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await help.getByText('Shortcuts do nothing while you type').waitFor()
    await press(page, 'g', 'l', 'Escape')
    await help.waitFor({ state: 'detached' })
    expect(page.url()).toMatch(/\/exceptions/)

    await press(page, 'j', 'Enter')
    await page.waitForURL(/\/books\//)
    await press(page, 'g', 'l')
    await page.waitForURL(/\/ledger/)
    await page.locator('[data-row="2"] a').first().waitFor()
    await press(page, 'j', 'j', 'k')
    expect(await focusedRow(page)).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it('can be switched off, which can be undone', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/settings`)
    await page.getByLabel('Single-key shortcuts').selectOption('off')
    await page.getByText('Saved in this browser.').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Show shortcuts' }).click()
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await help.getByText('Single-key shortcuts are turned off.').waitFor()
    await help.getByRole('button', { name: 'Close' }).click()
    await page.goto(`${scene.app.url}/ledger`)
    await page.locator('[data-row="2"] a').first().waitFor()
    await press(page, 'j', '?', 'g', 'e')
    // What comes after them has come: they had their chance.
    await press(page, 'Control+k')
    await page.getByRole('combobox', { name: 'Search and jump' }).waitFor()
    await press(page, 'Escape')
    expect(await focusedRow(page)).toBe(-1)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(page.url()).toMatch(/\/ledger/)

    await page.goto(`${scene.app.url}/settings`)
    // Nobody has an account in the demo.
    await page.getByText('Nobody has been added yet.').waitFor()
    const tabs = page.getByRole('navigation', { name: 'Sections of the settings' }).getByRole('link')
    expect(await tabs.allTextContents()).toEqual([
      'All settings',
      'This browser',
      'Sites',
      'People',
      'API keys',
    ])
    await page.getByLabel('Single-key shortcuts').selectOption('on')
    await page.getByLabel('Rows', { exact: true }).selectOption('compact')
    await page.locator('html[data-density="compact"]').waitFor()
    await page.getByRole('region', { name: 'Notifications' }).getByText('Rows: Compact').waitFor()
    await page.getByRole('heading', { level: 1 }).click()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await press(page, 'z')
    await page.locator('html[data-density="comfortable"]').waitFor()
    await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
    expect(await page.getByLabel('Single-key shortcuts').inputValue()).toBe('off')
    await close()
  })
}
