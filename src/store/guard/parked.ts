/** Parked movements of items, the oldest first, as they were submitted. */
import type { PoolClient } from 'pg'
import type { WaitingHold, Wish } from '../../app/ports/guard.ts'
import { HOLDS_TRIED_MAX } from '../../core/limits.ts'
import type { Movement } from '../../core/movement.ts'
import type { Site } from '../site.ts'

export interface Parked extends WaitingHold {
  readonly movement: Movement
  readonly wish: Wish | null
}

/**
 * Of all items where `codes` is null. `quantity` of the movements is at the scale of their item, which never changes.
 */
export async function parkedOf(
  client: PoolClient,
  site: Site,
  codes: readonly string[] | null,
): Promise<Parked[]> {
  const { rows } = await client.query(
    `select hold_id, movement
     from holds join items using (item_id)
     where site_id = $1 and state = 'parked' and ($2::text[] is null or code = any($2))
     order by hold_id
     limit ${HOLDS_TRIED_MAX}`,
    [site.id, codes],
  )
  return rows.map(({ hold_id: holdId, movement }) => ({ holdId, ...movement }))
}
