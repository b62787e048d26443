/** The sessions of a user, without the tokens they are known by. */
import type { Pool } from 'pg'
import type { SessionRow } from '../../app/ports/access.ts'

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
