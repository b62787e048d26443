/**
 * Reads a quantity as people write it, in a unit of an item: text in, smallest units out. The one way to do so.
 *
 * Nothing is rounded. The first of these that holds is the answer:
 *   1. `inexact-quantity`, too-many-decimals: more decimals than can be kept.
 *   2. `malformed`: no plain decimal (the reason of `parseQuantity`), zero, below zero.
 *   3. `unknown-unit`: neither the base unit nor a pack of the item.
 *   4. `inexact-quantity`: no whole number of smallest units.
 *   5. `malformed`, quantity-out-of-range: it leaves the safe range.
 */

import type { RejectionCode } from '../file-codes.ts'
import { DECIMAL_LENGTH_MAX, SCALE_MAX } from '../limits.ts'
import type { RefusalCode } from '../refusal-codes.ts'
import { parseQuantity, type Quantity } from './quantity.ts'
import { withoutTrailingZeros } from './trailing-zeros.ts'
import { type Factor, ONE, type Pack, rescale } from './unit.ts'

/** A quantity as it is submitted; the base unit where no unit is named. */
export interface WrittenQuantity {
  readonly quantity: string
  readonly unit?: string
}

/** The units of an item: its base unit, the decimals of it that are kept, and its packs. */
export interface ItemUnits {
  readonly baseUnit: string
  readonly scale: number
  readonly packs: readonly Pack[]
}

/** Why a quantity cannot be read, and at which field. */
export interface UnreadableQuantity {
  readonly code: Extract<RefusalCode, 'malformed' | 'unknown-unit' | 'inexact-quantity'>
  readonly reason: RejectionCode
  readonly field: 'quantity' | 'unit'
}

/**
 * Smallest units of the item, above zero, or why not. The text may have `decimalsMax` decimals: SCALE_MAX where a part
 * of a pack will do (half a case of 12), the item's scale where it will not.
 *
 * @example readQuantity({ quantity: '1.5' }, { baseUnit: 'kg', scale: 3, packs: [] }) // 1500
 * @example readQuantity({ quantity: '1', unit: 'kg' }, { baseUnit: 'kg', scale: 0, packs: [] }) // 1
 */
export function readQuantity(
  written: WrittenQuantity,
  item: ItemUnits,
  decimalsMax: number = SCALE_MAX,
): Quantity | UnreadableQuantity {
  return readUnits(written, item, decimalsMax, 'zero-quantity')
}

/**
 * The same for what lies somewhere: zero or more.
 *
 * @example readLevel({ quantity: '0' }, { baseUnit: 'kg', scale: 3, packs: [] }) // 0
 */
export function readLevel(written: WrittenQuantity, item: ItemUnits): Quantity | UnreadableQuantity {
  return readUnits(written, item, SCALE_MAX, null)
}

/** `zero` is why zero is none; null where it is one. */
function readUnits(
  { quantity: text, unit }: WrittenQuantity,
  item: ItemUnits,
  decimalsMax: number,
  zero: 'zero-quantity' | null,
): Quantity | UnreadableQuantity {
  const decimals = Math.min(decimalsOf(text), decimalsMax)
  const parsed = parseQuantity(text, decimals)
  if (!parsed.ok) {
    const tooFine = parsed.code === 'too-many-decimals'
    return { code: tooFine ? 'inexact-quantity' : 'malformed', reason: parsed.code, field: 'quantity' }
  }
  if (parsed.quantity < 0) return { code: 'malformed', reason: 'bad-quantity', field: 'quantity' }
  if (parsed.quantity === 0 && zero !== null) return { code: 'malformed', reason: zero, field: 'quantity' }
  const factor = factorOf(unit, item)
  if (factor === null) return { code: 'unknown-unit', reason: 'unknown-unit', field: 'unit' }
  const result = rescale(parsed.quantity, decimals, factor, item.scale)
  if (typeof result === 'number') return result
  if (result === 'quantity-out-of-range') return { code: 'malformed', reason: result, field: 'quantity' }
  return {
    code: 'inexact-quantity',
    reason: factor === ONE ? 'too-many-decimals' : 'inexact-quantity',
    field: 'quantity',
  }
}

/** How many base units a unit of an item is; null where the item has no such unit. */
export function factorOf(unit: string | undefined, { baseUnit, packs }: ItemUnits): Factor | null {
  if (unit === undefined || unit === baseUnit) return ONE
  return packs.find((pack) => pack.unit === unit)?.factor ?? null
}

/** Decimal places that are needed to write a number; 0 for a text that is none. @example decimalsOf('1.50') // 1 */
export function decimalsOf(text: string): number {
  const trimmed = text.trim()
  if (trimmed.length > DECIMAL_LENGTH_MAX) return 0
  const [, decimals] = /^[+-]?\d+\.(\d*)$/.exec(trimmed) ?? []
  return decimals === undefined ? 0 : withoutTrailingZeros(decimals).length
}
