/** A very large ledger: its lists, its longest book, and how smoothly that one moves. */
import type { Browser, Page } from 'playwright-core'
import { LONG_BOOK_ID } from '../../test/support/very-much.ts'
import { freshPage, mainContent } from './page-times.ts'
import { median, tell } from './tell.ts'

const PAN_MS = 3_000

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
  const page = await freshPage(browser)
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
  const page = await freshPage(browser)
  await page.goto(book, { waitUntil: 'commit' })
  await drawn(page)
  await page.goto('about:blank')
  const asOf = Date.now()
  await page.goto(book, { waitUntil: 'commit' })
  await drawn(page)
  tell('large: its timeline drawn, from a new page', Date.now() - asOf, 'ms')
  const { frames, longestMs } = await panned(page)
  tell('large: frames a second while it is panned and zoomed', frames, '/s', { atLeast: 30 })
  tell('large: the longest of these frames', longestMs, 'ms')
  await page.context().close()
}

async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('figure canvas', { timeout: 120_000 })
  await page.waitForFunction(() =>
    /lowest/.test(document.querySelector('figure')?.getAttribute('aria-label') ?? ''),
  )
}

/** Counts frames while the picture is moved by its own buttons, as fast as it lets itself be. */
function panned(page: Page): Promise<{ frames: number; longestMs: number }> {
  return page.evaluate(async (forMs) => {
    const names = ['Zoom in', 'Zoom in', 'Later', 'Earlier', 'Zoom in', 'Earlier', 'Later', 'Zoom out']
    const startedAt = performance.now()
    let [frames, longestMs, last, turn] = [0, 0, startedAt, 0]
    while (last - startedAt < forMs) {
      const name = names[turn++ % names.length]
      const button = document.querySelector<HTMLElement>(`button[aria-label^="${name} ("]`)
      if (button === null) throw new Error(`the picture has no button ${name}`)
      button.click()
      for (let frame = 0; frame < 6; frame++) {
        const now = await new Promise<number>(requestAnimationFrame)
        longestMs = Math.max(longestMs, now - last)
        last = now
        frames++
      }
    }
    return { frames: (frames * 1000) / (last - startedAt), longestMs }
  }, PAN_MS)
}

async function asked(url: string): Promise<{ ms: number; total: number }> {
  const startedAt = performance.now()
  const { total = 0 } = (await (await fetch(url)).json()) as { total?: number }
  return { ms: performance.now() - startedAt, total }
}
