/** The pages that list items and places. */
import type { Pool } from 'pg'
import type { ItemRow, LocationsRequest } from '../../app/registry/port.ts'
import type { LocationKind } from '../../core/codes.ts'
import { type Location, locationAt } from '../../core/history/location.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatFactor } from '../../core/quantity/unit.ts'
import { conditions, page } from '../database/page.ts'
import { code, type RowOf, type RowShape, text } from '../database/rows.ts'
import { ITEM, ITEM_COLUMNS, itemOf } from './read-registry.ts'

/** Registered items by code, those whose code holds a text. */
export function listItems(pool: Pool, ask: PageRequest & { search?: string }): Promise<Page<ItemRow>> {
  const where = conditions()
  where.add('strpos(lower(code), lower(?)) > 0', ask.search)
  const query = {
    shape: ITEM,
    columns: ITEM_COLUMNS,
    from: `from items ${where.sql}`,
    values: where.values,
    keys: [{ sql: 'code', type: 'text' }],
    direction: 'asc' as const,
  }
  return page(pool, ask, query, itemRow)
}

function itemRow(row: RowOf<typeof ITEM>): ItemRow {
  const { unitCost, packs, ...item } = itemOf(row)
  return {
    ...item,
    unitCost: unitCost === null ? null : formatMoney(unitCost),
    packs: packs.map((pack) => ({ unit: pack.unit, factor: formatFactor(pack.factor) })),
  }
}

const LOCATION = { name: text, path: text, kind: code<LocationKind>() } satisfies RowShape

/** Registered places by site and path, those that match. */
export function listLocations(pool: Pool, ask: LocationsRequest): Promise<Page<Location>> {
  const where = conditions()
  where.add('sites.name = ?', ask.site)
  where.add('path = ?', ask.path)
  where.add('strpos(lower(path), lower(?)) > 0', ask.search)
  const query = {
    shape: LOCATION,
    columns: 'name, path, kind',
    from: `from locations join sites using (site_id) ${where.sql}`,
    values: where.values,
    keys: [
      { sql: 'sites.name', type: 'text' },
      { sql: 'path', type: 'text' },
    ],
    direction: 'asc' as const,
  }
  return page(pool, ask, query, ({ name, path, kind }) => ({ ...locationAt(name, path), kind }))
}
