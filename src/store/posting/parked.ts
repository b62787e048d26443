/** Parked movements of items, the oldest first, as they were submitted; and those that ran out. */
import type { PoolClient } from 'pg'
import type { MovementOptions, WaitingHold } from '../../app/posting/port.ts'
import type { By } from '../../core/by.ts'
import type { Movement } from '../../core/history/movement.ts'
import { HOLDS_TRIED_MAX } from '../../core/limits.ts'
import { int8, json, type RowShape, select } from '../database/rows.ts'
import type { Site } from '../site/row.ts'
import { appendTrail } from '../trail/trail.ts'

export interface Parked extends WaitingHold {
  readonly movement: Movement
  readonly options: MovementOptions | null
}

/** Column `holds.movement`: a movement as it was submitted, at the scale of its item, which never changes. */
export interface StoredHold {
  readonly movement: Movement
  /** What of it was `confirmed` is kept as it was said; what was parked by earlier releases says yes or no to all. */
  readonly wish: MovementOptions | null
  readonly by: By
}

const PARKED = { hold_id: int8, movement: json<StoredHold>() } satisfies RowShape

/**
 * Parked movements of a guarded site, of all items where `codes` is null; what has run out is not among them. An
 * observed site decides nothing: what is parked there stays. Where there are more than one look takes up, those whose
 * book holds what they need are among them, so that none is kept waiting by what cannot go.
 */
export async function parkedOf(
  client: PoolClient,
  site: Site,
  codes: readonly string[] | null,
  at: number,
): Promise<Parked[]> {
  if (site.mode !== 'guard') return []
  const rows = await select(
    client,
    PARKED,
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
  return rows
    .sort((left, right) => left.hold_id - right.hold_id)
    .map(({ hold_id: holdId, movement: stored }) => ({
      holdId: String(holdId),
      by: stored.by,
      movement: stored.movement,
      options: stored.wish,
    }))
}

const HOLD_ID = { hold_id: int8 } satisfies RowShape

/** Ends what was parked and has run out; the site's lock is held. Answers how many. */
export async function expireHolds(client: PoolClient, site: Site, at: number): Promise<number> {
  if (site.parked === 0) return 0
  const rows = await select(
    client,
    HOLD_ID,
    `update holds set state = 'expired', settled_at = $2
     where site_id = $1 and state = 'parked' and expires_at <= $2
     returning hold_id`,
    [site.id, new Date(at)],
  )
  if (rows.length === 0) return 0
  await client.query('update sites set parked = parked - $2 where site_id = $1', [site.id, rows.length])
  await appendTrail(
    client,
    site.id,
    at,
    rows.map((row) => ({
      actor: 'plimsoll',
      action: 'hold-expired',
      subject: `hold ${site.id}-${row.hold_id}`,
      detail: {},
      touched: { holds: [[row.hold_id]] },
    })),
  )
  return rows.length
}
