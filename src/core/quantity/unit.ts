/**
 * Units: exact fractions of an item's base unit.
 *
 * A case of 12 is 12/1 of an each. A conversion that does not come out as a whole number of smallest units is
 * refused, never rounded: a rounded third of a case is how books drift apart from shelves.
 */
import type { Quantity } from './quantity.ts'

/** How many base units one unit is. Both are positive safe integers. */
export interface Factor {
  readonly numerator: number
  readonly denominator: number
}

/** The factor of the base unit itself. */
export const ONE: Factor = { numerator: 1, denominator: 1 }

/** A pack unit of an item: a case, a box, a pallet. */
export interface Pack {
  readonly unit: string
  readonly factor: Factor
}

/** A fraction in lowest terms. */
export function factor(numerator: number, denominator = 1): Factor {
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** The other way round: a twelfth for a dozen. */
export function inverse({ numerator, denominator }: Factor): Factor {
  return { numerator: denominator, denominator: numerator }
}

/**
 * Multiplies a quantity by a factor; null where the result is not whole or leaves the safe range.
 *
 * @example convert(36, { numerator: 1, denominator: 12 }) // 3
 */
export function convert(quantity: Quantity, by: Factor): Quantity | null {
  const result = rescale(quantity, 0, by, 0)
  return typeof result === 'number' ? result : null
}

/**
 * A quantity with `decimals` decimals, in a unit of `by` base units, as a quantity at `scale`; or why it is none.
 *
 * @example rescale(5, 1, { numerator: 12, denominator: 1 }, 0) // 6
 */
export function rescale(
  quantity: Quantity,
  decimals: number,
  by: Factor,
  scale: number,
): Quantity | 'inexact-quantity' | 'quantity-out-of-range' {
  let product = BigInt(quantity) * BigInt(by.numerator)
  let divisor = BigInt(by.denominator)
  if (scale > decimals) product *= 10n ** BigInt(scale - decimals)
  if (scale < decimals) divisor *= 10n ** BigInt(decimals - scale)
  if (product % divisor !== 0n) return 'inexact-quantity'
  const result = Number(product / divisor)
  return Number.isSafeInteger(result) ? result : 'quantity-out-of-range'
}

/**
 * A quantity at one scale as one at another; null where that does not come out.
 *
 * @example atScale(6_500, 3, 1) // 65
 */
export function atScale(quantity: Quantity, scale: number, other: number): Quantity | null {
  if (scale === other) return quantity
  const result = rescale(quantity, scale, ONE, other)
  return typeof result === 'number' ? result : null
}

/** Reads `12`, `0.5` or `1/3` as a factor; null where it is none. */
export function parseFactor(text: string): Factor | null {
  const match = /^\s*(\d+)(?:\.(\d{1,6})|\s*\/\s*(\d+))?\s*$/.exec(text)
  if (!match) return null
  const decimals = match[2] ?? ''
  const numerator = Number(match[1] + decimals)
  const denominator = match[3] === undefined ? 10 ** decimals.length : Number(match[3])
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null
  if (numerator === 0 || denominator === 0) return null
  return factor(numerator, denominator)
}

/** Writes a factor as `parseFactor` reads it. @example formatFactor({ numerator: 1, denominator: 3 }) // '1/3' */
export function formatFactor({ numerator, denominator }: Factor): string {
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right)
}
