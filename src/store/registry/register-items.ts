/** Registers items, and writes into the trail who did it by hand. */
import type { PoolClient } from 'pg'
import type { By } from '../../core/by.ts'
import type { Item } from '../../core/history/item.ts'
import { bool, int4, nullable, type RowShape, selectRow } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { takeItemsVersion } from '../site/lock.ts'
import { appendTrail } from '../trail/trail.ts'

/** Adds items, or what is newly known of them. An item's scale stays: its quantities are stored at it. */
export async function registerItems({ pool, now }: Clocked, items: readonly Item[], by?: By): Promise<void> {
  let changed = false
  await inTransaction(pool, async (client) => {
    // In one order, so that two who register the same items do not wait for each other.
    for (const item of [...items].sort((left, right) => (left.code < right.code ? -1 : 1)))
      if (await registerItem(client, item)) changed = true
    if (by !== undefined && items.length > 0) {
      const detail = { codes: items.map(({ code }) => code) }
      await appendTrail(client, 0, now(), [
        { actor: by.name, action: 'items-registered', subject: 'items', detail },
      ])
    }
  })
  // Not together: a posting that registers the same items holds its site first, and items after it.
  if (changed) await takeItemsVersion(pool)
}

const REGISTERED = { item_id: int4, is_changed: nullable(bool) } satisfies RowShape

/** Returns whether an item that was there is another one now, so that processes must forget what they remember. */
async function registerItem(client: PoolClient, item: Item): Promise<boolean> {
  const { item_id: itemId, is_changed: isChanged } = await selectRow(
    client,
    REGISTERED,
    `insert into items (code, name, base_unit, scale, unit_cost, currency, gtin, category)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (code) do update
     set name = coalesce(excluded.name, items.name),
       base_unit = excluded.base_unit,
       unit_cost = coalesce(excluded.unit_cost, items.unit_cost),
       currency = coalesce(excluded.currency, items.currency),
       gtin = coalesce(excluded.gtin, items.gtin),
       category = coalesce(excluded.category, items.category)
     returning item_id,
       (select (before.base_unit, before.category, before.name, before.unit_cost)
               is distinct from (items.base_unit, items.category, items.name, items.unit_cost)
        from items as before where before.code = $1) as is_changed`,
    [item.code, item.name, item.baseUnit, item.scale, item.unitCost, item.currency, item.gtin, item.category],
  )
  // Null where the item is new: no process remembers anything of it.
  const isNew = isChanged === null
  let changed = isChanged === true
  for (const pack of item.packs) if ((await registerPack(client, itemId, pack)) && !isNew) changed = true
  return changed
}

/** Returns whether the pack is new or another one now. */
async function registerPack(
  client: PoolClient,
  itemId: number,
  { unit, factor }: Item['packs'][number],
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into item_packs as known (item_id, unit, numerator, denominator)
     values ($1, $2, $3, $4)
     on conflict (item_id, unit) do update
     set numerator = excluded.numerator, denominator = excluded.denominator
     where (known.numerator, known.denominator) <> (excluded.numerator, excluded.denominator)`,
    [itemId, unit, factor.numerator, factor.denominator],
  )
  return rowCount !== 0
}
