/**
 * Money: whole numbers of 1/10000 of the currency unit.
 *
 * Like a quantity, an amount is a safe integer and never a float. A product with a quantity goes through bigint and
 * is rounded once, half to even, to the nearest 1/10000.
 */
import { MONEY_SCALE } from '../limits.ts'
import { formatScaled, type ParsedQuantity, parseQuantity, type Quantity } from './quantity.ts'

export type Money = number

/** Reads a decimal text as money; at most four decimals. */
export function parseMoney(text: string): ParsedQuantity {
  return parseQuantity(text, MONEY_SCALE)
}

/** Writes money as a decimal string. @example formatMoney(25500) // '2.55' */
export function formatMoney(money: Money | bigint): string {
  return formatScaled(BigInt(money), MONEY_SCALE)
}

/** Cost of a quantity: `quantity` (smallest units at `scale`) times `unitCost` per base unit, half to even. */
export function costOf(quantity: Quantity, unitCost: Money, scale: number): bigint {
  const product = BigInt(quantity) * BigInt(unitCost)
  return divideHalfEven(product, 10n ** BigInt(scale))
}

function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const doubled = 2n * (dividend % divisor)
  const size = doubled < 0n ? -doubled : doubled
  if (size < divisor || (size === divisor && quotient % 2n === 0n)) return quotient
  return quotient + (dividend < 0n ? -1n : 1n)
}
