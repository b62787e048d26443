/** Pages that find nothing have no axe violation, and the first tab stop leads past the header. */
import { expect, it } from 'vitest'
import { checked } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'

export function accessibility(scene: Scene): void {
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
