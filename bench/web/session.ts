/** What a page holds after a working day, beside what it held after its first hour. */
import type { Browser } from 'playwright-core'
import { longSession, post } from '../../test/browser/support/long-session.ts'
import { sessionTurns } from '../../test/browser/support/session-turns.ts'
import { freshPage } from './page-times.ts'
import { tell } from './tell.ts'

export async function benchSession(browser: Browser, url: string): Promise<void> {
  await post(url, 'first')
  const page = await freshPage(browser, url)
  await page.clock.install()
  await page.goto(`${url}/exceptions`)
  const { memory, posted } = await longSession(page, url, sessionTurns)
  const [start, middle, end] = memory
  const mib = (bytes: number) => bytes / 2 ** 20
  tell(`session: heap after the first of 8 hours, ${posted} movements in all`, mib(start.heapBytes), 'MiB')
  tell('session: heap after 4 hours', mib(middle.heapBytes), 'MiB')
  tell('session: heap after 8 hours', mib(end.heapBytes), 'MiB')
  // In the first hours the browser still compiles what runs most; what leaks would go on growing.
  tell('session: heap after 8 hours / after 4', end.heapBytes / middle.heapBytes, '', { under: 1.1 })
  tell('session: nodes after 8 hours / after the first', end.nodes / start.nodes, '', { under: 1.1 })
  await page.context().close()
}
