/** Writes what movements took of the overrides they name. */
import type { PoolClient } from 'pg'
import { OWN_SOURCE } from '../../../core/history/movement.ts'
import { formatId } from '../../../core/ids.ts'
import type { Decided } from '../../../core/posting/post-state.ts'
import { numbers } from '../../database/numbers.ts'
import type { TrailEntry } from '../../trail/trail.ts'
import type { Guard } from '../read/guard.ts'
import type { Posting } from '../read/posting.ts'

/** Each override counts what was used, and is `used` where nothing is left; each movement is listed under it. */
export async function writeOverrideUses(
  client: PoolClient,
  { site, seq }: Posting,
  { bys, state, overrideIds }: Guard,
  { order, sunk }: Decided,
): Promise<TrailEntry[]> {
  const uses = order.filter((index) => state.permit[index] >= 0)
  if (uses.length === 0) return []
  const places = [...new Set(uses.map((index) => state.permit[index]))]
  await client.query(
    `update overrides
     set used = used + part, state = case when left_over <= 0 then 'used' else state end
     from unnest($2::bigint[], $3::bigint[], $4::bigint[]) as took (override_id, part, left_over)
     where site_id = $1 and overrides.override_id = took.override_id`,
    [
      site.id,
      numbers(places.map((place) => overrideIds[place])),
      numbers(places.map((place) => state.permits[place].used)),
      numbers(places.map((place) => state.permits[place].remaining)),
    ],
  )
  await client.query(
    `insert into override_uses (site_id, seq, override_id, quantity)
     select $1, seq, override_id, quantity
     from unnest($2::bigint[], $3::bigint[], $4::bigint[]) as use (seq, override_id, quantity)`,
    [
      site.id,
      numbers(uses.map((index) => seq[index])),
      numbers(uses.map((index) => overrideIds[state.permit[index]])),
      numbers(uses.map((index) => sunk.get(index) ?? Number.NaN)),
    ],
  )
  return uses.map((index) => {
    const overrideId = overrideIds[state.permit[index]]
    return {
      actor: bys?.[index]?.name ?? OWN_SOURCE,
      action: 'override-used',
      subject: `override ${formatId(site.id, overrideId)}`,
      detail: { seq: String(seq[index]) },
      touched: { overrides: [[overrideId]], override_uses: [[seq[index]]] },
    }
  })
}
