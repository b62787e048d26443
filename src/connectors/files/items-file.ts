/** The items companion file: what is known of items beyond their code. One row an item and pack. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Item, plainItem } from '../../core/history/item.ts'
import { FileError } from '../../core/intake/file-error.ts'
import { parseMoney } from '../../core/quantity/money.ts'
import { isScale } from '../../core/quantity/quantity.ts'
import { type Pack, parseFactor } from '../../core/quantity/unit.ts'
import { readTable } from './table/read-table.ts'

/** Reads items; anything that cannot be understood stops it, since a wrong pack factor would spread everywhere. */
export async function readItems(connection: DuckDBConnection, path: string): Promise<Map<string, Item>> {
  const items = new Map<string, Item>()
  for (const { row: at, cells: row } of await readTable(connection, path, ['item'])) {
    const wrong = (column: string) =>
      new FileError('broken-line', { file: path, row: at, column, value: row[column] })
    const code = row.item
    if (!code) throw wrong('item')
    const known = items.get(code) ?? plainItem(code)
    const cost = row.unit_cost ? parseMoney(row.unit_cost) : null
    if (cost !== null && !cost.ok) throw wrong('unit_cost')
    const scale = row.scale ? Number(row.scale) : known.scale
    if (!isScale(scale)) throw wrong('scale')
    const packs: Pack[] = [...known.packs]
    if (row.unit && row.unit !== (row.base_unit ?? known.baseUnit)) {
      const factor = parseFactor(row.factor ?? '')
      if (factor === null) throw wrong('factor')
      packs.push({ unit: row.unit, factor })
    }
    items.set(code, {
      code,
      name: row.name ?? known.name,
      baseUnit: row.base_unit ?? known.baseUnit,
      scale,
      packs,
      unitCost: cost?.quantity ?? known.unitCost,
      currency: row.currency ?? known.currency,
      gtin: row.gtin ?? known.gtin,
      category: row.category ?? known.category,
    })
  }
  return items
}
