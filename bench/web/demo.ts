/** First content and page switches on the demo. */
import type { Browser } from 'playwright-core'
import { firstContent, freshPage, switched } from './page-times.ts'
import { median, tell } from './tell.ts'

const ROUNDS = 6
const RESTS_MS = 300

/** A way round the pages: the link that is clicked, and what has to be there then. */
const ROUND: readonly { name: string; link: string; shows: string }[] = [
  { name: 'to today', link: 'nav a[href="/"]', shows: '[aria-labelledby="work-first"] a' },
  { name: 'to the ledger', link: 'nav a[href="/ledger"]', shows: '[aria-label="Movements"] a' },
  {
    name: 'to the exceptions',
    link: 'nav a[href="/exceptions"]',
    shows: '[aria-label="Episodes below zero"] a',
  },
  { name: 'to a book', link: '[aria-label="Episodes below zero"] a', shows: 'figure canvas' },
  { name: 'to its item', link: 'h1 a[href^="/items/"]', shows: '[aria-label="Books"] a' },
]

export async function benchDemo(browser: Browser, url: string): Promise<void> {
  for (const path of ['/', '/exceptions', '/ledger'])
    tell(`demo: first content of ${path}`, median(await firstContent(browser, url + path)), 'ms', {
      under: 1_000,
    })
  const page = await freshPage(browser, url)
  await page.goto(`${url}/exceptions`)
  await page.waitForSelector('[aria-label="Episodes below zero"] a')
  const times = ROUND.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { link, shows }] of ROUND.entries()) {
      // Nobody clicks within the frame in which a page came: what it still has to do is not the next page's.
      await page.waitForTimeout(RESTS_MS)
      times[index].push(await switched(page, link, shows))
    }
  for (const [index, { name }] of ROUND.entries()) {
    const [first, ...later] = times[index]
    tell(`demo: page switch ${name}, median of ${later.length}`, median(later), 'ms', { under: 150 })
    tell(`demo: page switch ${name}, the first time`, first, 'ms')
  }
  await page.context().close()
}
