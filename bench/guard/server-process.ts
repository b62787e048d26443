/** The server as a user starts it, on a free port of the loopback address and on a database that is given. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface ServerProcess {
  readonly port: number
  stop(): Promise<void>
}

const READY = /is ready: http:\/\/[^\s]*:(\d+)/
const READY_MS_MAX = 60_000

export async function startServer(databaseUrl: string, dataDir: string): Promise<ServerProcess> {
  const program = join(import.meta.dirname, '..', '..', 'bin', 'plimsoll.js')
  const server = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  try {
    return { port: await ready(server), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function ready(server: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    let said = ''
    const listen = (text: Buffer) => {
      said = (said + text).slice(-4000)
      const port = READY.exec(said)?.[1]
      if (port !== undefined) done(Number(port))
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${said}`)))
    setTimeout(() => fail(new Error(`the server was not ready in time: ${said}`)), READY_MS_MAX).unref()
  })
}
