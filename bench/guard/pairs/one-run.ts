/**
 * One run of singles into a guarded site by the code of a checkout, in a process of its own: over HTTP, and through the
 * app layer. A new database each time, so that neither of two commits finds what the other has left.
 *
 * `node bench/guard/pairs/one-run.ts CHECKOUT FOLDER SECONDS` prints an OneRun as JSON.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CALLERS } from '../closed-loop.ts'
import { secondsBelow } from './processor-time.ts'

/** Of each way: movements posted a second, and processor time a movement, of everything but the callers over HTTP. */
export type OneRun = Readonly<Record<'http' | 'app', { readonly rate: number; readonly cpuMs: number }>>

const [checkout, folder, secondsText] = process.argv.slice(2)
const seconds = Number(secondsText)

/** A module of the checkout: of the commit that is measured, not of this one. */
const load = (path: string) => import(pathToFileURL(resolve(checkout, path)).href)
const { startEmbeddedPostgres }: typeof import('../../../src/store/embedded/embedded.ts') = await load(
  'src/store/embedded/embedded.ts',
)
const { openStockroom }: typeof import('../stockroom.ts') = await load('bench/guard/stockroom.ts')
const { openHttp }: typeof import('../http.ts') = await load('bench/guard/http.ts')
const { posts }: typeof import('../posts.ts') = await load('bench/guard/posts.ts')
const { postThroughApp }: typeof import('../app-layer.ts') = await load('bench/guard/app-layer.ts')
const { topRate }: typeof import('../closed-loop.ts') = await load('bench/guard/closed-loop.ts')

const database = await startEmbeddedPostgres({ dataDir: join(folder, 'database') })
const { url } = database
const stockroom = await openStockroom(url)
const run: Partial<Record<keyof OneRun, OneRun['http']>> = {}
const server = await openHttp(url, join(folder, 'server'))
run.http = await measured(posts('http', { url, stockroom, post: server.post, served: true }), secondsBelow)
await server.close()
const withOwn = () => secondsBelow() + (process.cpuUsage().user + process.cpuUsage().system) / 1e6
run.app = await measured(posts('app', { url, stockroom, post: postThroughApp(stockroom.store) }), withOwn)
await stockroom.close()
await database.stop()
console.log(JSON.stringify(run))

async function measured(way: ReturnType<typeof posts>, cpuSeconds: () => number) {
  const course = await way.open(`${way.name}-singles`, 'uniform')
  const before = cpuSeconds()
  const { rate, asked } = await topRate(course, { batch: 1, seconds, callers: CALLERS })
  const cpuMs = ((cpuSeconds() - before) * 1000) / asked.filter(({ answer }) => course.isDone(answer)).length
  const faults = await course.audit(asked)
  if (faults.length > 0) throw new Error(`${way.name}: ${faults.join('; ')}`)
  return { rate, cpuMs }
}
