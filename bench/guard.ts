/**
 * Posting into a guarded site, durable: the top rate of 64 callers in batches of 100, 10 and 1, over all items and on
 * one hot item, through the app layer and over HTTP; beside COPY of the same rows and a transaction a movement. Then
 * the latency of single movements at half their top rate, beside a bare insert and commit. An auditor reads the ledger
 * after every rate: one that it finds a fault in is printed as FAIL, and the bench ends with 1.
 */
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/store/postgres/embedded.ts'
import { postThroughApp } from './guard/app-layer.ts'
import { copyRate } from './guard/copy.ts'
import { openHttp } from './guard/http.ts'
import { BATCHES, compare, measureLatency, measureRates, siteOf } from './guard/measure.ts'
import { CONNECTIONS, ORDINARY_TABLES, ordinary } from './guard/ordinary.ts'
import { openOrdinaryReservations } from './guard/ordinary-reservations.ts'
import { posts } from './guard/posts.ts'
import { openStockroom } from './guard/stockroom.ts'
import { tellRate } from './guard/tell.ts'

export async function benchGuard(folder: string, seconds: number): Promise<void> {
  console.log(`\nPosting into a guarded site, durable; ${seconds} s a rate`)
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'guard') })
  const { url } = database
  const stockroom = await openStockroom(url)
  try {
    const throughApp = postThroughApp(stockroom.store)
    const app = posts('app', { url, stockroom, post: throughApp })
    const appRates = await measureRates(app, { url, seconds })
    const copy = await copyRate(url, siteOf('app', 'uniform', BATCHES[0]), join(folder, 'rows.copy'))
    tellRate('COPY of the rows of the first of them', copy)
    const copies = posts('ordinary', { url, stockroom, post: throughApp, tables: ORDINARY_TABLES })
    const one = { url, seconds, batches: [1], callers: CONNECTIONS }
    const ordinaryRates = await measureRates(ordinary(url, copies), one)
    compare('app', appRates, copy, ordinaryRates)
    await measureLatency(app, { url, seconds, found: appRates })
    const reserving = await openOrdinaryReservations(url)
    await measureRates(reserving.way, one)
    await reserving.close()
    const server = await openHttp(url, join(folder, 'guard-server'))
    try {
      await stockroom.settled();
      const http = posts('http', { url, stockroom, post: server.post, served: true })
      const httpRates = await measureRates(http, { url, seconds })
      compare('http', httpRates, copy, ordinaryRates)
      await measureLatency(http, { url, seconds, found: httpRates })
    } finally {
      await server.close()
    }
  } finally {
    await stockroom.close()
    await database.stop()
  }
}
