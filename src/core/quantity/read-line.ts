/**
 * Reads the quantity of a line of an order, a reservation or an expectation.
 *
 * A movement may be half a case of 12 and is read by `readQuantity` alone; a line has no more decimals than its item,
 * and an unknown unit is said before anything is said of the number.
 */
import type { Quantity } from './quantity.ts'
import {
  factorOf,
  type ItemUnits,
  readQuantity,
  type UnreadableQuantity,
  type WrittenQuantity,
} from './read.ts'

/**
 * Smallest units of the item, above zero; or why not, as `readQuantity` says it.
 *
 * @example readLine({ quantity: '2', unit: 'kg' }, { baseUnit: 'kg', scale: 0, packs: [] }) // 2
 */
export function readLine(written: WrittenQuantity, item: ItemUnits): Quantity | UnreadableQuantity {
  if (factorOf(written.unit, item) === null)
    return { code: 'unknown-unit', reason: 'unknown-unit', field: 'unit' }
  return readQuantity(written, item, item.scale)
}
