/**
 * How far below zero a rule lets a book go.
 *
 * People write a depth as a decimal of base units. Here it is whole millionths of one, the finest scale an item may
 * have, so that it is exact for every item: no float holds it, as none holds a quantity.
 */
import { SCALE_MAX } from '../limits.ts'
import { formatQuantity, parseQuantity, type Quantity } from '../quantity/quantity.ts'

/**
 * Reads a depth as millionths of a base unit; null where it is no decimal, lies below zero, is finer than a millionth,
 * or is beyond what can be counted.
 *
 * @example parseDepth('2.5') // 2500000
 * @example parseDepth('0.0000001') // null
 */
export function parseDepth(text: string): Quantity | null {
  const read = parseQuantity(text, SCALE_MAX)
  return read.ok && read.quantity >= 0 ? read.quantity : null
}

/**
 * Reads a depth that was checked when its rule was written. Throws a RangeError for what `parseDepth` does not read.
 */
export function storedDepth(text: string): Quantity {
  const depth = parseDepth(text)
  if (depth === null) throw new RangeError(`no depth of a rule: ${text}`)
  return depth
}

/**
 * Writes a depth as a decimal of base units, without trailing zeros.
 *
 * @example formatDepth(2500000) // '2.5'
 */
export function formatDepth(depthMicros: Quantity): string {
  return formatQuantity(depthMicros, SCALE_MAX)
}

/**
 * A depth in smallest units of an item with so many decimal places. What is finer than one of them is not let through:
 * half a piece is no piece.
 *
 * @example depthAtScale(300000, 1) // 3
 * @example depthAtScale(1999999, 0) // 1
 */
export function depthAtScale(depthMicros: Quantity, scale: number): Quantity {
  const unit = 10 ** (SCALE_MAX - scale)
  return (depthMicros - (depthMicros % unit)) / unit
}
