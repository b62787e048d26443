/** What is measured of every way to ask: top rates, how they stand to COPY and to ordinary code, and latency. */
import { Client } from 'pg'
import { bareCommit } from '../bare-commit.ts'
import { topRate } from './closed-loop.ts'
import type { Way } from './course.ts'
import { openLoop } from './open-loop.ts'
import { tellAudited, tellMs, tellRatio } from './tell.ts'
import type { Shape } from './workload.ts'

/** The largest first: it tells how fast the machine is today. */
export const BATCHES = [100, 10, 1] as const
export const SHAPES: readonly Shape[] = ['uniform', 'hot']

export interface Rates {
  readonly uniform: Readonly<Record<number, number>>
  readonly hot: Readonly<Record<number, number>>
}

/** The site of a rate; its rows are there afterwards. */
export function siteOf(way: string, shape: Shape, batch: number): string {
  return `${way} ${shape} ${batch}`.replaceAll(/[ ,]+/g, '-')
}

export async function measureRates<One, Answer>(
  way: Way<One, Answer>,
  { url, seconds, ...on }: { url: string; seconds: number; batches?: readonly number[]; callers?: number },
): Promise<Rates> {
  const found: Record<Shape, Record<number, number>> = { uniform: {}, hot: {} }
  for (const shape of SHAPES) {
    for (const batch of on.batches ?? BATCHES) {
      const course = await way.open(siteOf(way.name, shape, batch), shape)
      await checkpoint(url)
      const { rate, asked } = await topRate(course, { batch, seconds, callers: on.callers })
      tellAudited(`${way.name}, ${shape}, batches of ${batch}`, rate, await course.audit(asked))
      found[shape][batch] = rate
    }
  }
  return found
}

export function compare(way: string, found: Rates, copy: number, ordinary: Rates): void {
  for (const batch of BATCHES) {
    const [uniform, hot] = [found.uniform[batch], found.hot[batch]]
    const what = (words: string) => `${way}, batches of ${batch}: ${words}`
    tellRatio(what('uniform / COPY'), uniform / copy, { atLeast: 0.5 })
    tellRatio(what('uniform / ordinary'), uniform / ordinary.uniform[1], { atLeast: 20 })
    tellRatio(what('hot / uniform'), hot / uniform, { atLeast: 1 })
    tellRatio(what('hot / ordinary on it'), hot / ordinary.hot[1], { atLeast: 30 })
  }
}

/** Singles, at half their top rate; the bare commit is measured before and after. */
export async function measureLatency<One, Answer>(
  way: Way<One, Answer>,
  { url, seconds, found }: { url: string; seconds: number; found: Rates },
): Promise<void> {
  const rate = found.uniform[1] / 2
  const course = await way.open(`${way.name}-open`.replaceAll(' ', '-'), 'uniform')
  const before = await bareCommit(url)
  await checkpoint(url)
  const loop = await openLoop(course, { rate, seconds, seed: 11 })
  const bare = (before + (await bareCommit(url))) / 2
  tellAudited(`${way.name}, singles, open loop`, rate, await course.audit(loop.asked))
  console.log(`  ${loop.arrivals} arrivals, ${loop.unsent} of them unsent when the time was over`)
  tellMs('bare insert and commit, median', bare)
  for (const what of ['p50', 'p99', 'max'] as const)
    tellMs(`${way.name}, since it was due: ${what}`, loop[what])
  tellRatio(`${way.name}: p50 / bare commit`, loop.p50 / bare, { atMost: 3 })
  tellRatio(`${way.name}: p99 / bare commit`, loop.p99 / bare, { atMost: 15 })
}

/** What the rates before left to be written is not charged to the next one. */
async function checkpoint(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('checkpoint')
  await client.end()
}
