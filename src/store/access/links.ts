/** Links by which a user sets a password and comes in, once. Only their hashes are kept. */
import type { Pool, PoolClient } from 'pg'
import type { LinkRow } from '../../app/access/port.ts'
import { type Queryable, type RowShape, selectOne, text, timestamptz } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { noteChange } from './changes.ts'
import { setPassword } from './users.ts'

const NAME = { name: text } satisfies RowShape
const LINK = { user_id: text, name: text, email: text, expires_at: timestamptz } satisfies RowShape

/** Keeps the hash of a new link; an earlier one of the user ends. Null where no active user has this id. */
export function makeLink(
  pool: Pool,
  link: { readonly userId: string; readonly hash: string; readonly lastsS: number },
  actor: string,
): Promise<{ expiresAt: string } | null> {
  return inTransaction(pool, async (client) => {
    const made = await selectOne(
      client,
      { ...NAME, expires_at: timestamptz },
      `with made as (
         insert into sign_in_links as link (user_id, hash, made_by, expires_at)
         select id, $2, $3, now() + make_interval(secs => $4) from users where id = $1 and deactivated_at is null
         on conflict (user_id) do update
         set hash = excluded.hash, made_by = excluded.made_by, made_at = now(), expires_at = excluded.expires_at
         returning user_id, expires_at
       )
       select name, made.expires_at from made join users on users.id = user_id`,
      [link.userId, link.hash, actor, link.lastsS],
    )
    if (made === null) return null
    const whose = { user: link.userId }
    await noteChange(client, { actor, code: 'link-made', whose, subject: made.name })
    return { expiresAt: new Date(made.expires_at).toISOString() }
  })
}

/** Whose link it is; null where it was used, has expired or was replaced, or its user was deactivated. */
export async function linkOf(pool: Pool, hash: string): Promise<LinkRow | null> {
  return linkIn(pool, hash, '')
}

/** Sets the password of whose link it is, ends their sessions, and uses the link up. Null as in `linkOf`. */
export function takeLink(pool: Pool, hash: string, passwordHash: string): Promise<LinkRow | null> {
  return inTransaction(pool, async (client: PoolClient) => {
    // Of two at once, the second waits here and then finds no link.
    const link = await linkIn(client, hash, 'for update of link')
    if (link === null) return null
    await client.query('delete from sign_in_links where hash = $1', [hash])
    await setPassword(client, link.userId, passwordHash)
    await client.query('delete from sessions where user_id = $1', [link.userId])
    const { userId: user, name } = link
    await noteChange(client, { actor: name, code: 'link-used', whose: { user }, subject: name })
    return link
  })
}

async function linkIn(db: Queryable, hash: string, lock: string): Promise<LinkRow | null> {
  const row = await selectOne(
    db,
    LINK,
    `select user_id, name, email, expires_at
     from sign_in_links as link
     join users on users.id = link.user_id
     where hash = $1 and expires_at > now() and deactivated_at is null
     ${lock}`,
    [hash],
  )
  if (row === null) return null
  const { user_id: userId, name, email, expires_at: expires } = row
  return { userId, name, email, expiresAt: new Date(expires).toISOString() }
}
