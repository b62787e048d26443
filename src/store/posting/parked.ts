/** Parked movements of items, the oldest first, as they were submitted; and those that ran out. */
import type { PoolClient } from 'pg'
import type { WaitingHold, Wish } from '../../app/posting/port.ts'
import type { Movement } from '../../core/history/movement.ts'
import { HOLDS_TRIED_MAX } from '../../core/limits.ts'
import type { Site } from '../site/site.ts'
import { keepTrail } from '../trail/trail.ts'

export interface Parked extends WaitingHold {
  readonly movement: Movement
  readonly wish: Wish | null
}

/**
 * An observed site decides nothing: what is parked there stays. Of all items where `codes` is null; what has run out is
 * not among them. `quantity` of the movements is at the scale of their item, which never changes. Where there are more
 * than one look takes up, those whose book holds what they need are among them, so that none is kept waiting by what
 * cannot go.
 */
export async function parkedOf(
  client: PoolClient,
  site: Site,
  codes: readonly string[] | null,
  at: number,
): Promise<Parked[]> {
  if (site.mode !== 'guard') return []
  const { rows } = await client.query(
    `select hold_id, movement
     from holds
     join items using (item_id)
     left join balances as book
       on book.site_id = $1 and book.item_id = holds.item_id and book.location = holds.location
       and book.lot is not distinct from holds.lot and book.owner is not distinct from holds.owner
     where holds.site_id = $1 and state = 'parked' and expires_at > $3 and ($2::text[] is null or code = any($2))
     order by coalesce(balance >= quantity, false) desc, hold_id
     limit ${HOLDS_TRIED_MAX}`,
    [site.id, codes, new Date(at)],
  )
  rows.sort((left, right) => Number(left.hold_id) - Number(right.hold_id))
  return rows.map(({ hold_id: holdId, movement }) => ({ holdId, ...movement }))
}

/** Ends what was parked and has run out, whoever looks first; the site's lock is held. Returns how many. */
export async function expireHolds(client: PoolClient, site: Site, at: number): Promise<number> {
  if (site.parked === 0) return 0
  const { rows } = await client.query(
    `update holds set state = 'expired', settled_at = $2
     where site_id = $1 and state = 'parked' and expires_at <= $2
     returning hold_id`,
    [site.id, new Date(at)],
  )
  if (rows.length === 0) return 0
  await client.query('update sites set parked = parked - $2 where site_id = $1', [site.id, rows.length])
  await keepTrail(
    client,
    site.id,
    at,
    rows.map((row) => ({
      ...{ actor: 'plimsoll', action: 'hold-expired', subject: `hold ${site.id}-${row.hold_id}`, detail: {} },
    })),
  )
  return rows.length
}
