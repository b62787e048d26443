/**
 * The web in a real browser: first content, page switches and the long session on the demo; the timeline, the lists and
 * the figures on a very large ledger. Each figure with its goal and whether it was reached, and what the machine did
 * with an empty page, a bare commit and a scan in the same run.
 */
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../src/store/embedded/embedded.ts'
import { startApp } from '../test/browser/support/app.ts'
import { launchBrowser } from '../test/browser/support/chromium.ts'
import { fillVeryMuch, shapeOf } from '../test/support/very-much.ts'
import { calibrate } from './web/calibrate.ts'
import { benchDemo } from './web/demo.ts'
import { benchLarge } from './web/large.ts'
import { benchSession } from './web/session.ts'
import { tell } from './web/tell.ts'

export async function benchWeb(folder: string, rows: number): Promise<void> {
  console.log(`\nThe web in a browser; the large ledger has ${rows.toLocaleString('en')} movements`)
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'web') })
  const browser = await launchBrowser()
  try {
    const startedAt = performance.now()
    await fillVeryMuch(database.url, shapeOf(rows))
    tell('the large ledger was made in', (performance.now() - startedAt) / 1000, 's')
    await calibrate(browser, database.url)
    await withApp({}, (url) => benchDemo(browser, url))
    await withApp({ databaseUrl: database.url }, (url) => benchLarge(browser, url))
    await withApp({ databaseUrl: await emptyDatabase(database.url) }, (url) => benchSession(browser, url))
  } finally {
    await browser.close()
    await database.stop()
  }
}

async function withApp(on: { databaseUrl?: string }, use: (url: string) => Promise<void>): Promise<void> {
  const app = await startApp(on)
  try {
    await use(app.url)
  } finally {
    await app.stop()
  }
}

async function emptyDatabase(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('create database session')
  await client.end()
  return url.replace(/\/plimsoll$/, '/session')
}
