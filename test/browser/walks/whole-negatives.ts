/** A negative is never clamped or cut: in no cell of any page, and on no axis of a picture. */
import { expect, it } from 'vitest'
import { labelsOf, numberOf, watchLabels } from '../support/axis-labels.ts'
import { onScreen } from '../support/episodes.ts'
import type { Facts } from '../support/facts.ts'
import { openPage } from '../support/open-page.ts'
import { PAGES } from '../support/pages.ts'
import { pictureOf } from '../support/picture.ts'
import type { Scene } from '../support/scene.ts'
import { cutFigures } from '../support/whole-figures.ts'

export function wholeNegatives(scene: Scene, facts: () => Facts): void {
  for (const { name, path, main, negative } of PAGES.filter((one) => one.negative !== undefined))
    for (const width of [1440, 768, 380])
      it(`${name} at ${width}`, async () => {
        const { page, close } = await openPage(scene.browser, facts().url + path(facts()), { width })
        await main(page, facts())
        await page
          .getByText(onScreen(negative!(facts())))
          .first()
          .waitFor()
        expect(await cutFigures(page)).toEqual([])
        await close()
      })

  for (const width of [1440, 380])
    it(`the axis of a picture goes below the deepest balance, its labels whole, at ${width}`, async () => {
      const { page, close } = await openPage(scene.browser, 'about:blank', { width })
      await watchLabels(page)
      const { url, bookId, episodeId, deepest } = facts()
      await page.goto(`${url}/books/${bookId}?episode=${episodeId}`)
      await pictureOf(page)
      const labels = await labelsOf(page)
      expect(labels.filter(({ left }) => left < 0)).toEqual([])
      const lowest = Math.min(...labels.map(numberOf))
      expect(lowest).toBeLessThan(0)
      // The lowest label is within a step of the deepest balance, so the line below it is on the picture.
      expect(lowest).toBeLessThan(Number(deepest) / 2)
      await close()
    })
}
