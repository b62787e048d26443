/** Who may come in: users, keys, sessions, and the count of attempts to sign in. */
import type { AccessChangeCode, AccessErrorCode, Role } from '../../core/codes.ts'

export interface UserRow {
  readonly id: string
  /** The actor their work is booked under. */
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly active: boolean
  readonly signsInWith: readonly ('password' | 'oidc')[]
  readonly createdAt: string
  readonly lastSeenAt: string | null
}

export interface NewUser {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Null for who sets a password by a link, or signs in elsewhere. */
  readonly passwordHash: string | null
}

/** What is absent stays. */
export interface UserChange {
  readonly name?: string
  readonly role?: Role
  readonly active?: boolean
  readonly passwordHash?: string
}

export interface KeyRow {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The sources it may post as; null for any. */
  readonly sources: readonly string[] | null
  readonly prefix: string
  readonly createdBy: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}

export interface NewKey {
  readonly name: string
  readonly role: Role
  readonly sources: readonly string[] | null
  readonly prefix: string
  readonly hash: string
  readonly expiresAt: string | null
}

export interface SessionRow {
  readonly id: string
  readonly address: string | null
  readonly browser: string | null
  readonly createdAt: string
  readonly expiresAt: string
}

/** Whose one-time link it is. */
export interface LinkRow {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly expiresAt: string
}

export interface AccessChangeRow {
  readonly at: string
  readonly actor: string
  readonly code: AccessChangeCode
  readonly subject: string
  readonly detail: string | null
}

export type AccessAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: AccessErrorCode }

/** Every change says who made it, by the name their work is booked under. */
export interface AccessPort {
  hasAdministrator(): Promise<boolean>
  /** Refused once there is an administrator, also where many ask at once. */
  addFirstAdministrator(
    user: Omit<NewUser, 'role'> & { readonly passwordHash: string },
  ): Promise<AccessAnswer<UserRow>>
  listUsers(): Promise<UserRow[]>
  addUser(user: NewUser, actor: string): Promise<AccessAnswer<UserRow>>
  /** Null where there is no such user. Deactivating, and a new password, end the sessions. */
  changeUser(id: string, change: UserChange, actor: string): Promise<AccessAnswer<UserRow> | null>
  isActive(userId: string): Promise<boolean>
  /** Gives a user who comes from the identity provider for the first time a name that nobody else books under. */
  settleName(userId: string): Promise<AccessAnswer<null>>
  passwordHashOf(userId: string): Promise<string | null>
  /** Keeps the hash of a link that sets a password; it ends an earlier one. Null where no active user has the id. */
  makeLink(
    link: { readonly userId: string; readonly hash: string; readonly lastsS: number },
    actor: string,
  ): Promise<{ expiresAt: string } | null>
  /** Null where it was used, has expired or was replaced, or its user was deactivated. */
  linkOf(hash: string): Promise<LinkRow | null>
  /** Sets the password, ends the sessions, and uses the link up: once, also where two ask at the same time. */
  takeLink(hash: string, passwordHash: string): Promise<LinkRow | null>
  /** For a user who changes their own; all other sessions end. */
  changeOwnPassword(userId: string, passwordHash: string, keptSession: string): Promise<void>

  listKeys(): Promise<KeyRow[]>
  addKey(key: NewKey, actor: string): Promise<AccessAnswer<KeyRow>>
  /** False where there is none that could be revoked. */
  revokeKey(id: string, actor: string): Promise<boolean>
  /** The key of a hash, where it is valid now; its use is noted. */
  keyOfHash(hash: string): Promise<Pick<KeyRow, 'id' | 'name' | 'role' | 'sources'> | null>

  listSessions(userId: string): Promise<SessionRow[]>
  endSession(userId: string, id: string): Promise<boolean>
  /** Whose session it is, where it is live; `due` where it is time to move its end. */
  liveSession(id: string): Promise<(Pick<UserRow, 'id' | 'name' | 'role'> & { due: boolean }) | null>

  /** Of some sessions, those that are live. */
  liveSessions(ids: readonly string[]): Promise<readonly string[]>
  /** Of some keys, by their ids, those that are valid. */
  validKeys(ids: readonly string[]): Promise<readonly string[]>

  listChanges(): Promise<AccessChangeRow[]>

  /** Counts an attempt; how many there were in the window, and the seconds until it ends. */
  countAttempt(attempt: string, windowMs: number): Promise<{ count: number; retryAfterS: number }>
  /** Takes back attempts that were no failures. */
  forgetAttempt(attempt: string, { all }: { all: boolean }): Promise<void>

  /** A secret of this name: the one that is kept, else `fresh`, which is kept from now on. */
  secret(name: string, fresh: string): Promise<string>
  close(): Promise<void>
}
