/**
 * Opens the door: users, keys and sessions in the ledger's database say who may come in. The demo lets everybody in on
 * this machine until there is an administrator.
 */
import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Access } from '../api/access/access.ts'
import { ownHosts } from '../api/access/login/hosts.ts'
import { identifier } from '../api/access/login/identify.ts'
import { createLogin } from '../api/access/login/login.ts'
import type { OidcSettings } from '../api/access/login/oidc.ts'
import { stillIn } from '../api/access/login/still-in.ts'
import { openAccessStore } from '../store/access/port.ts'

export interface AccessSettings {
  /** Names this server answers to, beside those of the loopback. */
  readonly hosts: readonly string[]
  /** Null: one is made, and stored. */
  readonly secret: string | null
  readonly oidc: OidcSettings | null
}

/** Opens the store of users and the login over it; `close` ends its connections. */
export async function openAccess({
  url,
  folder,
  settings,
  demo,
  tour = false,
  onTrouble,
}: {
  url: string
  /** Where the secret is stored; null for the database, which several servers may share. */
  folder: string | null
  settings: AccessSettings
  demo: boolean
  /** Whether the demo has a warehouse to be shown around in. */
  tour?: boolean
  onTrouble: (sentence: string) => void
}): Promise<{ access: Access; close: () => Promise<void> }> {
  const { store, forLogin } = openAccessStore(url)
  try {
    const fresh = randomBytes(32).toString('base64url')
    const secret =
      settings.secret ??
      (folder === null ? await store.secret('login', fresh) : await secretIn(folder, fresh))
    const login = createLogin({ pool: forLogin.pool, store, secret, oidc: settings.oidc, onTrouble })
    const oidc = login.oidc === null ? null : forLogin.telling(login.oidc)
    const told = forLogin.telling({ ...login, oidc })
    const isOpen = async () => demo && !(await store.hasAdministrator())
    const identify = identifier(store, told, isOpen)
    return {
      access: {
        store,
        login: told,
        identify,
        hosts: ownHosts(settings.hosts)!,
        isDemo: demo,
        hasTour: tour,
        isOpen,
        stillIn: stillIn(store, isOpen),
      },
      close: store.close,
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** In a file that only its owner may read, made once. */
async function secretIn(folder: string, fresh: string): Promise<string> {
  const path = join(folder, 'secret')
  try {
    await writeFile(path, `${fresh}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  await chmod(path, 0o600)
  return (await readFile(path, 'utf8')).trim()
}
