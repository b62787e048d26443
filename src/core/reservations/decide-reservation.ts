/**
 * Decides a reservation: which units of which books are promised to its lines, or which lines are short.
 *
 * Available is what is on hand, less what is promised already, less what the sales channel may not have. Lines are
 * served in their order, from what those before them left. Pure but for the shelves at hand, whose promises grow.
 */
import type { LocationKind, SourcingCode } from '../codes.ts'
import { RESERVATION_SPLITS_MAX } from '../limits.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { isWithin } from '../rules/scope.ts'
import type { Instant } from '../time.ts'
import { SOURCING } from './sourcing/index.ts'

/** A book that may be promised from. */
export interface Stock {
  readonly bookId: number
  readonly location: string
  readonly kind: LocationKind
  readonly lot: string | null
  readonly owner: string | null
  readonly balance: Quantity
  reserved: Quantity
  readonly firstAt: Instant
}

export interface LineDemand {
  /** All books of the item at the site. */
  readonly stock: readonly Stock[]
  readonly quantity: Quantity
  /** Places, and what is below them; any storage where null. */
  readonly locations: readonly string[] | null
  readonly lot: string | null
  readonly owner: string | null
  /** Units of the item that are kept back from the channel. */
  readonly buffer: Quantity
}

export interface Demand {
  readonly lines: readonly LineDemand[]
  readonly allOrNothing: boolean
  readonly sourcing: SourcingCode
  readonly near: string | null
}

export interface Part {
  readonly stock: Stock
  readonly quantity: Quantity
}

export interface LineDecision {
  /** Empty where nothing is promised. */
  readonly parts: readonly Part[]
  readonly reserved: Quantity
  /** What could be had when the line was served. */
  readonly available: Quantity
}

export interface ReservationDecision {
  readonly lines: readonly LineDecision[]
  /** Whether anything was promised at all. */
  readonly isMade: boolean
  readonly isShort: boolean
}

/** Promises units to the lines of one reservation: the shelves' `reserved` grows by them, unless it is not made. */
export function decideReservation({ lines, allOrNothing, sourcing, near }: Demand): ReservationDecision {
  const decided = lines.map((line) => serve(line, sourcing, near))
  const isShort = decided.some(({ reserved }, index) => reserved < lines[index].quantity)
  if (!isShort || !allOrNothing) return { lines: decided, isMade: true, isShort }
  for (const { parts } of decided) for (const { stock, quantity } of parts) stock.reserved -= quantity
  return { lines: decided.map((one) => ({ ...one, parts: [], reserved: 0 })), isMade: false, isShort }
}

/** Promises to one line what there is for it; the shelves' `reserved` grows by that. */
export function serve(
  { stock, quantity, locations, lot, owner, buffer }: LineDemand,
  sourcing: SourcingCode,
  near: string | null,
): LineDecision {
  const { order } = SOURCING[sourcing]
  const eligible = stock.filter(
    (one) =>
      (locations === null
        ? one.kind === 'storage'
        : locations.some((path) => isWithin(one.location, path))) &&
      (lot === null || one.lot === lot) &&
      (owner === null || one.owner === owner),
  )
  const shelves = eligible
    .map((one) => ({ stock: one, ...one, free: freeOf(one) }))
    .filter(({ free }) => free > 0)
  const free = shelves.reduce((sum, one) => sum + one.free, 0)
  const whole = stock.reduce((sum, one) => sum + (one.kind === 'storage' ? freeOf(one) : 0), 0)
  const available = buffer === 0 ? free : Math.max(0, Math.min(free, whole - buffer))
  let rest = Math.min(quantity, available)
  const parts: Part[] = []
  for (const one of order(shelves, { quantity: rest, near }).slice(0, RESERVATION_SPLITS_MAX)) {
    if (rest === 0) break
    const part = Math.min(rest, one.free)
    parts.push({ stock: one.stock, quantity: part })
    one.stock.reserved += part
    rest -= part
  }
  return { parts, reserved: parts.reduce((sum, part) => sum + part.quantity, 0), available }
}

/** A book may hold less than it promised: what it lacks is not taken from other books. */
export function freeOf({ balance, reserved }: Stock): Quantity {
  return Math.max(0, balance - reserved)
}
