/**
 * The account a database process runs under.
 *
 * PostgreSQL refuses to run as root, so as root it runs as the ordinary user `postgres`, made where it is missing.
 * Where that user could not even reach the program or the data (a clone under /root, say, which is closed to others),
 * the process is given one capability beside the account: to pass through folders. It stays an ordinary user
 * otherwise.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from '../../core/start-error.ts'

export interface Account {
  readonly uid?: number
  readonly gid?: number
}

/** A program as it is to be started under an account. */
export interface Launch extends Account {
  readonly command: string
  readonly args: readonly string[]
}

const USER = 'postgres'
/** Bits of the capabilities that let a process through closed folders, the narrower one first. */
const CAPABILITIES = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
]

/** The account to run under; none (our own) unless we are root. Throws a StartError where the user cannot be made. */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  if (Number.isNaN(idOf('-u'))) {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', USER], { stdio: 'ignore' })
    } catch {
      throw new StartError(
        'data-unreadable',
        `As root, PostgreSQL needs a user "${USER}", and it could not be made.`,
      )
    }
  }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** How to start a program under an account so that it can reach some folders. */
export function launch(
  account: Account,
  command: string,
  args: readonly string[],
  reaching: readonly string[],
): Launch {
  const closed = [command, ...reaching]
    .map((path) => closedFolder(path, account))
    .find((path) => path !== null)
  if (!closed) return { command, args, ...account }
  const capability = CAPABILITIES.find(({ bit }) => (boundingSet() >> bit) & 1n)?.name
  if (capability === undefined || !hasSetpriv()) {
    throw new StartError(
      'data-unreadable',
      `The user "${USER}" cannot pass through ${closed}. Run chmod o+x ${closed}, or set DATA_DIR elsewhere.`,
    )
  }
  const as = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
  return {
    command: 'setpriv',
    args: [...as, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, command, ...args],
  }
}

/** The first folder on the way to a path that an account may not pass through; null where there is none. */
function closedFolder(path: string, { uid, gid }: Account): string | null {
  if (uid === undefined) return null
  const folder = dirname(path)
  const above = folder === dirname(folder) ? null : closedFolder(folder, { uid, gid })
  if (above !== null) return above
  const info = statSync(folder)
  const bits = info.uid === uid ? 0o100 : info.gid === gid ? 0o010 : 0o001
  return (info.mode & bits) === 0 ? folder : null
}

function idOf(flag: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [flag, USER], { stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return Number.NaN
  }
}

/** The capabilities a child of this process may have. */
function boundingSet(): bigint {
  const match = /^CapBnd:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return match ? BigInt(`0x${match[1]}`) : 0n
}

function hasSetpriv(): boolean {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
