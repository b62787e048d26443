/**
 * Pages that find nothing have no axe violation; the first tab stop leads past the header; on a phone every target is
 * large enough for a finger, and a short page does not scroll.
 */
import { expect, it } from 'vitest'
import { factsOf } from '../support/facts.ts'
import { checked } from '../support/looks.ts'
import { openPage } from '../support/open-page.ts'
import { PAGES } from '../support/pages.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'
import { smallTargets } from '../support/small-targets.ts'

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

  it('on a phone what is pressed is at least 24 pixels high, on every page', async () => {
    const facts = await factsOf(scene.app.url)
    const { page, close } = await openPage(scene.browser, 'about:blank', { width: 380 })
    const small: string[] = []
    for (const { name, path, main } of PAGES) {
      await page.goto(facts.url + path(facts))
      await main(page, facts)
      await settled(page)
      small.push(...(await smallTargets(page)).map((target) => `${name}: ${target}`))
    }
    expect(small).toEqual([])
    await close()
  }, 180_000)

  it('a page that says little fits between the header and the notice on the data', async () => {
    for (const width of [1440, 380]) {
      const { page, close } = await openPage(scene.browser, `${scene.app.url}/nowhere`, { width })
      await settled(page)
      const [header, main, view] = await page.evaluate(() => [
        document.querySelector('header')!.getBoundingClientRect().height,
        document.querySelector('main')!.getBoundingClientRect().height,
        innerHeight,
      ])
      expect(Math.round(header + main)).toBeLessThanOrEqual(view)
      await close()
    }
  })
}
