/** From the first page to a cause without a mouse; wherever the focus is, it can be seen. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { asked } from '../../support/signed-in.ts'
import { openPage } from '../support/open-page.ts'
import type { Scene } from '../support/scene.ts'
import { settled } from '../support/settled.ts'

const STOPS_MAX = 120

export function keyboardWalk(scene: Scene): void {
  for (const width of [1440, 380])
    it(`from Today to a cause, at ${width}`, async () => {
      const { page, close } = await openPage(scene.browser, scene.app.url, { width })
      const first = 'Negatives to work first'
      await page
        .getByRole('table', { name: first })
        .or(page.getByRole('list', { name: first }))
        .waitFor()
      await tabTo(page, `main a[href*="episode=${await doubtful(scene.app.url)}"]`)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/books\/.+episode=/)
      await page.getByRole('heading', { name: /^Why/ }).waitFor()
      await settled(page)
      await tabTo(page, 'summary')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Other explanations')
      await page.keyboard.press('Enter')
      await page.locator('details[open] li').first().waitFor()
      await close()
    })
}

/** The first of the episodes to work first that has more than one possible cause. */
async function doubtful(url: string): Promise<string> {
  const { first } = (await (await asked(`${url}/v1/today`)).json()) as {
    first: { episode: { id: string; causes: unknown[] } }[]
  }
  return first.find(({ episode }) => episode.causes.length > 1)!.episode.id
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
