/**
 * Two real servers on one real database, each behind a way that may be cut, and what may be done to them. The database
 * has a folder of its own, so that it comes back with what it had.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningDatabase, startEmbeddedPostgres } from '../../src/store/embedded/embedded.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { plimsollServer } from '../support/cli.ts'
import { asked, comeIn } from '../support/signed-in.ts'
import { openStockroom } from '../support/stockroom.ts'
import { type Client, clientOf } from './client.ts'
import { openWay, type Way } from './way.ts'

export interface Town {
  /** Addresses that stay, whatever becomes of the servers. */
  readonly servers: readonly string[]
  readonly client: Client
  /** Of the database as it is reached now. */
  databaseUrl(): string
  /** `kill -9`, and a new one in its place. */
  killServer(server: number): Promise<void>
  /** Stops a server in its tracks while something is done, and lets it go on. */
  freeze(server: number, meanwhile: () => Promise<void>): Promise<void>
  /** `pg_ctl stop -m immediate`, and started again. */
  crashDatabase(): Promise<void>
  cutAnswers(count: number): void
  cutConnections(): void
  /** Ends the servers as Ctrl-C does; whoever ended by itself before is named. */
  stopServers(): Promise<string[]>
  close(): Promise<void>
}

export async function openTown(sites: readonly string[], items: readonly string[]): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-nemesis-'))
  // As root the database runs as another user, who must be able to get here.
  chmodSync(folder, 0o755)
  const dataDir = join(folder, 'data')
  let database: RunningDatabase = await startEmbeddedPostgres({ dataDir })
  const ways: Way[] = [await openWay(), await openWay()]
  const toDatabase = await openWay(portOf(database.url))
  const env = { DATABASE_URL: withPort(database.url, toDatabase.port), PORT: '0', DATA_DIR: folder }
  const faults: string[] = []

  const store = await openLedgerStore(database.url)
  await openStockroom(store, sites, items)
  await store.close()
  const start = async (place: number) => {
    const server = plimsollServer(env)
    const seen = { ...server, isKilled: false }
    server.ended.then(({ exit, err }) => {
      if (!seen.isKilled) faults.push(`server ${place} ended by itself with ${exit}: ${err.slice(-2_000)}`)
    })
    ways[place].target = portOf(await server.ready)
    return seen
  }
  const running = [await start(0), await start(1)]
  const servers = ways.map(({ port }) => `http://127.0.0.1:${port}`)
  await comeIn(servers[0])
  const key = await newKey(servers[0])
  const end = async (place: number, signal: NodeJS.Signals) => {
    running[place].isKilled = true
    running[place].kill(signal)
    await running[place].ended
  }

  return {
    servers,
    client: clientOf(key),
    databaseUrl: () => database.url,
    async killServer(place) {
      await end(place, 'SIGKILL')
      running[place] = await start(place)
    },
    async freeze(place, meanwhile) {
      running[place].kill('SIGSTOP')
      await meanwhile()
      running[place].kill('SIGCONT')
    },
    async crashDatabase() {
      const ended = new Promise<void>((done) => database.onExit(() => done()))
      const lock = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
      process.kill(Number(lock.split('\n', 1)[0]), 'SIGQUIT')
      await ended
      database = await startEmbeddedPostgres({ dataDir })
      toDatabase.target = portOf(database.url)
    },
    cutAnswers: (count) => {
      for (const way of ways) way.cutAnswers(count)
    },
    cutConnections: () => toDatabase.cutAll(),
    async stopServers() {
      for (const place of running.keys()) await end(place, 'SIGTERM')
      return faults
    },
    async close() {
      for (const place of running.keys()) await end(place, 'SIGKILL')
      for (const way of [...ways, toDatabase]) await way.close()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Of a system that names its own people, as the clients do; a user may only post as themselves. */
async function newKey(server: string): Promise<string> {
  const body = JSON.stringify({ name: 'Nemesis', role: 'manager' })
  const headers = { 'content-type': 'application/json' }
  const answer = await asked(`${server}/v1/keys`, { method: 'POST', headers, body })
  return ((await answer.json()) as { secret: string }).secret
}

function portOf(url: string): number {
  return Number(new URL(url).port)
}

function withPort(url: string, port: number): string {
  const changed = new URL(url)
  changed.port = String(port)
  return changed.href
}
