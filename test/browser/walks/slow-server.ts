/** A server that takes two seconds: grey rows at once, then the content in their place, and nothing jumps. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Facts } from '../support/facts.ts'
import { openPage } from '../support/open-page.ts'
import { ASKING_PAGES, type PageCase } from '../support/pages.ts'
import type { Scene } from '../support/scene.ts'

const SLOW_MS = 2_000
/** Cumulative layout shift; 0.1 is what the web at large calls good. */
const SHIFT_MAX = 0.02

export function slowServer(scene: Scene, facts: () => Facts): void {
  for (const one of ASKING_PAGES)
    it(one.name, async () => {
      const shifts = await Promise.all([1440, 380].map((width) => slowlyOpened(scene, one, facts(), width)))
      for (const { sum, told } of shifts) expect(sum, told).toBeLessThan(SHIFT_MAX)
    })
}

async function slowlyOpened(scene: Scene, { path, main }: PageCase, facts: Facts, width: number) {
  const { page, close } = await openPage(scene.browser, 'about:blank', { width })
  await watchShifts(page)
  await page.route('**/v1/**', async (route) => {
    await new Promise((done) => setTimeout(done, SLOW_MS))
    await route.continue().catch(() => {})
  })
  await page.goto(facts.url + path(facts))
  const loading = page.getByRole('status').filter({ hasText: 'Loading' }).first()
  await loading.waitFor()
  await main(page, facts)
  await loading.waitFor({ state: 'detached' })
  const shifts = await shiftsOf(page)
  await close()
  return shifts
}

interface Shifts {
  sum: number
  told: string[]
}

function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts: Shifts = { sum: 0, told: [] }
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue
        shifts.sum += entry.value
        const what = entry.sources.map(({ node, previousRect, currentRect }) => {
          const { tagName = '#text', className = '' } = (node ?? {}) as Partial<HTMLElement>
          return `${tagName}.${className} ${previousRect.y}→${currentRect.y}`
        })
        shifts.told.push(`${entry.value.toFixed(4)}: ${what.join(', ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

async function shiftsOf(page: Page): Promise<{ sum: number; told: string }> {
  const { sum, told } = await page.evaluate(() => (globalThis as unknown as { shifts: Shifts }).shifts)
  return { sum, told: told.join('\n') }
}

/** As browsers tell it; the library of the DOM does not know it yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}
