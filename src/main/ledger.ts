/**
 * The ledger for one command: in the database of DATABASE_URL, or under DATA_DIR.
 *
 * Where a running instance keeps the data folder, its own database is used: the folder holds the password, and the
 * database's lock file the port. Else the database is started for the command and ended after it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LedgerStore } from '../app/ledger-store.ts'
import { StartError } from '../core/start-error.ts'
import { type RunningDatabase, startEmbeddedPostgres } from '../store/embedded/embedded.ts'
import { checkGiven } from '../store/embedded/given.ts'
import { openLedgerStore } from '../store/ledger-store.ts'
import { readSettings } from './settings.ts'

export interface OpenLedger {
  readonly store: LedgerStore
  readonly close: () => Promise<void>
}

export async function openLedger(env: NodeJS.ProcessEnv): Promise<OpenLedger> {
  const { databaseUrl, dataDir } = readSettings(env)
  if (databaseUrl !== null) {
    await checkGiven(databaseUrl)
    return opened(databaseUrl)
  }
  try {
    const { url, stop } = stoppedBySignal(await startEmbeddedPostgres({ dataDir }))
    try {
      return await opened(url, stop)
    } catch (error) {
      await stop()
      throw error
    }
  } catch (error) {
    if (!(error instanceof StartError) || error.code !== 'data-in-use') throw error
    const url = await liveUrl(dataDir)
    if (url === null) throw error
    return opened(url)
  }
}

async function opened(url: string, stop: () => Promise<void> = async () => {}): Promise<OpenLedger> {
  const store = await openLedgerStore(url)
  return {
    store,
    close: async () => {
      await store.close()
      await stop()
    },
  }
}

/** Ctrl-C must not leave a database behind: what is under way is rolled back, and done again at the next import. */
function stoppedBySignal({ url, stop }: RunningDatabase): Pick<RunningDatabase, 'url' | 'stop'> {
  const onSignal = () => {
    // The work under way loses its connections on purpose; what it says of that is nobody's concern any more.
    process.on('uncaughtException', () => {}).on('unhandledRejection', () => {})
    stop().finally(() => process.exit(130))
  }
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  return {
    url,
    stop: async () => {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
      await stop()
    },
  }
}

/** Where the database of a running instance answers; null where it is not up. */
async function liveUrl(dataDir: string): Promise<string | null> {
  try {
    const password = (await readFile(join(dataDir, 'password'), 'utf8')).trim()
    const port = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3].trim()
    const url = `postgres://plimsoll:${password}@127.0.0.1:${Number(port)}/plimsoll`
    await checkGiven(url)
    return url
  } catch {
    return null
  }
}
