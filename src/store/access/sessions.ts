/** The sessions of a user, without the tokens they are known by. */
import type { Pool } from 'pg'
import type { SessionRow, UserRow } from '../../app/access/port.ts'
import { SESSION_MOVED_S, SESSION_S } from '../../core/limits.ts'

export async function listSessions(pool: Pool, userId: string): Promise<SessionRow[]> {
  const { rows } = await pool.query(
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
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }))
}

export async function endSession(pool: Pool, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from sessions where id = $1 and user_id = $2', [id, userId])
  return rowCount! > 0
}

/** Asked by every request of somebody who is signed in: one row by its key. */
export async function liveSession(
  pool: Pool,
  id: string,
): Promise<(Pick<UserRow, 'id' | 'name' | 'role'> & { due: boolean }) | null> {
  const { rows } = await pool.query({
    name: 'live-session',
    text: `select users.id, users.name, users.role, expires_at < now() + $2 * interval '1 second' as due
     from sessions
     join users on users.id = sessions.user_id
     where sessions.id = $1 and expires_at > now() and deactivated_at is null`,
    values: [id, SESSION_S - SESSION_MOVED_S],
  })
  return rows[0] ?? null
}
