/** What an item comes to at each site. */
import type { Pool } from 'pg'
import type { ItemStock } from '../../app/registry/port.ts'
import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import { formatScaled } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { few } from '../database/page.ts'
import { int4, int8, numeric, type RowShape, select, selectOne, text, timestamptz } from '../database/rows.ts'

const ITEM = { item_id: int4, base_unit: text, scale: int4 } satisfies RowShape

const STOCK = {
  site: text,
  balance: numeric,
  books: int4,
  negative: int4,
  last_at: timestamptz,
  all_sites: numeric,
  total: int8,
} satisfies RowShape

/**
 * What an item comes to on the shelves of each site, as decimals in base units; null for an unknown item. The balance
 * of a supplier or a customer is no stock.
 */
export async function itemStock(pool: Pool, code: string): Promise<ItemStock | null> {
  const item = await selectOne(pool, ITEM, 'select item_id, base_unit, scale from items where code = $1', [
    code,
  ])
  if (item === null) return null
  const rows = await select(
    pool,
    STOCK,
    `select sites.name as site, shelved.balance, books, negative, last_at,
       sum(shelved.balance) over () as all_sites, count(*) over () as total
     from (
       select site_id, sum(balance) as balance, count(*)::integer as books,
         count(*) filter (where balance < 0)::integer as negative, max(last_recorded_at) as last_at
       from balances
       where item_id = $1 and shelf
       group by site_id
     ) as shelved
     join sites using (site_id)
     order by sites.name
     limit ${FACTS_LISTED_MAX}`,
    [item.item_id],
  )
  const quantity = (value: string) => formatScaled(BigInt(value), item.scale)
  return {
    item: code,
    baseUnit: item.base_unit,
    total: quantity(rows[0]?.all_sites ?? '0'),
    sites: few(rows, (row) => ({
      site: row.site,
      total: quantity(row.balance),
      books: row.books,
      negative: row.negative,
      lastAt: formatInstant(row.last_at),
    })),
  }
}
