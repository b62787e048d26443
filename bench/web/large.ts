/** A very large ledger: its lists, its longest book, and how smoothly that one moves. */
import type { Browser, Page } from 'playwright-core'
import { asked as askSignedIn } from '../../test/support/signed-in.ts'
import { LONG_BOOK_ID } from '../../test/support/very-much.ts'
import { freshPage, mainContent } from './page-times.ts'
import { median, tell } from './tell.ts'

const MOVED_MS = 3_000
const SETTLED_MS = 2_000

export async function benchLarge(browser: Browser, url: string): Promise<void> {
  const first = await asked(`${url}/v1/episodes?order=as-posted&sort=deepest&direction=asc&limit=50`)
  tell(
    `large: first page of exceptions, of ${first.total.toLocaleString('en')} episodes, by the API`,
    first.ms,
    'ms',
  )
  const shown = await mainContent(browser, `${url}/exceptions`, '[aria-label="Episodes below zero"] a')
  tell('large: first page of exceptions, to the rows on the screen', median(shown), 'ms', { under: 2_000 })
  const ledger = await mainContent(browser, `${url}/ledger`, '[aria-label="Movements"] a')
  tell('large: ledger, to the rows on the screen', median(ledger), 'ms', { under: 2_000 })
  tell('large: ledger, scrolled to its middle, to the rows on the screen', await middle(browser, url), 'ms')
  tell('large: summary, by the API', (await asked(`${url}/v1/summary`)).ms, 'ms')
  await benchLongBook(browser, url)
}

/** From the jump of the scrollbar to rows with something in them, near the middle of all. */
async function middle(browser: Browser, url: string): Promise<number> {
  const page = await freshPage(browser, url)
  await page.goto(`${url}/ledger`)
  await page.waitForSelector('[aria-label="Movements"] a')
  const ms = await page.evaluate(async () => {
    const list = document.querySelector<HTMLElement>('[aria-label="Movements"]')!
    const half = Number(list.getAttribute('aria-rowcount')) / 2
    const startedAt = performance.now()
    list.scrollTop = (list.scrollHeight - list.clientHeight) / 2
    for (;;) {
      await new Promise(requestAnimationFrame)
      const links = [...list.querySelectorAll('[aria-rowindex] a')]
      const shown = links.map((link) =>
        Number(link.closest('[aria-rowindex]')!.getAttribute('aria-rowindex')),
      )
      if (shown.some((row) => Math.abs(row - half) < half / 50)) return performance.now() - startedAt
      if (performance.now() - startedAt > 60_000) throw new Error('the middle of the ledger never came')
    }
  })
  await page.context().close()
  return ms
}

async function benchLongBook(browser: Browser, url: string): Promise<void> {
  const book = `${url}/books/${LONG_BOOK_ID}`
  const timeline = `${url}/v1/books/${LONG_BOOK_ID}/timeline?width=1000`
  tell('large: the longest book, first read by the server', (await asked(timeline)).ms, 'ms')
  const reads = []
  for (let run = 0; run < 5; run++) reads.push((await asked(timeline)).ms)
  tell('large: its timeline, by the API', median(reads), 'ms')
  const page = await freshPage(browser, url)
  const startedAt = Date.now()
  await page.goto(book, { waitUntil: 'commit' })
  await drawn(page)
  tell('large: its timeline drawn, in a browser that has nothing of it yet', Date.now() - startedAt, 'ms')
  await page.goto(`${url}/about`)
  await page.waitForSelector('h1')
  const times = []
  for (let run = 0; run < 5; run++) times.push(await opened(page, `/books/${LONG_BOOK_ID}`))
  tell('large: its timeline drawn, from a page of the app, the first time', times[0], 'ms')
  tell('large: its timeline drawn, from a page of the app, median', median(times), 'ms', { under: 500 })
  await page.goto(book)
  await drawn(page)
  // What stands under the picture comes after it.
  await page.waitForTimeout(SETTLED_MS)
  for (const hand of ['drag', 'wheel'] as const) {
    const { frames, longestMs } = await moved(page, hand)
    const name = hand === 'drag' ? 'panned' : 'zoomed'
    tell(`large: frames a second while it is ${name} by hand`, frames, '/s', { atLeast: 30 })
    tell('large: the longest of these frames', longestMs, 'ms')
    await page.waitForTimeout(SETTLED_MS)
  }
  await page.context().close()
}

async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('figure canvas', { timeout: 120_000 })
  await page.waitForFunction(() =>
    /lowest/.test(document.querySelector('figure')?.getAttribute('aria-label') ?? ''),
  )
}

/** From another page, by the app's own way from page to page, to the frame with the picture; and back again. */
function opened(page: Page, path: string): Promise<number> {
  return page.evaluate(async (to) => {
    const startedAt = performance.now()
    // As a link of the app: the address changes, and the app follows it.
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    const isDrawn = () =>
      document.querySelector('figure canvas') !== null &&
      /lowest/.test(document.querySelector('figure')!.getAttribute('aria-label') ?? '')
    while (!isDrawn()) {
      await new Promise(requestAnimationFrame)
      if (performance.now() - startedAt > 60_000) throw new Error(`${to} was never drawn`)
    }
    await new Promise(requestAnimationFrame)
    const ms = performance.now() - startedAt
    history.back()
    while (document.querySelector('figure canvas') !== null) await new Promise(requestAnimationFrame)
    return ms
  }, path)
}

/** Counts frames while a hand moves the picture to and fro, or a wheel zooms it in and out. */
function moved(page: Page, hand: 'drag' | 'wheel'): Promise<{ frames: number; longestMs: number }> {
  return page.evaluate(
    async ([by, forMs]) => {
      const host = document.querySelector<HTMLElement>('figure [role="group"][tabindex]')!
      host.scrollIntoView({ block: 'center' })
      // There is no real pointer to catch.
      host.setPointerCapture = () => undefined
      const { left, top, width } = host.getBoundingClientRect()
      const place = (x: number) => ({
        clientX: left + x,
        clientY: top + 200,
        bubbles: true,
        cancelable: true,
      })
      const point = (type: string, x: number) =>
        host.dispatchEvent(new PointerEvent(type, { ...place(x), pointerId: 1, button: 0 }))
      const startedAt = performance.now()
      let [frames, longestMs, last, x, step] = [0, 0, startedAt, width / 2, -7]
      if (by === 'drag') point('pointerdown', x)
      while (last - startedAt < forMs) {
        if (by === 'drag') {
          if (x < 0.2 * width || x > 0.8 * width) step = -step
          x += step
          point('pointermove', x)
        } else {
          const deltaY = Math.floor(frames / 40) % 2 === 0 ? -40 : 40
          host.dispatchEvent(new WheelEvent('wheel', { ...place(width / 2), ctrlKey: true, deltaY }))
        }
        const now = await new Promise<number>(requestAnimationFrame)
        longestMs = Math.max(longestMs, now - last)
        last = now
        frames++
      }
      if (by === 'drag') point('pointerup', x)
      return { frames: (frames * 1000) / (last - startedAt), longestMs }
    },
    [hand, MOVED_MS] as const,
  )
}

async function asked(url: string): Promise<{ ms: number; total: number }> {
  const startedAt = performance.now()
  const { total = 0 } = (await (await askSignedIn(url)).json()) as { total?: number }
  return { ms: performance.now() - startedAt, total }
}
