/** Items and locations: what is registered, and the pages that list it. */
import type { Pool, PoolClient } from 'pg'
import type { ItemRow, LocationAsk, Page, PageAsk } from '../app/ports/ledger.ts'
import type { Item } from '../core/item.ts'
import { type Location, locationAt } from '../core/location.ts'
import { formatMoney } from '../core/money.ts'
import { formatFactor } from '../core/unit.ts'
import { conditions, page, type SqlRow } from './page.ts'
import { lockSite, type RegisteredItem, tellItemsChanged } from './site.ts'
import { texts } from './texts.ts'
import { inTransaction } from './transaction.ts'

const PACKS = `(select coalesce(json_agg(json_build_object('unit', unit, 'numerator', numerator, 'denominator',
  denominator) order by unit), '[]') from item_packs where item_packs.item_id = items.item_id) as packs`

/** Adds items or what is newly known of them. An item's scale stays: its quantities are kept at it. */
export async function registerItems(pool: Pool, items: readonly Item[]): Promise<void> {
  let changed = false
  await inTransaction(pool, async (client) => {
    for (const item of [...items].sort((left, right) => (left.code < right.code ? -1 : 1))) {
      const { rows } = await client.query(
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
        [
          item.code,
          item.name,
          item.baseUnit,
          item.scale,
          item.unitCost,
          item.currency,
          item.gtin,
          item.category,
        ],
      )
      // Null where the item is new: nobody remembers anything of it.
      const [{ item_id: itemId, is_changed: isChanged }] = rows
      changed ||= isChanged === true
      for (const { unit, factor } of item.packs) {
        const { rowCount } = await client.query(
          `insert into item_packs as known (item_id, unit, numerator, denominator)
           values ($1, $2, $3, $4)
           on conflict (item_id, unit) do update
           set numerator = excluded.numerator, denominator = excluded.denominator
           where (known.numerator, known.denominator) <> (excluded.numerator, excluded.denominator)`,
          [itemId, unit, factor.numerator, factor.denominator],
        )
        changed ||= isChanged !== null && rowCount !== 0
      }
    }
  })
  // Not together: a posting that registers the same items holds its site first, and items after it.
  if (changed) await tellItemsChanged(pool)
}

export async function registerLocations(pool: Pool, locations: readonly Location[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    for (const name of [...new Set(locations.map((location) => location.site))].sort()) {
      const { id } = await lockSite(client, name)
      const here = locations.filter((location) => location.site === name)
      await client.query(
        `insert into locations (site_id, path, kind)
         select $1, path, kind from unnest($2::text[], $3::text[]) as asked (path, kind)
         on conflict do nothing`,
        [id, here.map((one) => one.path), here.map((one) => one.kind)],
      )
    }
  })
}

export function findItems(pool: Pool, codes: readonly string[]): Promise<Item[]> {
  return findItemsOn(pool, codes)
}

/** The same, on a client in a transaction. */
export async function findItemsOn(client: Pool | PoolClient, codes: readonly string[]): Promise<Item[]> {
  const { rows } = await client.query(`select items.*, ${PACKS} from items where code = any($1)`, [codes])
  return rows.map(itemOf)
}

/** Items as a posting needs them: as they are registered, and what is usual of them at a site. */
export interface KnownItems {
  readonly items: ReadonlyMap<string, Item>
  readonly registered: ReadonlyMap<string, RegisteredItem>
}

interface LearntItems {
  readonly items: Map<string, Item>
  readonly registered: Map<string, RegisteredItem>
}

/** Reads those that are not known yet, and adds them. */
export async function readItems(
  client: PoolClient,
  siteId: number,
  codes: Iterable<string>,
  { items, registered }: LearntItems,
): Promise<void> {
  const missing = [...codes].filter((code) => !items.has(code))
  if (missing.length === 0) return
  const { rows } = await client.query({
    name: 'read-items',
    text: `select items.*, habits, ${PACKS}
      from items
      left join item_habits on item_habits.item_id = items.item_id and site_id = $2
      where code = any($1::text[])`,
    values: [texts(missing), siteId],
  })
  for (const row of rows) {
    const { code, item_id: id, scale, category, habits } = row
    items.set(code, itemOf(row))
    registered.set(code, { id, scale, category, habits })
  }
}

export function itemOf(row: SqlRow): Item {
  return {
    code: row.code,
    name: row.name,
    baseUnit: row.base_unit,
    scale: row.scale,
    packs: row.packs.map((pack: SqlRow) => ({
      unit: pack.unit,
      factor: { numerator: pack.numerator, denominator: pack.denominator },
    })),
    unitCost: row.unit_cost === null ? null : Number(row.unit_cost),
    currency: row.currency,
    gtin: row.gtin,
    category: row.category,
  }
}

export function listItems(pool: Pool, ask: PageAsk & { search?: string }): Promise<Page<ItemRow>> {
  const where = conditions()
  where.add('strpos(lower(code), lower(?)) > 0', ask.search)
  const keys = [{ sql: 'code', type: 'text' }]
  const from = `from items ${where.sql}`
  return page(
    pool,
    ask,
    { from, columns: `items.*, ${PACKS}`, values: where.values, keys, direction: 'asc' },
    (row) => {
      const { unitCost, packs, ...item } = itemOf(row)
      return {
        ...item,
        unitCost: unitCost === null ? null : formatMoney(unitCost),
        packs: packs.map((pack) => ({ unit: pack.unit, factor: formatFactor(pack.factor) })),
      }
    },
  )
}

export function listLocations(pool: Pool, ask: LocationAsk): Promise<Page<Location>> {
  const where = conditions()
  where.add('sites.name = ?', ask.site)
  where.add('path = ?', ask.path)
  where.add('strpos(lower(path), lower(?)) > 0', ask.search)
  const keys = [
    { sql: 'sites.name', type: 'text' },
    { sql: 'path', type: 'text' },
  ]
  const from = `from locations join sites using (site_id) ${where.sql}`
  const query = { from, columns: 'name, path, kind', values: where.values, keys, direction: 'asc' as const }
  return page(pool, ask, query, (row) => ({ ...locationAt(row.name, row.path), kind: row.kind }))
}
