/**
 * What is announced covers what is parked, and one unit of it covers nothing twice.
 *
 * Goods may be announced for a place, or for none in particular. What the books of a place need beyond what is
 * announced for it they need of what may come anywhere, so that much of that is spoken for when another place needs it.
 */
import type { Quantity } from '../quantity/quantity.ts'

/** A book of the item that movements are parked at. */
export interface NeedyBook {
  readonly slot: number
  readonly location: string
}

export interface AnnouncedOfItem {
  /** Units still to come to a place. */
  readonly here: ReadonlyMap<string, Quantity>
  /** Units still to come to no place in particular. */
  readonly anywhere: Quantity
}

export interface Standing {
  /** By slot: units that are parked, and that the book holds. */
  readonly parked: Float64Array
  readonly balance: Float64Array
}

/** Units that one of the books of an item may count on, with what is parked at the others. */
export function coverageOf(
  book: NeedyBook,
  books: readonly NeedyBook[],
  { here, anywhere }: AnnouncedOfItem,
  { parked, balance }: Standing,
): Quantity {
  const needs = new Map<string, Quantity>()
  for (const { slot, location } of books) {
    if (slot === book.slot || parked[slot] <= 0) continue
    needs.set(location, (needs.get(location) ?? 0) + Math.max(0, parked[slot] - balance[slot]))
  }
  const announced = (location: string) => here.get(location) ?? 0
  let spoken = 0
  for (const [location, need] of needs)
    if (location !== book.location) spoken += Math.max(0, need - announced(location))
  const beside = needs.get(book.location) ?? 0
  return announced(book.location) + Math.max(0, anywhere - spoken) - beside
}
