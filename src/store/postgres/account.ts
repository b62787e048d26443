/**
 * The account a database process runs under.
 *
 * PostgreSQL refuses to run as root, so as root it runs as the ordinary user `postgres`, made where it is missing.
 */
import { execFileSync } from 'node:child_process'
import { StartError } from './start-error.ts'

export interface Account {
  readonly uid?: number
  readonly gid?: number
}

const USER = 'postgres'

export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => {
    try {
      return Number(execFileSync('id', [flag, USER], { stdio: ['ignore', 'pipe', 'ignore'] }))
    } catch {
      return Number.NaN
    }
  }
  if (Number.isNaN(id('-u'))) {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', USER], { stdio: 'ignore' })
    } catch {
      throw new StartError(
        'data-unreadable',
        `As root, PostgreSQL needs a user "${USER}", and it could not be made.`,
      )
    }
  }
  return { uid: id('-u'), gid: id('-g') }
}
