/** Quantities as people write them, in a unit of an item, as its smallest units. */
import type { RefusalCode } from '../../core/codes.ts'
import type { Item } from '../../core/history/item.ts'
import { parseQuantity } from '../../core/quantity/quantity.ts'

export type Units =
  | { readonly ok: true; readonly units: number }
  | { readonly ok: false; readonly code: RefusalCode; readonly field: 'quantity' | 'unit' }

/** Above zero and exact, or why not. */
export function unitsOf(
  { quantity, unit }: { readonly quantity: string; readonly unit?: string },
  { scale, baseUnit, packs }: Pick<Item, 'scale' | 'baseUnit' | 'packs'>,
): Units {
  const own = unit === undefined || unit === baseUnit
  const factor = own ? { numerator: 1, denominator: 1 } : packs.find((pack) => pack.unit === unit)?.factor
  if (factor === undefined) return { ok: false, code: 'unknown-unit', field: 'unit' }
  const read = parseQuantity(quantity, scale)
  if (!read.ok)
    return {
      ...{ ok: false, field: 'quantity' },
      code: read.code === 'too-many-decimals' ? 'inexact-quantity' : 'malformed',
    }
  if (read.quantity <= 0) return { ok: false, code: 'malformed', field: 'quantity' }
  const product = BigInt(read.quantity) * BigInt(factor.numerator)
  const divisor = BigInt(factor.denominator)
  if (product % divisor !== 0n) return { ok: false, code: 'inexact-quantity', field: 'quantity' }
  const units = Number(product / divisor)
  return Number.isSafeInteger(units)
    ? { ok: true, units }
    : { ok: false, code: 'malformed', field: 'quantity' }
}
