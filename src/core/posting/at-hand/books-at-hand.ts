/**
 * The books and movements that commands are decided over, and what stops a movement. Changed in place: commands of a
 * site are decided one after the other over the same books.
 */
import type { Quantity } from '../../quantity/quantity.ts'
import { addToPast, type Held, lowestFrom, type Past } from '../past.ts'

/** The books a site's commands touch, by slot; smallest units of their items. */
export interface BooksAtHand {
  readonly balance: Float64Array
  /** Units promised to reservations that have not run out. */
  readonly reserved: Float64Array
  /** By slot, where something may have come in after a movement that is to be decided. */
  readonly pasts: ReadonlyMap<number, Past>
}

/** The movements of several commands in columns, all changed in place where they are answers. */
export interface Moves {
  readonly quantity: Float64Array
  /** Slots of books. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** How far below zero each may take the book it leaves; Infinity where there is no floor. */
  readonly permitted: Float64Array
  /** 1 where it has to leave to others what is reserved for them. */
  readonly keepsReserved: Uint8Array
  /** The last instant at which it may have left a book, and the first at which it may have come to one. */
  readonly outAt: Float64Array
  readonly inAt: Float64Array
  /** Units of it that come out of a reservation. */
  readonly drawn: Float64Array
  readonly fromAfter: Float64Array
  readonly toAfter: Float64Array
  /** The least the book it leaves held from then on, as it happened: the same as `fromAfter` where nothing says else. */
  readonly leastAfter: Float64Array
}

/** Why a movement is stopped. */
export const BELOW_FLOOR = 1
export const RESERVED = 2

/** One movement that is stopped: by how much its book was short of it, counting the whole command. */
export interface Stop {
  readonly index: number
  readonly why: typeof BELOW_FLOOR | typeof RESERVED
  readonly shortfall: Quantity
  /** Where not its balance but an earlier time decided: what the book held then at most to give. */
  readonly past: Held | null
}

/** Rolls back movements that were applied, the latest first. */
export function rollback(books: BooksAtHand, moves: Moves, applied: readonly number[]): void {
  const { quantity, from, to, drawn } = moves
  for (let place = applied.length - 1; place >= 0; place--) {
    const index = applied[place]
    changePasts(books, moves, index, -1)
    books.balance[from[index]] += quantity[index]
    books.balance[to[index]] -= quantity[index]
    books.reserved[from[index]] += drawn[index]
  }
}

/** Tells the pasts of its books of a movement, or takes it out of them. */
export function changePasts(
  { pasts }: BooksAtHand,
  { quantity, from, to, outAt, inAt }: Moves,
  index: number,
  sign: 1 | -1,
) {
  const [left, came] = [pasts.get(from[index]), pasts.get(to[index])]
  if (left !== undefined) addToPast(left, outAt[index], -sign * quantity[index])
  if (came !== undefined) addToPast(came, inAt[index], sign * quantity[index])
}

/** The least that the book a movement leaves holds from then on, in both orders. */
export function leastHeld({ balance, pasts }: BooksAtHand, { from, outAt }: Moves, index: number): Held {
  const slot = from[index]
  const now = { quantity: balance[slot], at: Number.POSITIVE_INFINITY }
  const past = pasts.get(slot)
  if (past === undefined) return now
  const then = lowestFrom(past, outAt[index])
  return then.quantity < now.quantity ? then : now
}

/** By how much a book that held so much is too low after all. */
export function shortOf(after: Quantity, held: Quantity, permitted: number): Quantity {
  return Math.max(0, floorOf(held, permitted) - after)
}

/** A book that is below zero already may not go deeper than it is, unless more is permitted. */
export function floorOf(balance: Quantity, permitted: number): number {
  return permitted === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : Math.min(balance, 0 - permitted)
}
