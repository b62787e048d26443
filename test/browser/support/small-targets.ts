/** What is pressed and is lower than a finger needs: 24 pixels. */
import type { Page } from 'playwright-core'

/**
 * A sentence a target; none is what is wanted. A link within a sentence or a line of a list is as high as its line, and
 * a box to tick as large as its label.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = []
    for (const target of document.querySelectorAll<HTMLElement>('a, button, input, select, summary')) {
      const box = (target.closest('label') ?? target).getBoundingClientRect()
      if (box.height === 0 || box.height >= 24 || !target.checkVisibility()) continue
      const within = target.matches('a') && target.closest('p, li, td, dd, h1, h2, h3, nav') !== null
      const covers = getComputedStyle(target, '::after').position === 'absolute'
      if (!within && !covers)
        small.push(`${target.tagName} “${target.textContent?.trim().slice(0, 40)}” is ${box.height} high`)
    }
    return small
  })
}
