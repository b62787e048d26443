/**
 * Users. Changes of who is an administrator are made one at a time, under a lock of the transaction: of many first
 * visits one makes the first administrator, and two who demote each other cannot leave the ledger without one.
 *
 * Refusals, as AccessErrorCode: `already-set-up`, `too-many-users`, `last-administrator`, `email-taken`, and those of names
 * (see names.ts).
 */
import type { Pool, PoolClient } from 'pg'
import type { AccessAnswer, NewUser, UserChange, UserRow } from '../../app/access/port.ts'
import type { AccessChangeCode, AccessErrorCode, Role } from '../../core/codes.ts'
import { USERS_MAX } from '../../core/limits.ts'
import { violatedConstraint } from '../database/faults.ts'
import {
  code,
  int4,
  nullable,
  type Queryable,
  type RowOf,
  type RowShape,
  select,
  selectOne,
  selectRow,
  text,
  texts,
  timestamptz,
} from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { noteChange } from './changes.ts'
import { nameRefusal, oneAtATime } from './names.ts'

/** Whether there is an administrator who may come in. */
export async function hasAdministrator(db: Queryable): Promise<boolean> {
  const { rowCount } = await db.query(
    "select 1 from users where role = 'administrator' and deactivated_at is null limit 1",
  )
  return rowCount !== 0
}

/** Adds the first administrator. Refused with `already-set-up` once there is one. */
export function addFirstAdministrator(
  pool: Pool,
  user: Omit<NewUser, 'role'>,
): Promise<AccessAnswer<UserRow>> {
  return changing(pool, async (client) => {
    if (await hasAdministrator(client)) return refused('already-set-up')
    const added = await insert(client, { ...user, role: 'administrator' })
    if (added.ok)
      await noteChange(client, {
        actor: user.name,
        code: 'first-administrator',
        whose: { user: added.value.id },
        subject: user.name,
      })
    return added
  })
}

const COUNT = { users: int4 } satisfies RowShape

/** Adds a user. Refused with `too-many-users`, `email-taken`, or by the name. */
export function addUser(pool: Pool, user: NewUser, actor: string): Promise<AccessAnswer<UserRow>> {
  return changing(pool, async (client) => {
    const count = await selectRow(client, COUNT, 'select count(*)::int as users from users')
    if (count.users >= USERS_MAX) return refused('too-many-users')
    const added = await insert(client, user)
    if (added.ok)
      await noteChange(client, {
        actor,
        code: 'user-added',
        whose: { user: added.value.id },
        subject: user.name,
        detail: user.role,
      })
    return added
  })
}

/**
 * Changes a user; null where there is none. Refused with `last-administrator`, or by the name.
 * Deactivating a user, and a new password, end the sessions.
 */
export function changeUser(
  pool: Pool,
  id: string,
  change: UserChange,
  actor: string,
): Promise<AccessAnswer<UserRow> | null> {
  return changing(pool, async (client) => {
    const before = (await readUsers(client, id)).at(0)
    if (before === undefined) return null
    const { name = before.name, role = before.role, active = before.active, passwordHash } = change
    const refusal = name === before.name ? null : await nameRefusal(client, name, id)
    if (refusal !== null) return refused(refusal)
    await client.query(
      `update users
       set name = $2, role = $3, updated_at = now(),
         wanted_name = case when name = $2 then wanted_name end,
         deactivated_at = case when $4 then null else coalesce(deactivated_at, now()) end
       where id = $1`,
      [id, name, role, active],
    )
    if (!(await hasAdministrator(client))) throw new Refused('last-administrator')
    if (passwordHash !== undefined) await setPassword(client, id, passwordHash)
    // A link that is under way would undo what was just decided.
    if (!active || passwordHash !== undefined)
      await client.query('delete from sign_in_links where user_id = $1', [id])
    if (!active || passwordHash !== undefined)
      await client.query('delete from sessions where user_id = $1', [id])
    const note = (code: AccessChangeCode, detail?: string) =>
      noteChange(client, { actor, code, whose: { user: id }, subject: name, detail })
    if (name !== before.name) await note('user-renamed', before.name)
    if (role !== before.role) await note('role-changed', `${before.role} → ${role}`)
    if (active !== before.active) await note(active ? 'user-activated' : 'user-deactivated')
    if (passwordHash !== undefined) await note('password-set')
    return { ok: true, value: (await readUsers(client, id))[0] }
  })
}

/** All users by name, the deactivated ones among them. */
export function listUsers(pool: Pool): Promise<UserRow[]> {
  return readUsers(pool)
}

/** Whether a user is there and may come in. */
export async function isActive(pool: Pool, userId: string): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from users where id = $1 and deactivated_at is null', [
    userId,
  ])
  return rowCount !== 0
}

const WANTED = { wanted_name: nullable(text), email: text, role: code<Role>() } satisfies RowShape

/**
 * Gives a user who comes in for the first time the name that the identity provider says, or else their email. Refused
 * where neither can be had. A user who has a name keeps it.
 */
