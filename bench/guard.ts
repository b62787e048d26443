/**
 * Posting into a guarded site, durable: the top rate of 64 callers in batches of 100, 10 and 1, over all items and on
 * one hot item, through the app layer and over HTTP; beside COPY of the same rows and a transaction a movement. Then
 * how many groups of singles take the lock, and the latency of single movements at half their top rate, beside a bare
 * insert and commit. An auditor reads the ledger after every rate: one that it finds a fault in is printed as FAIL, and
 * the bench ends with 1.
 */
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/store/embedded/embedded.ts'
import { postThroughApp } from './guard/app-layer.ts'
import { copyRate } from './guard/copy.ts'
import type { Way } from './guard/course.ts'
import { openHttp } from './guard/http.ts'
import { measureLocks } from './guard/locks.ts'
import { BATCHES, compare, measureLatency, measureRates, siteOf } from './guard/measure.ts'
import { CONNECTIONS, ORDINARY_TABLES, ordinary } from './guard/ordinary.ts'
import { openOrdinaryReservations } from './guard/ordinary-reservations.ts'
import { copyReservations, ownReservations } from './guard/own-reservations.ts'
import { type PostAnswer, posts } from './guard/posts.ts'
import { openStockroom, type Stockroom } from './guard/stockroom.ts'
import { tellRate } from './guard/tell.ts'
import type { Drawn } from './guard/workload.ts'

export async function benchGuard(folder: string, seconds: number): Promise<void> {
  console.log(`\nPosting into a guarded site, durable; ${seconds} s a rate`)
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'guard') })
  const { url } = database
  const stockroom = await openStockroom(url)
  const bench = { url, seconds, stockroom, folder }
  try {
    await benchPosts(bench, posts('app', { url, stockroom, post: postThroughApp(stockroom.store) }))
    const server = await openHttp(url, join(folder, 'guard-server'))
    try {
      await stockroom.settled()
      await benchPosts(bench, posts('http', { url, stockroom, post: server.post, served: true }))
    } finally {
      await server.close()
    }
    await benchTwoServers(bench, server.key)
    await benchReservations(bench)
  } finally {
    await stockroom.close()
    await database.stop()
  }
}

/** Two servers on one site, each of which finds it at a turn of the other. */
async function benchTwoServers({ url, seconds, stockroom, folder }: Bench, key: string): Promise<void> {
  const servers = await openHttp(url, join(folder, 'guard-servers'), { count: 2, key })
  try {
    await stockroom.settled()
    const way = posts('http, two servers', { url, stockroom, post: servers.post, served: true })
    await measureLocks(way, { url, seconds })
  } finally {
    await servers.close()
  }
}

async function benchReservations({ url, seconds, stockroom, folder }: Bench): Promise<void> {
  const way = ownReservations(url, stockroom)
  const found = await measureRates(way, { url, seconds })
  const copy = await copyReservations(url, siteOf(way.name, 'uniform', BATCHES[0]), folder)
  tellRate('COPY of the rows of the first of them', copy)
  const ordinary = await openOrdinaryReservations(url)
  const one = { url, seconds, batches: [1], callers: CONNECTIONS }
  compare(way.name, found, copy, await measureRates(ordinary.way, one))
  await ordinary.close()
  await measureLatency(way, { url, seconds, found })
}

interface Bench {
  readonly url: string
  readonly seconds: number
  readonly stockroom: Stockroom
  readonly folder: string
}

/** What a way is compared with is measured right after it: on a shared machine, a minute later is another day. */
async function benchPosts({ url, seconds, stockroom, folder }: Bench, way: Way<Drawn, PostAnswer>) {
  const found = await measureRates(way, { url, seconds })
  const copy = await copyRate(url, siteOf(way.name, 'uniform', BATCHES[0]), join(folder, 'rows.copy'))
  tellRate('COPY of the rows of the first of them', copy)
  const name = `ordinary, beside ${way.name}`
  const post = postThroughApp(stockroom.store)
  const copies = posts(name, { url, stockroom, post, tables: ORDINARY_TABLES })
  const one = { url, seconds, batches: [1], callers: CONNECTIONS }
  compare(way.name, found, copy, await measureRates(ordinary(url, copies), one))
  await measureLocks(way, { url, seconds })
  await measureLatency(way, { url, seconds, found })
}
