/** Who may come in, in PostgreSQL: on a small pool of its own, so that a busy ledger keeps nobody at the door. */
import { Pool } from 'pg'
import type { AccessPort } from '../../app/access/port.ts'
import { faulting } from '../database/faults.ts'
import { countAttempt, forgetAttempt } from './attempts.ts'
import { listChanges } from './changes.ts'
import { addKey, keyOfHash, listKeys, revokeKey } from './keys.ts'
import { endSession, listSessions, liveSession } from './sessions.ts'
import * as users from './users.ts'

const CONNECTIONS_MAX = 3

/** The schema is that of the ledger: the ledger's store brings it up to date before this one is opened. */
export function openAccessStore(url: string): { store: AccessPort; pool: Pool } {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS_MAX })
  // An idle connection that the database ends is replaced at the next query, which tells if that fails.
  pool.on('error', () => {})
  const store = faulting<AccessPort>({
    hasAdministrator: () => users.hasAdministrator(pool),
    addFirstAdministrator: (user) => users.addFirstAdministrator(pool, user),
    listUsers: () => users.listUsers(pool),
    addUser: (user, actor) => users.addUser(pool, user, actor),
    changeUser: (id, change, actor) => users.changeUser(pool, id, change, actor),
    isActive: (userId) => users.isActive(pool, userId),
    isNameTaken: (name) => users.isNameTaken(pool, name),
    passwordHashOf: (userId) => users.passwordHashOf(pool, userId),
    changeOwnPassword: (userId, hash, kept) => users.changeOwnPassword(pool, userId, hash, kept),
    listKeys: () => listKeys(pool),
    addKey: (key, actor) => addKey(pool, key, actor),
    revokeKey: (id, actor) => revokeKey(pool, id, actor),
    keyOfHash: (hash) => keyOfHash(pool, hash),
    listSessions: (userId) => listSessions(pool, userId),
    liveSession: (id) => liveSession(pool, id),
    endSession: (userId, id) => endSession(pool, userId, id),
    listChanges: () => listChanges(pool),
    countAttempt: (attempt, windowMs) => countAttempt(pool, attempt, windowMs),
    forgetAttempt: (attempt, how) => forgetAttempt(pool, attempt, how),
    secret: async (name, fresh) => {
      await pool.query('insert into secrets (name, value) values ($1, $2) on conflict do nothing', [
        name,
        fresh,
      ])
      return (await pool.query('select value from secrets where name = $1', [name])).rows[0].value
    },
    close: () => pool.end(),
  })
  return { store, pool }
}
