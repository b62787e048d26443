/**
 * Sums of quantities by unit: pieces and kilograms do not add up. Within a unit items may count in different smallest
 * units, so sums are in the smallest unit any item may have, and exact.
 */
import { SCALE_MAX } from '../limits.ts'

/** By base unit; whole numbers of 10^-SCALE_MAX of it. */
export type UnitSums = Map<string, bigint>

/** Adds smallest units of an item at a scale; `quantity` may be an integral over time. */
export function addUnits(sums: UnitSums, unit: string, scale: number, quantity: number | bigint): void {
  if (quantity === 0 || quantity === 0n) return
  const micros = BigInt(quantity) * 10n ** BigInt(SCALE_MAX - scale)
  sums.set(unit, (sums.get(unit) ?? 0n) + micros)
}

/** Adds the sums of every unit to `sums`. */
export function addSums(sums: UnitSums, others: UnitSums): void {
  for (const [unit, micros] of others) sums.set(unit, (sums.get(unit) ?? 0n) + micros)
}

/** Over all units, for an order of rows only: nobody is shown it. */
export function sizeOf(sums: UnitSums): bigint {
  let size = 0n
  for (const micros of sums.values()) size += micros
  return size
}
