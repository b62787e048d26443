/** Changes of rights and who made them, written in the transaction of the change itself. */
import type { Pool, PoolClient } from 'pg'
import type { AccessChangeRow } from '../../app/access/port.ts'
import type { AccessChangeCode } from '../../core/codes.ts'
import { ACCESS_CHANGES_LISTED_MAX } from '../../core/limits.ts'
import { code, nullable, type RowShape, select, text, timestamptz } from '../database/rows.ts'

/** Writes a change: who did what to whom. */
export async function noteChange(
  client: PoolClient,
  actor: string,
  change: AccessChangeCode,
  subject: string,
  detail: string | null = null,
): Promise<void> {
  await client.query('insert into access_changes (actor, code, subject, detail) values ($1, $2, $3, $4)', [
    actor,
    change,
    subject,
    detail,
  ])
}

const CHANGE = {
  at: timestamptz,
  actor: text,
  code: code<AccessChangeCode>(),
  subject: text,
  detail: nullable(text),
} satisfies RowShape

/** The latest ACCESS_CHANGES_LISTED_MAX changes, the newest first. */
export async function listChanges(pool: Pool): Promise<AccessChangeRow[]> {
  const rows = await select(
    pool,
    CHANGE,
    'select at, actor, code, subject, detail from access_changes order by id desc limit $1',
    [ACCESS_CHANGES_LISTED_MAX],
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
