/** No axe violation, and no sideways scroll, on both pages in light and dark, on a phone and on a desk. */
import { expect, it } from 'vitest'
import { deepestEpisode } from '../support/episodes.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { pictureOf } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { shot } from '../support/shot.ts'

export function accessibility(scene: Scene): void {
  it('exceptions, in light and dark, on a phone and on a desk', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/exceptions`)
    for (const look of LOOKS) {
      await wear(page, look)
      await page.getByText(/^1 to \d+ of \d+ episodes$/).waitFor()
      const fold = page.locator('details:not([open]) > summary', { hasText: /^Filters/ })
      if ((await fold.count()) > 0) await fold.click()
      await shot(page, `exceptions-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })

  it('a book, in light and dark, on a phone and on a desk', async () => {
    const episode = await deepestEpisode(scene.app.url, {
      order: 'as-posted',
      location: 'VDA',
      cause: 'late-posting',
    })
    const url = `${scene.app.url}/books/${episode.bookId}?episode=${episode.id}`
    const { page, close } = await openPage(scene.browser, url)
    await page.locator('summary', { hasText: 'Other explanations' }).click()
    for (const look of LOOKS) {
      await wear(page, look)
      await pictureOf(page)
      await shot(page, `book-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })

  it('the ledger, in light and dark, on a phone and on a desk', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/ledger?location=VDA`)
    for (const look of LOOKS) {
      await wear(page, look)
      await page.getByText(/^1 to \d+ of [\d,]+ movements$/).waitFor()
      await page.locator('[data-row="0"] a').first().waitFor()
      await shot(page, `ledger-${look.scheme}-${look.width}`)
      await checked(page)
    }
    await close()
  })

  it('an item and a place, in light and dark, on a phone and on a desk', async () => {
    const item = encodeURIComponent('COVID-19 vaccine dose')
    for (const [name, path] of [
      ['item', `/items/${item}`],
      ['place', '/places/main/VDA'],
    ]) {
      const { page, close } = await openPage(scene.browser, scene.app.url + path)
      for (const look of LOOKS) {
        await wear(page, look)
        await page.getByText('Last posted (UTC)').first().waitFor()
        await shot(page, `${name}-${look.scheme}-${look.width}`)
        await checked(page)
      }
      await close()
    }
  })

  it('nothing found, and nothing there', async () => {
    for (const path of ['/exceptions?search=zzz', '/exceptions?class=foo', '/ledger?item=zzz', '/nowhere']) {
      const { page, close } = await openPage(scene.browser, scene.app.url + path)
      await settled(page)
      await checked(page)
      await close()
    }
  })

  it('the first tab stop leads past the header', async () => {
    const { page, close } = await openPage(scene.browser, `${scene.app.url}/exceptions`)
    await page.getByRole('table').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await close()
  })
}
