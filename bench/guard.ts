/**
 * Posting into a guarded site, durable: the top rate of 64 callers in batches of 100, 10 and 1, over all items and on
 * one hot item, through the app layer and over HTTP; beside COPY of the same rows and a transaction a movement. Then the
 * latency of single movements at half their top rate, beside a bare insert and commit. An auditor reads the ledger after
 * every rate: one that it finds a fault in is printed as FAIL, and the bench ends with 1.
 */
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbeddedPostgres } from '../src/store/postgres/embedded.ts'
import { bareCommit } from './bare-commit.ts'
import type { Post } from './guard/answered.ts'
import { type AppLayer, openAppLayer } from './guard/app-layer.ts'
import { audit } from './guard/auditor.ts'
import { topRate } from './guard/closed-loop.ts'
import { copyRate } from './guard/copy.ts'
import { openHttp } from './guard/http.ts'
import { openLoop } from './guard/open-loop.ts'
import { ORDINARY_TABLES, ordinaryRate } from './guard/ordinary.ts'
import { tellMs, tellRate, tellRatio, whole } from './guard/tell.ts'
import { createWorkload, type Shape } from './guard/workload.ts'

const BATCHES = [100, 10, 1]
const SHAPES: readonly Shape[] = ['uniform', 'hot']

export async function benchGuard(folder: string, seconds: number): Promise<void> {
  console.log(`\nPosting into a guarded site, durable; ${seconds} s a rate`)
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'guard') })
  const app = await openAppLayer(database.url)
  const bench = { url: database.url, app, seconds }
  try {
    const appRates = await rates(bench, 'app', app.post)
    const copy = await copyRate(database.url, `app-uniform-${BATCHES[0]}`, join(folder, 'rows.copy'))
    console.log(`  ${'COPY of the rows of the first of them'.padEnd(44)} ${whole(copy).padStart(9)} /s`)
    const ordinary = await ordinaryRates(bench)
    compare('app', appRates, copy, ordinary)
    await latency(bench, 'app', app.post, appRates)
    const http = await openHttp(database.url, join(folder, 'guard-server'))
    try {
      const httpRates = await rates(bench, 'http', http.post)
      compare('http', httpRates, copy, ordinary)
      await latency(bench, 'http', http.post, httpRates)
    } finally {
      await http.close()
    }
  } finally {
    await app.close()
    await database.stop()
  }
}

interface Bench {
  readonly url: string
  readonly app: AppLayer
  readonly seconds: number
}

type Rates = Readonly<Record<string, number>>

async function rates({ url, app, seconds }: Bench, way: string, post: Post): Promise<Rates> {
  const found: Record<string, number> = {}
  for (const shape of SHAPES) {
    for (const batch of BATCHES) {
      const site = `${way}-${shape}-${batch}`
      const opened = await app.makeSite(site, shape)
      await checkpoint(url)
      const top = await topRate({ batch, seconds, post, draw: createWorkload(site, shape, batch) })
      const faults = await audit({ url, site, answered: [...opened, ...top.answered] })
      told(`${way}, ${shape}, batches of ${batch}`, top.rate, faults)
      found[`${shape} ${batch}`] = top.rate
    }
  }
  return found
}

async function ordinaryRates({ url, app, seconds }: Bench): Promise<Record<Shape, number>> {
  const found = { uniform: 0, hot: 0 }
  for (const shape of SHAPES) {
    const site = `ordinary-${shape}`
    const opened = await app.makeSite(site, shape)
    const { rate, answered } = await ordinaryRate(url, site, shape, seconds)
    const faults = await audit({ url, site, answered: [...opened, ...answered], tables: ORDINARY_TABLES })
    told(`a transaction a movement, ${shape}, 8 connections`, rate, faults)
    found[shape] = rate
  }
  return found
}

function compare(way: string, found: Rates, copy: number, ordinary: Record<Shape, number>): void {
  for (const batch of BATCHES) {
    const [uniform, hot] = [found[`uniform ${batch}`], found[`hot ${batch}`]]
    const what = (words: string) => `${way}, batches of ${batch}: ${words}`
    tellRatio(what('uniform / COPY'), uniform / copy, { atLeast: 0.5 })
    tellRatio(what('uniform / ordinary'), uniform / ordinary.uniform, { atLeast: 20 })
    tellRatio(what('hot / uniform'), hot / uniform, { atLeast: 1 })
    tellRatio(what('hot / ordinary on it'), hot / ordinary.hot, { atLeast: 30 })
  }
}

async function latency({ url, app, seconds }: Bench, way: string, post: Post, found: Rates): Promise<void> {
  const before = await bareCommit(url)
  const site = `${way}-open`
  const opened = await app.makeSite(site, 'uniform')
  await checkpoint(url)
  const rate = found['uniform 1'] / 2
  const loop = await openLoop({ rate, seconds, seed: 11, post, draw: createWorkload(site, 'uniform', 11) })
  const bare = (before + (await bareCommit(url))) / 2
  const faults = await audit({ url, site, answered: [...opened, ...loop.answered] })
  told(`${way}, single movements, open loop`, rate, faults)
  tellMs('bare insert and commit, median', bare)
  for (const what of ['p50', 'p99', 'max'] as const)
    tellMs(`${way}, from when it was due: ${what}`, loop[what])
  console.log(`  ${loop.arrivals} arrivals, ${loop.unsent} of them unsent when the time was over`)
  tellRatio(`${way}: p50 / bare commit`, loop.p50 / bare, { atMost: 3 })
  tellRatio(`${way}: p99 / bare commit`, loop.p99 / bare, { atMost: 15 })
}

function told(what: string, rate: number, faults: readonly string[]): void {
  tellRate(what, rate, faults)
  if (faults.length > 0) process.exitCode = 1
}

async function checkpoint(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('checkpoint')
  await client.end()
}
