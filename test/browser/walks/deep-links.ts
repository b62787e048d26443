/** A link shows the same to another person, after a reload, and after going away and back. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Facts } from '../support/facts.ts'
import { openPage } from '../support/open-page.ts'
import { PAGES, type PageCase } from '../support/pages.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'

export function deepLinks(scene: Scene, facts: () => Facts): void {
  for (const one of PAGES)
    it(`${one.name}: reload, another person, back and forward`, async () => {
      const { page, close } = await openPage(scene.browser, facts().url + one.path(facts()))
      const said = await contentOf(page, one, facts())
      const link = page.url()
      await page.reload()
      expect(await contentOf(page, one, facts())).toBe(said)
      await page.goto(`${facts().url}/nowhere`)
      await page.getByText('Page not found').waitFor()
      await page.goBack()
      expect(page.url()).toBe(link)
      expect(await contentOf(page, one, facts())).toBe(said)
      await page.goForward()
      await page.getByText('Page not found').waitFor()
      await close()

      const other = await openPage(scene.browser, link)
      expect(await contentOf(other.page, one, facts())).toBe(said)
      expect(other.page.url()).toBe(link)
      await other.close()
    })

  it('two tabs at once: what one looks for does not change the other', async () => {
    const { page: left, close } = await openPage(scene.browser, `${facts().url}/exceptions?class=timing`)
    const right = await left.context().newPage()
    await right.goto(`${facts().url}/exceptions?class=structural`)
    const classes = async (page: Page) => {
      await page.getByRole('table', { name: 'Negatives' }).waitFor()
      return page
        .locator('tbody tr')
        .evaluateAll((rows) => [
          ...new Set(
            rows.map(
              (row) => /Late paperwork|Wrong or missing posting|Can't tell yet/.exec(row.textContent!)?.[0],
            ),
          ),
        ])
    }
    for (let turn = 0; turn < 2; turn++) {
      expect(await classes(left)).toEqual(['Late paperwork'])
      expect(await classes(right)).toEqual(['Wrong or missing posting'])
      await Promise.all([left.reload(), right.reload()])
    }
    await close()
  })
}

/** The words of the page when nothing on it is on its way any more. */
export async function contentOf(page: Page, { main }: PageCase, facts: Facts): Promise<string> {
  await main(page, facts)
  await settled(page)
  return (await page.locator('main').textContent())!
}
