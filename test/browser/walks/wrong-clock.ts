/** The clock of the browser a day off, either way: every age and every freshness is told by the server's. */
import { expect, it } from 'vitest'
import type { Facts } from '../support/facts.ts'
import { openPage } from '../support/open-page.ts'
import { PAGES } from '../support/pages.ts'
import type { Scene } from '../support/scene.ts'
import { contentOf } from './deep-links.ts'

const DAY_MS = 86_400_000

export function wrongClock(scene: Scene, facts: () => Facts): void {
  for (const one of PAGES)
    it(`${one.name} says the same`, async () => {
      const said: string[] = []
      for (const wrongMs of [0, DAY_MS, -DAY_MS]) {
        const { page, close } = await openPage(scene.browser, 'about:blank')
        await page.clock.install({ time: Date.now() + wrongMs })
        await page.goto(facts().url + one.path(facts()))
        said.push(minuteless(await contentOf(page, one, facts())))
        await close()
      }
      expect(said[1]).toBe(said[0])
      expect(said[2]).toBe(said[0])
    })

  it('freshness is the server’s', async () => {
    const { page, close } = await openPage(scene.browser, 'about:blank')
    await page.clock.install({ time: Date.now() + DAY_MS })
    await page.goto(`${facts().url}/exceptions`)
    const header = page.locator('header').first()
    const checked = new RegExp(new Date().toISOString().slice(0, 10))
    await expect.poll(() => header.textContent()).toMatch(checked)
    await close()
  })
}

/** The server's own clock goes on between two looks. */
function minuteless(text: string): string {
  return text.replace(/\b\d\d:\d\d( UTC)?/g, '').replace(/\b\d+ (second|minute)s?\b/g, '')
}
