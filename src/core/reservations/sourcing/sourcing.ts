/**
 * How the shelves for a line are chosen: a strategy puts those that have some of it in the order they are drawn from.
 */
import type { SourcingCode } from '../../codes.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Instant } from '../../time.ts'

/** A book on a shelf, and what of it is still free. */
export interface Shelf {
  readonly location: string
  readonly lot: string | null
  readonly free: Quantity
  /** When the book first had something: how old its lot is, as far as the ledger knows. */
  readonly firstAt: Instant
}

export interface SourcingDemand {
  readonly quantity: Quantity
  /** Path that a nearest shelf is near to. */
  readonly near: string | null
}

export interface Sourcing {
  readonly code: SourcingCode
  readonly order: <One extends Shelf>(shelves: readonly One[], demand: SourcingDemand) => One[]
}

/** Compares two shelves for a sort, by path and lot: ties are settled so that the same stock gives the same answer. */
export function byPlace(left: Shelf, right: Shelf): number {
  return compared(left.location, right.location) || compared(left.lot ?? '', right.lot ?? '')
}

function compared(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
