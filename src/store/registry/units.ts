/** Quantities as people write them, in a unit of an item, as its smallest units. */
import type { RefusalCode } from '../../core/codes.ts'
import { factorOf, type ItemUnits, readQuantity, type WrittenQuantity } from '../../core/quantity/read.ts'

export type Units =
  | { readonly ok: true; readonly units: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly field: 'quantity' | 'unit' }

/** Above zero and exact, or why not: an unknown unit before all else, and no more decimals than the item keeps. */
export function unitsOf(written: WrittenQuantity, item: ItemUnits): Units {
  if (factorOf(written.unit, item) === null) return { ok: false, code: 'unknown-unit', field: 'unit' }
  const read = readQuantity(written, item, item.scale)
  return typeof read === 'number'
    ? { ok: true, units: read }
    : { ok: false, code: read.code, field: read.field }
}
