/** Registered items by their codes. */
import type { Pool, PoolClient } from 'pg'
import type { Item } from '../../core/history/item.ts'
import {
  checked,
  int4,
  int8,
  json,
  nullable,
  PARSERS,
  type RowOf,
  type RowShape,
  select,
  text,
} from '../database/rows.ts'
import { texts } from '../database/texts.ts'
import type { RegisteredItem } from '../site/memory/site-memory.ts'

interface PackRow {
  readonly unit: string
  readonly numerator: number
  readonly denominator: number
}

/** An item with its packs. */
export const ITEM = {
  item_id: int4,
  code: text,
  name: nullable(text),
  base_unit: text,
  scale: int4,
  unit_cost: nullable(int8),
  currency: nullable(text),
  gtin: nullable(text),
  category: nullable(text),
  packs: json<readonly PackRow[]>(),
} satisfies RowShape

/** The columns of ITEM, from `items`. */
export const ITEM_COLUMNS = `items.item_id, code, name, base_unit, scale, unit_cost, currency, gtin, category,
  (select coalesce(json_agg(json_build_object('unit', unit, 'numerator', numerator, 'denominator', denominator)
     order by unit), '[]') from item_packs where item_packs.item_id = items.item_id) as packs`

/** The items that are registered under some codes, with their packs; in no order. */
export function findItems(pool: Pool, codes: readonly string[]): Promise<Item[]> {
  return findItemsOn(pool, codes)
}

/** The same, on a client in a transaction. */
export async function findItemsOn(client: Pool | PoolClient, codes: readonly string[]): Promise<Item[]> {
  const rows = await select(client, ITEM, `select ${ITEM_COLUMNS} from items where code = any($1)`, [codes])
  return rows.map(itemOf)
}

/** Items as a posting needs them: as they are registered, and what is usual of them at a site. */
interface LearntItems {
  readonly items: Map<string, Item>
  readonly registered: Map<string, RegisteredItem>
}

const ITEM_WITH_HABITS = {
  ...ITEM,
  habits: nullable(json<NonNullable<RegisteredItem['habits']>>()),
} satisfies RowShape
const READ_ITEMS = `select ${ITEM_COLUMNS}, habits
  from items
  left join item_habits on item_habits.item_id = items.item_id and site_id = $2
  where code = any($1::text[])`

/** Reads the items that are not known yet, and adds them. */
export async function readItems(
  client: PoolClient,
  siteId: number,
  codes: Iterable<string>,
  { items, registered }: LearntItems,
): Promise<void> {
  const missing = [...codes].filter((code) => !items.has(code))
  if (missing.length === 0) return
  const { rows, fields } = await client.query({
    name: 'read-items',
    text: READ_ITEMS,
    values: [texts(missing), siteId],
    types: PARSERS,
  })
  for (const row of checked(ITEM_WITH_HABITS, READ_ITEMS, fields, rows)) {
    const { code, item_id: id, scale, category, habits } = row
    items.set(code, itemOf(row))
    registered.set(code, { id, scale, category, habits })
  }
}

/** A row of ITEM as an item. */
export function itemOf(row: RowOf<typeof ITEM>): Item {
  return {
    code: row.code,
    name: row.name,
    baseUnit: row.base_unit,
    scale: row.scale,
    packs: row.packs.map(({ unit, numerator, denominator }) => ({
      unit,
      factor: { numerator, denominator },
    })),
    unitCost: row.unit_cost,
    currency: row.currency,
    gtin: row.gtin,
    category: row.category,
  }
}
