/** Users, keys and sessions in PostgreSQL, on a small pool of their own: a busy ledger holds up no sign-in. */
import { Pool } from 'pg'
import type { AccessPort } from '../../app/access/port.ts'
import { faulting } from '../database/faults.ts'
import { countAttempt, forgetAttempt } from './attempts.ts'
import { listChanges } from './changes.ts'
import { addKey, keyOfHash, listKeys, revokeKey, validKeys } from './keys.ts'
import { linkOf, makeLink, takeLink } from './links.ts'
import { type LoginPool, loginPool } from './login-pool.ts'
import { secretOf } from './secrets.ts'
import { endSession, listSessions, liveSession, liveSessions } from './sessions.ts'
import * as users from './users.ts'

const CONNECTIONS_MAX = 3

/**
 * Opens the store of users, keys and sessions, and its pool for the library that signs people in. The schema is that of
 * the ledger: the ledger's store brings it up to date before this one is opened. Verbs throw a StoreFault where the
 * database fails.
 */
export function openAccessStore(url: string): { store: AccessPort; forLogin: LoginPool } {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS_MAX })
  // An idle connection that the database ends is replaced at the next query, which fails if that fails.
  pool.on('error', () => {})
  const store = faulting<AccessPort>({
    hasAdministrator: () => users.hasAdministrator(pool),
    addFirstAdministrator: (user) => users.addFirstAdministrator(pool, user),
    listUsers: () => users.listUsers(pool),
    addUser: (user, actor) => users.addUser(pool, user, actor),
    changeUser: (id, change, actor) => users.changeUser(pool, id, change, actor),
    isActive: (userId) => users.isActive(pool, userId),
    settleName: (userId) => users.settleName(pool, userId),
    passwordHashOf: (userId) => users.passwordHashOf(pool, userId),
    makeLink: (link, actor) => makeLink(pool, link, actor),
    linkOf: (hash) => linkOf(pool, hash),
    takeLink: (hash, passwordHash) => takeLink(pool, hash, passwordHash),
    changeOwnPassword: (userId, hash, session) => users.changeOwnPassword(pool, userId, hash, session),
    listKeys: () => listKeys(pool),
    addKey: (key, actor) => addKey(pool, key, actor),
    revokeKey: (id, actor) => revokeKey(pool, id, actor),
    keyOfHash: (hash) => keyOfHash(pool, hash),
    listSessions: (userId) => listSessions(pool, userId),
    liveSession: (id) => liveSession(pool, id),
    liveSessions: (ids) => liveSessions(pool, ids),
    validKeys: (ids) => validKeys(pool, ids),
    endSession: (userId, id) => endSession(pool, userId, id),
    listChanges: () => listChanges(pool),
    countAttempt: (attempt, windowMs) => countAttempt(pool, attempt, windowMs),
    forgetAttempt: (attempt, how) => forgetAttempt(pool, attempt, how),
    secret: (name, fresh) => secretOf(pool, name, fresh),
    close: () => pool.end(),
  })
  return { store, forLogin: loginPool(pool) }
}
