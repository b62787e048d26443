/**
 * Serves until a signal stops it: opens the database, the ledger, the explainer and HTTP, and closes them in reverse.
 *
 * Says two lines when it is ready. A first Ctrl-C (or SIGTERM) ends everything cleanly, a second one at once; a
 * database that ends by itself ends the server with a line that says so.
 */
import { existsSync } from 'node:fs'
import { createServer as createTcpServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createServer } from '../api/server.ts'
import type { DemoScope } from '../cli/wiring.ts'
import { CLOCK_COMPARED_EVERY_MS } from '../core/limits.ts'
import { StartError } from '../core/start-error.ts'
import { words } from '../messages/index.ts'
import { type RunningDatabase, startEmbeddedPostgres } from '../store/embedded/embedded.ts'
import { checkGiven } from '../store/embedded/given.ts'
import { openLedgerStore } from '../store/ledger-store.ts'
import { openAccess } from './access.ts'
import { startBackground } from './background.ts'
import { clockNews } from './clock-news.ts'
import { loadDemo, noticeOf } from './demo/demo.ts'
import { startFeed } from './demo/feed.ts'
import { openIntake } from './intake.ts'
import { checkDemo, readSettings, type Settings } from './settings.ts'

const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url))
/** How long a fault waits for the news that the database has ended. */
const FAULT_WAITS_MS = 1000

/**
 * Serves by the settings of an environment; answers the exit code. Throws a StartError where it cannot start, or where
 * its database ends by itself.
 */
export async function serve(
  env: NodeJS.ProcessEnv,
  { demo, version }: { demo: DemoScope | null; version: string },
): Promise<number> {
  const settings = readSettings(env)
  if (demo !== null) checkDemo(settings)
  const stopped = stopSignal()
  // Before a database is started in vain.
  await checkPort(settings)
  const closing: (() => Promise<void>)[] = []
  try {
    const { database, url } = await openDatabase(settings)
    if (database !== null) closing.unshift(database.stop)
    database?.onExit(() => stopped.fail(new StartError('database-unreachable', databaseEnded())))
    const store = await openLedgerStore(
      url,
      clockNews((line) => process.stderr.write(`${line}\n`)),
    )
    closing.unshift(store.close)
    const comparing = setInterval(() => store.ping().catch(() => {}), CLOCK_COMPARED_EVERY_MS)
    closing.unshift(async () => clearInterval(comparing))
    const feed = demo === null ? null : await Promise.race([loadDemo(store, demo), stopped.promise])
    if (stopped.isStopping()) return 0
    const onFault = unlessStopping(stopped.isStopping)
    const background = startBackground(url, onFault)
    closing.unshift(background.stop)
    const onPosted = background.wake
    if (feed) closing.unshift(startFeed(feed, { onPosted, onFault }).stop)
    // With a database of its own, files and the secret lie beside it.
    const folder = settings.databaseUrl === null ? settings.dataDir : null
    const { intake, audits, backTests, close } = await openIntake({
      store,
      folder,
      onFault,
      onPosted,
    })
    closing.unshift(close)
    const door = await openAccess({
      url,
      folder,
      settings,
      demo: demo !== null,
      tour: Boolean(feed),
      onTrouble: (sentence) => process.stderr.write(`sign-in: ${sentence}\n`),
    })
    closing.unshift(door.close)
    const api = await createServer({
      access: door.access,
      proxies: settings.proxies,
      store,
      version,
      onPosted,
      intake,
      audits,
      backTests,
      log: { level: settings.logLevel, stream: process.stderr },
      notice: await noticeOf(store),
      web: existsSync(`${WEB}/index.html`) ? WEB : null,
    })
    closing.unshift(() => api.close())
    await listen(settings, (port, host) => api.listen({ port, host }))
    onPosted()
    const { port } = api.server.address() as { port: number }
    process.stdout.write(`Plimsoll ${version} is ready: http://${shown(settings.host)}:${port}\n`)
    process.stdout.write(`${place(settings)} Ctrl-C stops it.\n`)
    await stopped.promise
    return 0
  } finally {
    for (const close of closing) await close().catch(() => {})
    stopped.release()
  }
}

/**
 * Writes the faults of the work behind the requests, once it is clear that the server does not stop: a database that
 * ends by itself breaks connections before its end is known, and one line about that says it all.
 */
function unlessStopping(isStopping: () => boolean): (error: unknown) => void {
  return (error) => {
    const write = () => {
      if (!isStopping()) process.stderr.write(`internal: ${(error as Error).stack ?? error}\n`)
    }
    setTimeout(write, FAULT_WAITS_MS).unref()
  }
}

async function openDatabase({ databaseUrl, dataDir }: Settings) {
  if (databaseUrl !== null) {
    await checkGiven(databaseUrl)
    return { database: null, url: databaseUrl }
  }
  const database: RunningDatabase = await startEmbeddedPostgres({ dataDir })
  return { database, url: database.url }
}

/** Resolves at the first signal to stop, rejects where the server cannot go on; the second signal ends at once. */
function stopSignal() {
  let stopping = false
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  promise.catch(() => {})
  const onSignal = () => {
    if (stopping) process.exit(130)
    stopping = true
    resolve()
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return {
    promise,
    isStopping: () => stopping,
    fail: (error: Error) => {
      stopping = true
      reject(error)
    },
    release: () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  }
}

async function checkPort(settings: Settings): Promise<void> {
  await listen(
    settings,
    (port, host) =>
      new Promise<void>((done, fail) => {
        const probe = createTcpServer().once('error', fail)
        probe.listen(port, host, () => probe.close(() => done()))
      }),
  )
}

async function listen(
  { port, host }: Settings,
  on: (port: number, host: string) => Promise<unknown>,
): Promise<void> {
  try {
    await on(port, host)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      const { what, todo } = words().startErrors['port-taken']
      throw new StartError('port-taken', `${what({ port })}. ${todo}`)
    }
    if (code === 'EACCES')
      throw new StartError('bad-setting', `PORT=${port} needs more rights. Set another PORT.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError(
        'bad-setting',
        `HOST=${host} is no address of this machine. Set HOST to 127.0.0.1.`,
      )
    }
    throw error
  }
}

function databaseEnded(): string {
  return 'the database ended by itself, so the server ends too. Start it again; nothing posted is lost.'
}

function shown(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function place({ databaseUrl, dataDir }: Settings): string {
  return databaseUrl === null ? `Data is in ${dataDir}.` : 'Data is in the database of DATABASE_URL.'
}
