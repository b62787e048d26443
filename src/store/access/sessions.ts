/** The sessions of a user, without the tokens they are known by. */
import type { Pool } from 'pg'
import type { SessionRow, UserRow } from '../../app/access/port.ts'
import type { Role } from '../../core/codes.ts'
import { SESSION_MOVED_S, SESSION_S } from '../../core/limits.ts'
import {
  bool,
  checked,
  code,
  nullable,
  PARSERS,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'

const SESSION = {
  id: text,
  ip_address: nullable(text),
  user_agent: nullable(text),
  created_at: timestamptz,
  expires_at: timestamptz,
} satisfies RowShape

/** The live sessions of a user, the latest used first. */
export async function listSessions(pool: Pool, userId: string): Promise<SessionRow[]> {
  const rows = await select(
    pool,
    SESSION,
    `select id, ip_address, user_agent, created_at, expires_at
     from sessions
     where user_id = $1 and expires_at > now()
     order by updated_at desc
     limit 100`,
    [userId],
  )
  return rows.map((row) => ({
    id: row.id,
    address: row.ip_address || null,
    browser: row.user_agent || null,
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
  }))
}

/** Ends a session of a user; false where the user has none of that id. */
export async function endSession(pool: Pool, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from sessions where id = $1 and user_id = $2', [id, userId])
  return rowCount !== 0
}

const LIVE = { id: text, name: text, role: code<Role>(), due: bool } satisfies RowShape
const LIVE_SESSION = `select users.id, users.name, users.role, expires_at < now() + $2 * interval '1 second' as due
  from sessions
  join users on users.id = sessions.user_id
  where sessions.id = $1 and expires_at > now() and deactivated_at is null`

/**
 * The user of a live session, and whether it is `due` to have its end moved; null where it is over. Every request of a
 * signed-in user asks for it: one row by its key.
 */
export async function liveSession(
  pool: Pool,
  id: string,
): Promise<(Pick<UserRow, 'id' | 'name' | 'role'> & { due: boolean }) | null> {
  const { fields, rows } = await pool.query({
    name: 'live-session',
    text: LIVE_SESSION,
    values: [id, SESSION_S - SESSION_MOVED_S],
    types: PARSERS,
  })
  return checked(LIVE, LIVE_SESSION, fields, rows)[0] ?? null
}

const ID = { id: text } satisfies RowShape

/** Those of some sessions that are live, of users who may come in. */
export async function liveSessions(pool: Pool, ids: readonly string[]): Promise<string[]> {
  const rows = await select(
    pool,
    ID,
    `select sessions.id
     from sessions
     join users on users.id = sessions.user_id
     where sessions.id = any($1) and expires_at > now() and deactivated_at is null`,
    [ids],
  )
  return rows.map(({ id }) => id)
}
