/** Items and locations: what is registered, and the pages that list it. */
import type { Pool, PoolClient } from 'pg'
import type { ItemRow, LocationAsk } from '../../app/registry/port.ts'
import type { Item } from '../../core/history/item.ts'
import { type Location, locationAt } from '../../core/history/location.ts'
import type { Page, PageAsk } from '../../core/page.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatFactor } from '../../core/quantity/unit.ts'
import { conditions, page, type SqlRow } from '../database/page.ts'
import { texts } from '../database/texts.ts'
import type { RegisteredItem } from '../site/site-memory.ts'

const PACKS = `(select coalesce(json_agg(json_build_object('unit', unit, 'numerator', numerator, 'denominator',
  denominator) order by unit), '[]') from item_packs where item_packs.item_id = items.item_id) as packs`

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
