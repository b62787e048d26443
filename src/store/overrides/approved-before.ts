/**
 * Overrides that were approved before another one, in the 30 days before it was: for the same stock card, or asked for
 * by the same person. Two of them make it the third, which needs a manager, so that going below zero is no routine.
 */
import type { PoolClient } from 'pg'
import { formatId } from '../../core/ids.ts'
import { OVERRIDES_ROUTINE, OVERRIDES_ROUTINE_DAYS } from '../../core/limits.ts'
import { bool, int8, type RowShape, select } from '../database/rows.ts'

/**
 * Of `before`, beside `one` that is decided at `at` if it is not yet: it was approved, and in time. What was rejected, or
 * revoked unused, does not count.
 */
const approvedBefore = (at: string) => `before.site_id = one.site_id and before.override_id <> one.override_id
  and before.decided_at is not null and before.state <> 'rejected' and (before.state <> 'revoked' or before.used > 0)
  and before.decided_at > coalesce(one.decided_at, ${at}) - interval '${OVERRIDES_ROUTINE_DAYS} days'
  and (one.decided_at is null or (before.decided_at, before.override_id) < (one.decided_at, one.override_id))`

const IS_SAME_CARD = `(before.item_id = one.item_id and before.location = one.location
  and before.lot is not distinct from one.lot and before.owner is not distinct from one.owner)`
const IS_SAME_PERSON = 'before.requested_by_id = one.requested_by_id'

/** Whether an override, named `overrides`, is the third; beside `sites`. */
export const IS_THIRD = `exists (
  select from overrides as one
  join overrides as before on ${approvedBefore('greatest(now(), sites.last_decided_at)')}
  where one.site_id = overrides.site_id and one.override_id = overrides.override_id
  having count(*) filter (where ${IS_SAME_CARD}) >= ${OVERRIDES_ROUTINE}
    or count(*) filter (where ${IS_SAME_PERSON}) >= ${OVERRIDES_ROUTINE})`

const BEFORE = { override_id: int8, same_card: bool, same_person: bool } satisfies RowShape

/** Why an override that is about to be approved needs a manager, with those before it; null where it does not. */
export async function routineOf(
  client: PoolClient,
  siteId: number,
  { number, at }: { readonly number: string; readonly at: number },
): Promise<{ readonly of: 'card' | 'person'; readonly before: string[] } | null> {
  const rows = await select(
    client,
    BEFORE,
    `select before.override_id, ${IS_SAME_CARD} as same_card, ${IS_SAME_PERSON} as same_person
     from overrides as one
     join overrides as before on ${approvedBefore('$3::timestamptz')}
     where one.site_id = $1 and one.override_id = $2 and (${IS_SAME_CARD} or ${IS_SAME_PERSON})
     order by before.decided_at desc, before.override_id desc`,
    [siteId, number, new Date(at)],
  )
  for (const why of ['card', 'person'] as const) {
    const same = rows.filter((row) => (why === 'card' ? row.same_card : row.same_person))
    if (same.length < OVERRIDES_ROUTINE) continue
    return {
      of: why,
      before: same.slice(0, OVERRIDES_ROUTINE).map((row) => formatId(siteId, row.override_id)),
    }
  }
  return null
}
