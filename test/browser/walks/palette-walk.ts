/** Search and jump: from anywhere to anything, with the keyboard alone. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { factsOf } from '../support/facts.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

const paletteField = (page: Page) => page.getByRole('combobox', { name: 'Search and jump' })

/** Opens it by its key, types, and gives what is chosen once the search has ended. */
async function ask(page: Page, text: string): Promise<string> {
  await page.keyboard.press('Control+k')
  await paletteField(page).waitFor()
  await page.keyboard.type(text)
  await page.getByText(/results?, up and down to choose/).waitFor()
  const chosen = await paletteField(page).getAttribute('aria-activedescendant')
  return (await page.locator(`[id="${chosen}"][role=option][aria-selected=true]`).textContent()) ?? ''
}

export function paletteWalk(scene: Scene): void {
  it('leads to an item, a place, a document, a movement, an episode and a page', async () => {
    const facts = await factsOf(scene.app.url, { location: 'VDA' })
    const { page, faults, close } = await openPage(scene.browser, `${scene.app.url}/about`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const path = encodeURIComponent
    for (const [text, label, address] of [
      ['vaccine do', facts.item, `/items/${path(facts.item)}`],
      ['vda', 'VDA', '/places/main/VDA'],
      [facts.document!, facts.document!, `/documents/${path(facts.document!)}`],
      [facts.trigger, facts.trigger, `/movements/${path(facts.site)}/${facts.triggerSeq}`],
      [facts.episodeId, facts.episodeId, `/books/${facts.bookId}?episode=${path(facts.episodeId)}`],
      ['sett', 'Settings', '/settings'],
    ]) {
      expect(await ask(page, text)).toContain(label)
      await page.keyboard.press('Enter')
      await page.waitForURL(`${scene.app.url}${address}*`)
      await paletteField(page).waitFor({ state: 'detached' })
    }

    // Where one was comes first; the arrows go round; Escape gives the focus back.
    const opener = page.getByRole('banner').getByRole('button', { name: /^Search/ })
    await opener.click()
    await paletteField(page).waitFor()
    const options = page.getByRole('listbox').getByRole('option')
    expect(await options.first().textContent()).toContain(facts.episodeId)
    await page.keyboard.press('ArrowUp')
    expect(await options.last().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.type('zzzzqq')
    await page.getByText('Nothing found for “zzzzqq”.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)

    // It also does things.
    await ask(page, 'compact')
    await page.keyboard.press('Enter')
    await page.locator('html[data-density="compact"]').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('is without a fault in light and dark, on a phone and on a desk', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/settings`)
    await page.getByLabel('Time zone').waitFor()
    for (const look of LOOKS) {
      await wear(page, look)
      await shot(page, `settings-${look.scheme}-${look.width}`)
      await checked(page)
      await ask(page, 'vda')
      await shot(page, `palette-${look.scheme}-${look.width}`, { fullPage: false })
      await checked(page)
      await page.keyboard.press('Escape')
      await paletteField(page).waitFor({ state: 'detached' })
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      await shot(page, `help-${look.scheme}-${look.width}`, { fullPage: false })
      await checked(page)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    // On a phone the pages are behind one button.
    await page.getByRole('link', { name: 'Ledger' }).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'Ledger' }).waitFor()
    await shot(page, 'menu-380', { fullPage: false })
    await checked(page)
    await page.getByRole('link', { name: 'Ledger' }).click()
    await page.waitForURL(/\/ledger/)
    await page.getByRole('link', { name: 'Exceptions' }).waitFor({ state: 'hidden' })
    await close()
  })
}
