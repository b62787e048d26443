/** From the first page to a cause without a mouse; wherever the focus is, it can be seen. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'

const STOPS_MAX = 120

export function keyboardWalk(scene: Scene): void {
  for (const width of [1440, 380])
    it(`from the first page to a cause, at ${width}`, async () => {
      const { page, close } = await openPage(scene.browser, `${scene.app.url}/exceptions`, { width })
      await page
        .getByRole('table', { name: 'Episodes below zero' })
        .or(page.getByRole('list', { name: 'Episodes below zero' }))
        .waitFor()
      await tabTo(page, 'a[href*="/books/"]')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/books\/.+episode=/)
      await page.getByText(/^Why/).first().waitFor()
      await page.locator('summary', { hasText: 'Other explanations' }).waitFor()
      await tabTo(page, 'summary')
      const closed = await page.locator('details[open]').count()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('details[open]').count()).not.toBe(closed)
      await close()
    })
}

/** Tabs on until the focus is on it; every stop on the way has to show that it is one. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const hidden: string[] = []
  for (let stop = 0; stop < STOPS_MAX; stop++) {
    await page.keyboard.press('Tab')
    const { here, unseen } = await page.evaluate(focusNow, selector)
    if (unseen !== null) hidden.push(unseen)
    if (!here) continue
    expect(hidden).toEqual([])
    return
  }
  throw new Error(`the focus never came to ${selector}`)
}

/** Whether the focus is on the element, and what is wrong with how it shows. Runs in the page. */
function focusNow(selector: string): { here: boolean; unseen: string | null } {
  const focused = document.activeElement as HTMLElement
  const told = `${focused.tagName} ${focused.textContent?.slice(0, 40) || focused.getAttribute('aria-label')}`
  // The ring may be drawn by the element, by what stands for it, or by a shape laid over it.
  const around = [
    focused,
    focused.parentElement,
    focused.nextElementSibling,
    ...((focused as HTMLInputElement).labels ?? []),
  ]
  const look = () =>
    JSON.stringify(
      around.flatMap((one) =>
        one === null
          ? []
          : [undefined, '::before', '::after'].map((part) => {
              const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(one, part)
              return [outline, boxShadow, borderColor, backgroundColor]
            }),
      ),
    )
  const box = focused.getBoundingClientRect()
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const withFocus = look()
  const here = focused.matches(selector)
  focused.blur()
  const without = look()
  focused.focus({ preventScroll: true })
  if (!inView) return { here, unseen: `${told}: outside the screen` }
  return { here, unseen: withFocus === without ? `${told}: looks the same with and without the focus` : null }
}
