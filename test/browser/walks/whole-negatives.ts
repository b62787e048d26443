/** A negative is never clamped or cut: in no cell of any page, and on no axis of a picture. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
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
      const lowest = Math.min(...labels.map(({ text }) => Number(text.replace('−', '-').replaceAll(',', ''))))
      expect(lowest).toBeLessThan(0)
      // The lowest label is within a step of the deepest balance, so the line below it is on the picture.
      expect(lowest).toBeLessThan(Number(deepest) / 2)
      await close()
    })
}

interface Label {
  readonly text: string
  readonly left: number
}

/** Writes down every number that is written on a canvas, and where it begins. */
function watchLabels(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const labels: Label[] = []
    Object.assign(globalThis, { labels })
    const { prototype } = CanvasRenderingContext2D
    const write = prototype.fillText
    prototype.fillText = function (text, x, y, ...rest) {
      const { width } = this.measureText(text)
      const shift =
        this.textAlign === 'right' || this.textAlign === 'end' ? 1 : this.textAlign === 'center' ? 0.5 : 0
      const left = this.getTransform().transformPoint({ x: x - width * shift, y }).x
      if (/^−?[\d,.]+$/.test(text)) labels.push({ text, left })
      return write.call(this, text, x, y, ...rest)
    }
  })
}

function labelsOf(page: Page): Promise<Label[]> {
  return page.evaluate(() => (globalThis as unknown as { labels: Label[] }).labels)
}
