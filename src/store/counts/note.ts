/** Keeps what was counted, and has the items explained again. */
import type { Pool } from 'pg'
import type { NewCount } from '../../app/counts/port.ts'
import { int4, type RowShape, select } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { explainAgain } from '../episodes/explain-again.ts'

const NOTED = { site_id: int4, item_id: int4 } satisfies RowShape

/** What stands already as it is counted again changes nothing. */
export async function noteCounts(pool: Pool, site: string, counts: readonly NewCount[]): Promise<void> {
  if (counts.length === 0) return
  // Of one id the last: a statement may write a row once.
  const lastOf = new Map(counts.map((one) => [JSON.stringify([one.source, one.id]), one]))
  const rows = [...lastOf.values()].map(({ countedAt, ...one }) => ({
    ...one,
    at: new Date(countedAt.at).toISOString(),
    precision: countedAt.precision,
  }))
  await inTransaction(pool, async (client) => {
    const noted = await select(
      client,
      NOTED,
      `insert into counts as stored (site_id, source, external_id, item_id, location, lot, owner, quantity,
         counted_at, counted_precision, actor, told_at)
       select site_id, source, id, item_id, location, lot, owner, quantity, at, precision, actor, now()
       from jsonb_to_recordset($2::jsonb) as said (source text, id text, item text, location text, lot text,
         owner text, quantity bigint, at timestamptz, precision text, actor text)
       join sites on sites.name = $1
       join items on items.code = said.item
       where exists (
         select from locations where locations.site_id = sites.site_id and locations.path = said.location)
       order by source, id
       on conflict (site_id, source, external_id) do update
       set item_id = excluded.item_id, location = excluded.location, lot = excluded.lot, owner = excluded.owner,
         quantity = excluded.quantity, counted_at = excluded.counted_at,
         counted_precision = excluded.counted_precision, actor = excluded.actor, told_at = excluded.told_at
       where (stored.item_id, stored.location, stored.lot, stored.owner, stored.quantity, stored.counted_at,
           stored.counted_precision, stored.actor)
         is distinct from (excluded.item_id, excluded.location, excluded.lot, excluded.owner, excluded.quantity,
           excluded.counted_at, excluded.counted_precision, excluded.actor)
       returning site_id, item_id`,
      [site, JSON.stringify(rows)],
    )
    const [first] = noted
    if (first === undefined) return
    await explainAgain(
      client,
      first.site_id,
      noted.map((row) => row.item_id),
    )
  })
}
