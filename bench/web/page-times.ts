/** How long a page takes, by the browser's own clock and its own word of when something was painted. */
import type { Browser, Page } from 'playwright-core'
import { signIn } from '../../test/browser/support/open-page.ts'

const RUNS = 5

/** First content of a page in a browser that has nothing of it yet, in milliseconds, of several runs. */
export async function firstContent(browser: Browser, url: string): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const page = await freshPage(browser, url)
    await page.goto(url)
    times.push(await page.evaluate(paintedAt))
    await page.context().close()
  }
  return times
}

/** The same for what one came for: until `selector` is there and painted. */
export async function mainContent(browser: Browser, url: string, selector: string): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const page = await freshPage(browser, url)
    await page.goto(url, { waitUntil: 'commit' })
    times.push(await shownAt(page, selector))
    await page.context().close()
  }
  return times
}

/** Signed in, where one has to be. */
export async function freshPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  await signIn(context, url)
  return context.newPage()
}

/** From the click on a link of the page to the frame after `selector` is there, in milliseconds. */
export function switched(page: Page, link: string, selector: string): Promise<number> {
  return page.evaluate(
    async ([from, to]) => {
      const startedAt = performance.now()
      document.querySelector<HTMLElement>(from)!.click()
      const before = location.href
      for (;;) {
        await new Promise(requestAnimationFrame)
        if (document.querySelector(to) !== null && (location.href !== before || from === to)) break
        if (performance.now() - startedAt > 60_000) throw new Error(`${to} never came`)
      }
      return performance.now() - startedAt
    },
    [link, selector] as const,
  )
}

function shownAt(page: Page, selector: string): Promise<number> {
  return page.waitForSelector(selector, { timeout: 120_000 }).then(() =>
    page.evaluate(async () => {
      await new Promise(requestAnimationFrame)
      return performance.now()
    }),
  )
}

function paintedAt(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0]
      if (entry !== undefined) resolve(entry.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}
