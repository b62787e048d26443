/** Figures that are cut: by an ellipsis, by a box that is too small, or by the edge of the screen. */
import type { Page } from 'playwright-core'

/** A sentence a figure that is not whole; none is what is wanted. */
export function cutFigures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = []
    for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
      const box = figure.getBoundingClientRect()
      if (box.width === 0 || !figure.checkVisibility()) continue
      const told = `${figure.textContent}`
      for (let holder: HTMLElement | null = figure; holder !== null; holder = holder.parentElement) {
        const style = getComputedStyle(holder)
        if (style.textOverflow === 'ellipsis' && holder.scrollWidth > holder.clientWidth)
          cut.push(`${told}: ends in an ellipsis`)
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
        const frame = holder.getBoundingClientRect()
        if (hides && holder !== figure && (box.left < frame.left - 1 || box.right > frame.right + 1))
          cut.push(`${told}: is cut by ${holder.tagName} ${holder.className}`)
      }
      // Beside the screen it is seen only where its own table scrolls.
      const scroller = figure.closest('[data-scrolls], [class*="scroll"]')
      if (scroller === null && (box.left < -1 || box.right > innerWidth + 1))
        cut.push(`${told}: lies outside the screen`)
      const cell = figure.closest('td, dd')
      if (cell !== null) {
        const frame = cell.getBoundingClientRect()
        if (box.left < frame.left - 1 || box.right > frame.right + 1)
          cut.push(`${told}: is wider than its cell`)
      }
    }
    return cut
  })
}