export function settleName(pool: Pool, userId: string): Promise<AccessAnswer<null>> {
  return changing(pool, async (client) => {
    const user = await selectOne(
      client,
      WANTED,
      'select wanted_name, email, role from users where id = $1 and wanted_name is not null',
      [userId],
    )
    if (user === null) return { ok: true, value: null }
    let refusal: AccessErrorCode | null = null
    for (const name of [user.wanted_name ?? '', user.email]) {
      refusal = await nameRefusal(client, name, userId)
      if (refusal !== null) continue
      await client.query('update users set name = $2, wanted_name = null where id = $1', [userId, name])
      await noteChange(client, {
        actor: name,
        code: 'user-added',
        whose: { user: userId },
        subject: name,
        detail: user.role,
      })
      return { ok: true, value: null }
    }
    return refused(refusal ?? 'name-taken')
  })
}

const PASSWORD = { password: nullable(text) } satisfies RowShape

/** The hash of a user's password; null where the user has none here. */
export async function passwordHashOf(pool: Pool, userId: string): Promise<string | null> {
  const row = await selectOne(
    pool,
    PASSWORD,
    "select password from accounts where user_id = $1 and provider_id = 'credential'",
    [userId],
  )
  return row?.password ?? null
}

const NAME = { name: text } satisfies RowShape

/** Sets a user's own password, and ends all sessions but `keptSession`. */
export function changeOwnPassword(
  pool: Pool,
  userId: string,
  passwordHash: string,
  keptSession: string,
): Promise<void> {
  return inTransaction(pool, async (client) => {
    await setPassword(client, userId, passwordHash)
    await client.query('delete from sessions where user_id = $1 and id <> $2', [userId, keptSession])
    const user = await selectRow(client, NAME, 'select name from users where id = $1', [userId])
    await noteChange(client, {
      actor: user.name,
      code: 'password-set',
      whose: { user: userId },
      subject: user.name,
    })
  })
}

/** Thrown inside a transaction, so that it rolls back; comes out as an answer. */
class Refused extends Error {
  readonly code: AccessErrorCode

  constructor(code: AccessErrorCode) {
    super(code)
    this.code = code
  }
}

async function changing<Answer>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Answer | { ok: false; code: AccessErrorCode }>,
): Promise<Answer | { ok: false; code: AccessErrorCode }> {
  try {
    return await inTransaction(pool, async (client) => {
      await oneAtATime(client)
      return work(client)
    })
  } catch (error) {
    if (error instanceof Refused) return refused(error.code)
    const constraint = violatedConstraint(error)
    if (constraint === 'users_email_key') return refused('email-taken')
    throw error
  }
}

function refused(code: AccessErrorCode): { ok: false; code: AccessErrorCode } {
  return { ok: false, code }
}

const ID = { id: text } satisfies RowShape

/** An administrator who adds a user vouches for the email, so the identity provider may sign the same user in by it. */
async function insert(
  client: PoolClient,
  { name, email, role, passwordHash }: NewUser,
): Promise<AccessAnswer<UserRow>> {
  const refusal = await nameRefusal(client, name)
  if (refusal !== null) return refused(refusal)
  const added = await selectRow(
    client,
    ID,
    'insert into users (name, email, email_verified, role) values ($1, lower($2), true, $3) returning id',
    [name, email, role],
  )
  const { id } = added
  if (passwordHash !== null) await setPassword(client, id, passwordHash)
  return { ok: true, value: (await readUsers(client, id))[0] }
}

/** Sets the password that a user signs in with, by its hash. */
export async function setPassword(client: PoolClient, userId: string, hash: string): Promise<void> {
  await client.query(
    `insert into accounts (user_id, provider_id, account_id, password)
     values ($1, 'credential', $1, $2)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [userId, hash],
  )
}

const USER = {
  id: text,
  name: text,
  email: text,
  role: code<Role>(),
  deactivated_at: nullable(timestamptz),
  created_at: timestamptz,
  ways: texts,
  seen_at: nullable(timestamptz),
} satisfies RowShape

async function readUsers(db: Queryable, id: string | null = null): Promise<UserRow[]> {
  const rows = await select(
    db,
    USER,
    `select users.id, name, email, role, deactivated_at, users.created_at,
       array(select provider_id from accounts where user_id = users.id order by provider_id) as ways,
       (select max(sessions.updated_at) from sessions where user_id = users.id) as seen_at
     from users
     where $1::text is null or users.id = $1
     order by lower(name)`,
    [id],
  )
  return rows.map(userRow)
}

function userRow(row: RowOf<typeof USER>): UserRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    active: row.deactivated_at === null,
    signsInWith: row.ways.map((way) => (way === 'credential' ? 'password' : 'oidc')),
    createdAt: new Date(row.created_at).toISOString(),
    lastSeenAt: row.seen_at === null ? null : new Date(row.seen_at).toISOString(),
  }
}
