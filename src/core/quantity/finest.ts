/** Decimals of whatever scale as whole numbers of the finest units there are, in which they compare and add up. */
import { SCALE_MAX } from '../limits.ts'
import { formatQuantity, parseQuantity, type Quantity } from './quantity.ts'

/** Throws a RangeError for a text that is no quantity. @example toFinest('1.5') // 1_500_000 */
export function toFinest(decimal: string): Quantity {
  const parsed = parseQuantity(decimal, SCALE_MAX)
  if (!parsed.ok) throw new RangeError(`no quantity: ${decimal}`)
  return parsed.quantity
}

/** @example fromFinest(1_500_000) // '1.5' */
export function fromFinest(quantity: Quantity): string {
  return formatQuantity(quantity, SCALE_MAX)
}
