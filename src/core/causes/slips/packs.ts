/**
 * Slips of units: cases booked as pieces, or pieces as cases. Which factors an item may be off by, and how likely each.
 */
import type { Quantity } from '../../quantity/quantity.ts'
import type { Factor } from '../../quantity/unit.ts'

/** A factor and its share among slips of the item's unit. */
export interface PackShare {
  readonly factor: Factor
  readonly share: number
  /** Whether the item has this pack on file. */
  readonly isKnown: boolean
}

/** The common packs of trade. */
const COMMON_PACKS = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 25, 30, 36, 48, 50, 72, 100, 144]
/** What the common packs weigh beside the lots found in the file, in lots. Chosen. */
const COMMON_WEIGHT = 20
/** An item without a pack on file and without a lot has any pack at all so often. Chosen. */
const HAS_PACK = 0.5
const OWN_LOT = 0.74
const LOT_DIVISORS = 0.2
const OTHERS = 0.06

/** The shares of lots in a file: what packs of its items may be, without a master record. */
export type LotShares = ReadonlyMap<number, number>

/** Shares of the lots found in a file (in units of their items), mixed with the common packs of trade. */
export function lotShares(lots: readonly number[]): LotShares {
  const found = lots.filter((lot) => lot > 1)
  const shares = new Map<number, number>()
  const total = found.length + COMMON_WEIGHT
  for (const lot of COMMON_PACKS) shares.set(lot, COMMON_WEIGHT / COMMON_PACKS.length / total)
  for (const lot of found) shares.set(lot, (shares.get(lot) ?? 0) + 1 / total)
  return shares
}

/** The packs an item may be off by: its own in equal shares; else by its lot, in units, and the lots of the file. */
export function packShares(known: readonly Factor[], lot: number, shares: LotShares): PackShare[] {
  if (known.length > 0) return known.map((factor) => ({ factor, share: 1 / known.length, isKnown: true }))
  if (lot <= 1) return [...shares].map(([pack, share]) => whole(pack, HAS_PACK * share))
  const divisors = [...Array(Math.min(lot, 1000)).keys()].filter(
    (each) => each > 1 && each < lot && lot % each === 0,
  )
  const ofDivisors = divisors.length > 0 ? LOT_DIVISORS / divisors.length : 0
  const near = new Map<number, number>([[lot, OWN_LOT]])
  for (const divisor of divisors) near.set(divisor, ofDivisors)
  for (const [pack, share] of shares) near.set(pack, (near.get(pack) ?? 0) + OTHERS * share)
  return [...near].map(([pack, share]) => whole(pack, share))
}

function whole(numerator: number, share: number): PackShare {
  return { factor: { numerator, denominator: 1 }, share, isKnown: false }
}

/** What was meant where an outflow was booked too large by a factor, smallest units; null where it does not divide. */
export function dividedBy(quantity: Quantity, { numerator, denominator }: Factor): Quantity | null {
  const meant = (quantity * denominator) / numerator
  return Number.isSafeInteger(meant) && meant > 0 && meant < quantity ? meant : null
}

/** What was meant where an inflow was booked too small by a factor, smallest units; null where it does not come out. */
export function multipliedBy(quantity: Quantity, { numerator, denominator }: Factor): Quantity | null {
  const meant = (quantity * numerator) / denominator
  return Number.isSafeInteger(meant) && meant > quantity ? meant : null
}
