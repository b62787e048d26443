/** The settings, read from the environment and checked. */
import { resolve } from 'node:path'
import { StartError } from '../store/postgres/start-error.ts'

export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | null
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = env.PORT || '7411'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new StartError(
      'bad-setting',
      `PORT=${port} is no port. Set a number from 1 to 65535, or 0 for any free one.`,
    )
  }
  const host = env.HOST || '127.0.0.1'
  if (!LOOPBACK.test(host)) {
    throw new StartError(
      'bad-setting',
      `HOST=${host} would open Plimsoll to the network, and there is no login yet. Set HOST to 127.0.0.1.`,
    )
  }
  return {
    port: Number(port),
    host,
    dataDir: resolve(env.DATA_DIR || './data'),
    databaseUrl: env.DATABASE_URL || null,
  }
}
