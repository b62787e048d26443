/** Runs the real program, as a user would. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const BIN = join(ROOT, 'bin', 'plimsoll.js')

export interface Ran {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command to its end. Settings of the caller's own environment are left out. */
export function plimsoll(
  args: readonly string[],
  { cwd = ROOT, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Ran {
  const run = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { exit: run.status, out: run.stdout, err: run.stderr }
}

/** Runs a command while the caller goes on. */
export function plimsollRun(args: readonly string[], { cwd = ROOT }: { cwd?: string } = {}): Promise<Ran> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: environment({}) })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  return new Promise((done) => child.once('close', (exit) => done({ exit, ...said })))
}

/** Starts a server; `ready` resolves with its address, or rejects with what it said when it ended instead. */
export function plimsollServer(env: NodeJS.ProcessEnv, args: readonly string[] = ['serve']) {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  const ended = new Promise<Ran>((done) => child.once('close', (exit) => done({ exit, ...said })))
  const ready = new Promise<string>((done, fail) => {
    child.stdout.on('data', (chunk) => {
      said.out += chunk
      const url = /ready: (\S+)\n.*\n/.exec(said.out)?.[1]
      if (url !== undefined) done(url)
    })
    child.stderr.on('data', (chunk) => {
      said.err += chunk
    })
    ended.then((ran) => fail(new Error(`ended with ${ran.exit}: ${ran.err}`)))
  })
  ready.catch(() => {})
  return { ready, ended, kill: (signal: NodeJS.Signals) => child.kill(signal), said }
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(PORT|HOST|LOG_LEVEL|DATA_DIR|DATABASE_URL|PLIMSOLL_(HOSTS|SECRET|PROXIES|KEY)|OIDC_\w+)$/
  const rest = Object.entries(process.env).filter(([name]) => !own.test(name))
  return { ...Object.fromEntries(rest), LOG_LEVEL: 'error', ...env }
}
