/** What this machine takes, in this run, for what nobody can do without: an empty page, a commit, a scan. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { bareCommit } from '../bare-commit.ts'
import { firstContent } from './page-times.ts'
import { median, tell } from './tell.ts'

export async function calibrate(browser: Browser, databaseUrl: string): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>empty</title><p>.</p>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const times = await firstContent(browser, `http://127.0.0.1:${port}/`)
  server.close()
  tell('calibration: first content of an empty page', median(times), 'ms')
  tell('calibration: bare insert and commit', await bareCommit(databaseUrl), 'ms')
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const startedAt = performance.now()
  await client.query('select sum(quantity) from movements')
  tell('calibration: scan of all movements', performance.now() - startedAt, 'ms')
  await client.end()
}
