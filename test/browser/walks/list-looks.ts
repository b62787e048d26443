/** The list in light and dark, on a phone and on a desk: no axe violation and no sideways scroll, whatever is open. */
import { expect, it } from 'vitest'
import { shownTotal } from '../support/listing.ts'
import { checked, LOOKS, wear } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { shot } from '../support/shot.ts'

const ALL =
  'item,place,site,lot,since,ended,duration,deepest,unitDays,uncovered,money,order,class,cause,trigger,source'

export function listLooks(scene: Scene): void {
  const open = (path: string) => openPage(scene.browser, `${scene.app.url}/exceptions${path}`)

  it('with filters open, all columns and a selection', async () => {
    const { page, close } = await open(`?order=both&depthMin=1&columns=${ALL}`)
    for (const look of LOOKS) {
      await wear(page, look)
      await shownTotal(page)
      for (const name of ['Filters', 'More filters']) {
        const fold = page.locator('details:not([open]) > summary', { hasText: new RegExp(`^${name}`) })
        if ((await fold.count()) > 0) await fold.click()
      }
      const row = page.getByRole('checkbox', { name: /^Select .* at / }).first()
      if (!(await row.isChecked())) await row.click()
      await page.getByRole('region', { name: 'Selected negatives' }).waitFor()
      await shot(page, `exceptions-all-${look.scheme}-${look.width}`)
      // What the bar lies over at one place of the scroll is no small target.
      await page.addStyleTag({ content: '[aria-label="Selected episodes"] { position: static !important }' })
      await checked(page)
    }
    await close()
  })

  it('grouped', async () => {
    for (const by of ['item', 'place']) {
      const { page, close } = await open(`?group=${by}`)
      for (const look of LOOKS) {
        await wear(page, look)
        await page.getByText(/^(1 to \d+ of )?\d+ groups, /).waitFor()
        await shot(page, `exceptions-by-${by}-${look.scheme}-${look.width}`)
        await checked(page)
      }
      await close()
    }
  })

  it('with menus open, and for paper', async () => {
    const { page, close } = await open('')
    for (const look of LOOKS) {
      await wear(page, look)
      await shownTotal(page)
      for (const menu of ['Columns', 'Views']) {
        await page.getByRole('button', { name: menu }).click()
        await page.getByRole('dialog').waitFor()
        await shot(page, `exceptions-${menu.toLowerCase()}-${look.scheme}-${look.width}`)
        await checked(page)
        await page.keyboard.press('Escape')
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
      }
    }
    await page.goto(`${scene.app.url}/exceptions?view=print&state=open`)
    for (const look of LOOKS) {
      await wear(page, look)
      await page.getByRole('button', { name: 'Print' }).waitFor()
      await checked(page)
    }
    await close()
  })
}
