/**
 * A real PostgreSQL under a data folder, started and ended with the program.
 *
 * The first start makes the cluster; later ones run it. The postmaster's own lock file says whether a database still
 * lives there: one whose owner is gone (the program was killed) is asked to end, recovers, and is started anew; one
 * whose owner lives is left alone, and the start refused. It listens on loopback only, on a free port.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { StartError } from '../../core/start-error.ts'
import { type Account, databaseAccount, launch } from './account.ts'
import { binary } from './binaries.ts'

export interface RunningDatabase {
  readonly url: string
  /** Ends it cleanly: transactions under way are rolled back, nothing posted is lost. */
  stop(): Promise<void>
  /** Called if the database ends by itself. */
  onExit(listener: (message: string) => void): void
}

export interface EmbeddedOptions {
  readonly dataDir: string
  /** PostgreSQL settings that differ from ours. */
  readonly settings?: Readonly<Record<string, string>>
}

const READY = /database system is ready to accept connections/
const LEFT_BEHIND = /pre-existing shared memory block/
const LEFT_BEHIND_MS_MAX = 10_000

export async function startEmbeddedPostgres({
  dataDir,
  settings = {},
}: EmbeddedOptions): Promise<RunningDatabase> {
  const folder = resolve(dataDir)
  const cluster = join(folder, 'postgres')
  const account = databaseAccount()
  const release = takeOwnership(folder)
  try {
    if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(folder, cluster, account)
    await endOrphan(cluster)
    const password = readFileSync(join(folder, 'password'), 'utf8').trim()
    const port = await freePort()
    const child = await runReady(() => run(cluster, port, account, settings))
    return running(child, `postgres://plimsoll:${password}@127.0.0.1:${port}/plimsoll`, release)
  } catch (error) {
    release()
    throw error
  }
}

/** Claims the folder for this process; the claim of a process that is gone is taken over. */
function takeOwnership(folder: string): () => void {
  const claim = join(folder, 'owner.pid')
  try {
    mkdirSync(folder, { recursive: true })
    if (existsSync(claim)) {
      const owner = Number(readFileSync(claim, 'utf8'))
      if (owner !== process.pid && isAlive(owner)) {
        throw new StartError(
          'data-in-use',
          `${folder} is in use by process ${owner}. End it, or set another DATA_DIR.`,
        )
      }
    }
    writeFileSync(claim, String(process.pid))
  } catch (error) {
    throw asStartError(error, folder)
  }
  return () => rmSync(claim, { force: true })
}

function initialise(folder: string, cluster: string, account: Account): void {
  const passwordFile = join(folder, 'password')
  try {
    mkdirSync(cluster, { recursive: true })
    writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
    own(folder, account)
    own(cluster, account)
    own(passwordFile, account)
    chmodSync(cluster, 0o700)
    const args = ['-D', cluster, '-U', 'plimsoll', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
    const flags = [...args, '--encoding=UTF8', '--locale=C', '--no-instructions']
    const { command, args: all, ...as } = launch(account, binary('initdb'), flags, [cluster])
    execFileSync(command, all, { ...as, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    createDatabase(cluster, account)
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true })
    throw asStartError(error, folder)
  }
}

/** Makes the database itself, in single-user mode: no server has to run for it. It says an error and exits with 0. */
function createDatabase(cluster: string, account: Account): void {
  const flags = ['--single', '-D', cluster, 'postgres']
  const { command, args, ...as } = launch(account, binary('postgres'), flags, [cluster])
  const run = spawnSync(command, args, {
    ...as,
    cwd: '/',
    input: 'create database plimsoll;\n',
    stdio: ['pipe', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (run.error !== undefined) throw run.error
  const fault = run.stderr.split('\n').find((line) => /ERROR|FATAL|PANIC/.test(line))
  if (run.status !== 0 || fault !== undefined) throw new Error(fault ?? `it ended with ${run.status}`)
}

function own(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** Ends a database that a killed program left running, so that ours can take its place. */
async function endOrphan(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n', 1)[0])
  if (!isPostgres(pid)) {
    rmSync(lock, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  const until = Date.now() + 30_000
  while (isAlive(pid)) {
    if (Date.now() > until)
      throw new StartError('data-in-use', `A database (process ${pid}) still runs in ${cluster}.`)
    await setTimeout(50)
  }
}

function run(cluster: string, port: number, account: Account, settings: Readonly<Record<string, string>>) {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { command, args, ...as } = launch(account, binary('postgres'), ['-D', cluster, ...flags], [cluster])
  return spawn(command, args, {
    ...as,
    cwd: '/',
    // A process group of its own: Ctrl-C in the terminal reaches the program, which ends the database in its turn.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
}

/** A database that was killed leaves processes behind, which take a moment to see that it is gone. */
async function runReady(start: () => ChildProcess): Promise<ChildProcess> {
  const until = Date.now() + LEFT_BEHIND_MS_MAX
  for (;;) {
    const child = start()
    try {
      await ready(child)
      return child
    } catch (error) {
      const isLeftBehind = error instanceof StartError && LEFT_BEHIND.test(error.message)
      if (!isLeftBehind || Date.now() > until) throw error
      await setTimeout(100)
    }
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let log = ''
    const onData = (chunk: Buffer) => {
      log = (log + chunk).slice(-8000)
      if (!READY.test(log)) return
      child.stderr?.off('data', onData)
      child.stderr?.resume()
      done()
    }
    child.stderr?.on('data', onData)
    child.once('error', (error) => fail(asStartError(error, 'the data folder')))
    child.once('exit', () => fail(startFailure(log)))
  })
}

function running(child: ChildProcess, url: string, release: () => void): RunningDatabase {
  let stopping = false
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const listeners: ((message: string) => void)[] = []
  child.once('exit', (code, signal) => {
    release()
    if (!stopping)
      for (const listener of listeners) listener(`The database ended (${signal ?? `code ${code}`}).`)
  })
  return {
    url,
    onExit: (listener) => listeners.push(listener),
    stop: async () => {
      stopping = true
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
      await gone
    },
  }
}

function startFailure(log: string): StartError {
  const reason = /(?:FATAL|PANIC|postgres): {1,2}(.*)/.exec(log)?.[1] ?? 'no reason given'
  if (DISK_FULL.test(log)) return new StartError('disk-full', 'The disk is full: the database cannot start.')
  if (/incompatible with server|initialized by PostgreSQL version/.test(log)) {
    return new StartError('database-version', `The data folder is of another PostgreSQL version: ${reason}`)
  }
  return new StartError('data-unreadable', `The database cannot start: ${reason}`)
}

function asStartError(error: unknown, folder: string): StartError {
  if (error instanceof StartError) return error
  const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: Buffer }
  const said = String(stderr ?? '').trim()
  if (code === 'ENOSPC' || DISK_FULL.test(`${said} ${message}`))
    return new StartError('disk-full', 'The disk is full: the database has no room to start.')
  const lines = said.split('\n')
  const reason = lines.find((line) => /error|FATAL|PANIC/i.test(line)) ?? (lines.at(-1) || message)
  return new StartError('data-unreadable', `The database cannot use ${folder}: ${reason}`)
}

/** As PostgreSQL and its tools say it. */
const DISK_FULL = /No space left|could not extend file|could not write/

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a live process is a PostgreSQL; a number from a lock file may have gone to another program since. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return process.platform !== 'linux'
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
