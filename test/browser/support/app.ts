/**
 * The app as a user starts it: the built web and the real server, on a free port; with the demo history in a folder of
 * its own that is thrown away, or on a database that is given.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DemoScope } from '../../../src/cli/wiring.ts'
import { comeIn } from '../../support/signed-in.ts'
import { root } from './root.ts'

export interface App {
  readonly url: string
  stop(): Promise<void>
}

const READY_MS_MAX = 120_000

/**
 * On `databaseUrl` where one is given (see `testDatabase`), signed in as its administrator unless the `first` visit is
 * what a test is about; else with a database of its own that holds the demo, where everybody is signed in.
 */
export async function startApp({
  databaseUrl,
  first = false,
  demo = 'history',
}: {
  databaseUrl?: string
  first?: boolean
  /** `all`: the warehouse that goes on, too. */
  demo?: DemoScope
} = {}): Promise<App> {
  buildWeb()
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'plimsoll-browser-'))
  const server = spawn(
    process.execPath,
    [join(root, 'bin', 'plimsoll.js'), 'serve', ...(databaseUrl === undefined ? [`--demo=${demo}`] : [])],
    {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: join(data, 'data'),
        DATABASE_URL: databaseUrl ?? '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = new Promise<void>((resolve) => server.on('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  try {
    await ready(server)
    if (databaseUrl === undefined) await explained(url)
    else if (!first) await comeIn(url)
  } catch (error) {
    server.kill('SIGKILL')
    await ended
    rmSync(data, { recursive: true, force: true })
    throw error
  }
  return {
    url,
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Builds the web where it is stale, as `npm start` does. */
function buildWeb(): void {
  const script = "import { buildWeb } from './scripts/lib/build-web.mjs'; buildWeb()"
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the web could not be built: ${built.stderr}`)
}

/** The server says so when it is ready; what it says before it ends otherwise is the reason. */
function ready(server: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (text: Buffer) => {
      said += text.toString()
      if (said.includes('is ready')) resolve()
    }
    server.stdout!.on('data', listen)
    server.stderr!.on('data', listen)
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
    setTimeout(() => reject(new Error(`the server was not ready in time: ${said}`)), READY_MS_MAX).unref()
  })
}

/** Waits until every episode has its causes, so that tests see the same thing each time. */
async function explained(url: string): Promise<void> {
  const until = Date.now() + READY_MS_MAX
  for (;;) {
    const response = await fetch(`${url}/v1/summary`)
    const { episodes } = (await response.json()) as { episodes: { total: number; unexplained: number } }
    if (episodes.total > 0 && episodes.unexplained === 0) return
    if (Date.now() > until) throw new Error('the demo was not explained in time')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
