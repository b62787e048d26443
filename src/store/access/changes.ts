/** What was changed of who may do what, by whom: written in the transaction of the change itself. */
import type { Pool, PoolClient } from 'pg'
import type { AccessChangeRow } from '../../app/access/port.ts'
import type { AccessChangeCode } from '../../core/codes.ts'
import { ACCESS_CHANGES_LISTED_MAX } from '../../core/limits.ts'

export async function noteChange(
  client: PoolClient,
  actor: string,
  code: AccessChangeCode,
  subject: string,
  detail: string | null = null,
): Promise<void> {
  await client.query('insert into access_changes (actor, code, subject, detail) values ($1, $2, $3, $4)', [
    ...[actor, code, subject, detail],
  ])
}

/** The newest first. */
export async function listChanges(pool: Pool): Promise<AccessChangeRow[]> {
  const { rows } = await pool.query(
    'select at, actor, code, subject, detail from access_changes order by id desc limit $1',
    [ACCESS_CHANGES_LISTED_MAX],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
