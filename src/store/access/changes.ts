/** Changes of rights and who made them, written in the transaction of the change itself. */
import type { Pool, PoolClient } from 'pg'
import type { AccessChangeRow } from '../../app/access/port.ts'
import type { AccessChangeCode } from '../../core/codes.ts'
import { ACCESS_CHANGES_LISTED_MAX } from '../../core/limits.ts'
import { code, nullable, type RowShape, select, text, timestamptz } from '../database/rows.ts'
import { notesOf, type Touched } from '../trail/registers.ts'

/** Whose rights change: a user, by the id, or a key. */
export type Whose = { readonly user: string } | { readonly key: string }

export interface AccessChange {
  readonly actor: string
  readonly code: AccessChangeCode
  readonly whose: Whose
  readonly subject: string
  readonly detail?: string
}

/**
 * Writes a change: who did what to whom. Changes are numbered without gaps and bear what they changed, as entries of
 * the trail do.
 */
export async function noteChange(
  client: PoolClient,
  { actor, code, whose, subject, detail }: AccessChange,
): Promise<void> {
  const values: unknown[] = [0, actor, code, subject, detail ?? null]
  const touched = 'user' in whose ? await userKeys(client, whose.user) : { api_keys: [[whose.key]] }
  await client.query(
    `with head as (
       update trail_heads set last_change = last_change + 1 where site_id = $1 returning last_change
     )
     insert into access_changes (entry, actor, code, subject, detail, rows)
     select last_change, $2, $3, $4, $5, (select jsonb_agg(note) from (${notesOf([{ touched }], values).sql}) as noted)
     from head`,
    values,
  )
}

const ID = { id: text } satisfies RowShape

/** The row of a user, and how the user signs in. */
async function userKeys(client: PoolClient, userId: string): Promise<Touched> {
  const accounts = await select(
    client,
    ID,
    `select id from accounts where user_id = $1 and provider_id = 'credential'`,
    [userId],
  )
  return { users: [[userId]], accounts: accounts.map(({ id }) => [id]) }
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
