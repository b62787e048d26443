/** Has items explained again because something else than their movements changed: what was announced, or counted. */
import { randomInt } from 'node:crypto'
import type { PoolClient } from 'pg'
import { numbers } from '../database/numbers.ts'

const TURN_MAX = 2 ** 48 - 1

/**
 * Marks those of the items that have movements at the site; to be called in the transaction of the change. An
 * explanation under way does not take these marks away.
 */
export async function explainAgain(
  client: PoolClient,
  siteId: number,
  itemIds: Iterable<number>,
): Promise<void> {
  const ids = [...new Set(itemIds)]
  if (ids.length === 0) return
  // In the order in which all take these rows.
  await client.query(
    `insert into dirty_items as dirty (site_id, item_id, mark, turn)
     select site_id, item_id, last_seq, $3
     from sites cross join unnest($2::integer[]) as changed (item_id)
     where site_id = $1
       and exists (select from balances where balances.site_id = $1 and balances.item_id = changed.item_id)
     order by item_id
     on conflict (site_id, item_id) do update
     set mark = greatest(dirty.mark, excluded.mark), turn = excluded.turn`,
    [siteId, numbers(ids), randomInt(1, TURN_MAX)],
  )
}
