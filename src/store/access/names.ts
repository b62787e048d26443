/**
 * Names, under which work is booked: each is one user's or one valid key's, and no two can be taken for each other. All
 * names are taken here, one at a time, under a lock of the transaction.
 */
import type { PoolClient } from 'pg'
import type { AccessErrorCode } from '../../core/codes.ts'
import { NAME_LENGTH_MAX } from '../../core/limits.ts'
import { looksOf } from '../../core/names/looks.ts'
import { nameFault } from '../../core/names/readable.ts'
import { isReserved } from '../../core/names/reserved.ts'
import { type RowShape, select, text } from '../database/rows.ts'

/** An arbitrary number that nothing else in the database locks. */
const LOCK = 7_411_009

/** Lets changes of users and keys pass one at a time, until the transaction ends. */
export async function oneAtATime(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
}

const NAME = { name: text } satisfies RowShape

/**
 * Why nobody may go by a name from now on, `unusable-name` or `name-taken`; null where somebody may. `userId` is whose
 * name it becomes, where that user is there already. The lock is held by the caller (see `oneAtATime`).
 */
export async function nameRefusal(
  client: PoolClient,
  name: string,
  userId: string | null = null,
): Promise<AccessErrorCode | null> {
  if (nameFault(name, NAME_LENGTH_MAX) !== null || isReserved(name)) return 'unusable-name'
  const taken = await select(
    client,
    NAME,
    `select name from users where $1::text is null or id <> $1
     union all
     select name from api_keys where revoked_at is null`,
    [userId],
  )
  const looks = new Set(looksOf(name))
  return taken.some((other) => looksOf(other.name).some((look) => looks.has(look))) ? 'name-taken' : null
}
