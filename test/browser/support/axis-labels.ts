/** The numbers that are written on a canvas, such as those of a picture's axis. */
import type { Page } from 'playwright-core'

export interface Label {
  readonly text: string
  /** Where it begins, in pixels of the canvas. */
  readonly left: number
}

/** Writes down every number that is written on a canvas from now on. */
export function watchLabels(page: Page): Promise<unknown> {
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

export function labelsOf(page: Page): Promise<Label[]> {
  return page.evaluate(() => (globalThis as unknown as { labels: Label[] }).labels)
}

export const numberOf = ({ text }: Label): number => Number(text.replace('−', '-').replaceAll(',', ''))
