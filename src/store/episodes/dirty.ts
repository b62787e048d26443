/** Items whose episodes wait for causes: found from what was posted since the last look. */
import type { Pool } from 'pg'
import type { DirtyItem } from '../../app/episodes/port.ts'
import { int4, int8, type RowShape, select, text } from '../database/rows.ts'

const DIRTY = { site: text, item: text, mark: int8, turn: int8, movements: int8 } satisfies RowShape

/** The items whose episodes wait for causes, the longest waiting first; new postings are taken up before. */
export async function dirtyItems(pool: Pool, limit: number): Promise<DirtyItem[]> {
  await gatherDirty(pool)
  const rows = await select(
    pool,
    DIRTY,
    `select sites.name as site, code as item, mark, dirty.turn,
       (select coalesce(sum(movements), 0)::bigint from balances
        where balances.site_id = dirty.site_id and balances.item_id = dirty.item_id) as movements
     from (select * from dirty_items order by mark, site_id, item_id limit $1) as dirty
     join sites using (site_id) join items using (item_id)
     order by mark, site_id, item_id`,
    [limit],
  )
  return rows.map(({ mark, turn, ...row }) => ({ ...row, mark: String(mark), turn: String(turn) }))
}

const BEHIND = { site_id: int4, gathered_seq: int8, last_seq: int8 } satisfies RowShape

/**
 * Marks the items of movements that no look has gathered yet, each with the last of them. Postings leave no marks:
 * those would cost them more than all of this.
 */
async function gatherDirty(pool: Pool): Promise<void> {
  const sites = await select(
    pool,
    BEHIND,
    'select site_id, gathered_seq, last_seq from sites where gathered_seq < last_seq order by site_id',
  )
  for (const { site_id: siteId, gathered_seq: after, last_seq: last } of sites) {
    await pool.query(
      `insert into dirty_items as dirty (site_id, item_id, mark)
       select $1, item_id, max(seq) from movements
       where site_id = $1 and seq > $2 and seq <= $3
       group by item_id
       order by item_id
       on conflict (site_id, item_id) do update set mark = greatest(dirty.mark, excluded.mark)`,
      [siteId, after, last],
    )
    // Not together: a transaction that replaces episodes holds the site first, and its marks after it.
    await pool.query('update sites set gathered_seq = greatest(gathered_seq, $2) where site_id = $1', [
      siteId,
      last,
    ])
  }
}
