/**
 * Decides what of a command is posted, and each movement's balances after it. Pure but for the books at hand, which
 * it changes in place: commands of a site are decided one after the other over the same books.
 *
 * Demand is summed per book over the whole command. If the net of it leaves every book at or above what its movements
 * permit, all of it goes; else the latest outflows of the short books are stopped until it does. Stopping a transfer
 * takes from its target too, which may run short in turn, so passes repeat until none stops anything.
 */
import { addQuantity, type Quantity } from '../quantity/quantity.ts'

/** The books a site's commands touch, by slot; smallest units of their items. */
export interface BooksAtHand {
  readonly balance: Float64Array
  /** Units promised to reservations that have not run out. */
  readonly reserved: Float64Array
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
  /** Units of it that come out of a reservation. */
  readonly drawn: Float64Array
  readonly fromAfter: Float64Array
  readonly toAfter: Float64Array
}

/** Why a movement is stopped; GOES where it is not. */
export const GOES = 0
export const BELOW_FLOOR = 1
export const RESERVED = 2

/** One movement that is stopped: by how much its book was short of it, counting the whole command. */
export interface Stop {
  readonly index: number
  readonly why: typeof BELOW_FLOOR | typeof RESERVED
  readonly shortfall: Quantity
}

/**
 * Decides the movements `indexes` of one command, applies those that go to the books, and returns those that do not,
 * in the order they were stopped.
 */
export function decide(books: BooksAtHand, moves: Moves, indexes: Iterable<number>): Stop[] {
  const list = Array.isArray(indexes) ? (indexes as number[]) : [...indexes]
  const stops = list.length === 1 ? decideOne(books, moves, list[0]) : decideAll(books, moves, list)
  const stoppedAt = new Set(stops.map(({ index }) => index))
  for (const index of list) if (stops.length === 0 || !stoppedAt.has(index)) apply(books, moves, index)
  return stops
}

/** Rolls back movements that were applied, the latest first. */
export function rollback(books: BooksAtHand, moves: Moves, applied: readonly number[]): void {
  const { quantity, from, to, drawn } = moves
  for (let place = applied.length - 1; place >= 0; place--) {
    const index = applied[place]
    books.balance[from[index]] += quantity[index]
    books.balance[to[index]] -= quantity[index]
    books.reserved[from[index]] += drawn[index]
  }
}

function apply({ balance, reserved }: BooksAtHand, moves: Moves, index: number): void {
  const { quantity, from, to, drawn, fromAfter, toAfter } = moves
  fromAfter[index] = balance[from[index]] = addQuantity(balance[from[index]], -quantity[index])
  toAfter[index] = balance[to[index]] = addQuantity(balance[to[index]], quantity[index])
  reserved[from[index]] -= drawn[index]
}

/** Most commands are one movement, which needs no sums. */
function decideOne({ balance, reserved }: BooksAtHand, moves: Moves, index: number): Stop[] {
  const slot = moves.from[index]
  const after = balance[slot] - moves.quantity[index]
  const least = floorOf(balance[slot], moves.permitted[index])
  if (after < least) return [{ index, why: BELOW_FLOOR, shortfall: least - after }]
  const kept = reserved[slot] - moves.drawn[index]
  if (moves.keepsReserved[index] === 1 && moves.drawn[index] === 0 && kept > 0 && after < kept)
    return [{ index, why: RESERVED, shortfall: kept - after }]
  return []
}

/** A book that is below zero already may not go deeper than it is, unless more is permitted. */
function floorOf(balance: Quantity, permitted: number): number {
  return permitted === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : Math.min(balance, 0 - permitted)
}

function decideAll(books: BooksAtHand, moves: Moves, list: readonly number[]): Stop[] {
  const { quantity, from, to, permitted, keepsReserved, drawn } = moves
  // Facts that are only observed, tens of thousands at a time, have nothing to be stopped by.
  const isFree = (index: number) =>
    permitted[index] === Number.POSITIVE_INFINITY && keepsReserved[index] === 0
  if (list.every(isFree)) return []
  const net = new Map<number, number>()
  const kept = new Map<number, number>()
  const add = (sums: Map<number, number>, start: Float64Array, slot: number, delta: number) =>
    sums.set(slot, (sums.get(slot) ?? start[slot]) + delta)
  for (const index of list) {
    add(net, books.balance, from[index], -quantity[index])
    add(net, books.balance, to[index], quantity[index])
    add(kept, books.reserved, from[index], -drawn[index])
  }
  const stops: Stop[] = []
  const gone = new Set<number>()
  for (let changed = true; changed; ) {
    changed = false
    for (let place = list.length - 1; place >= 0; place--) {
      const index = list[place]
      if (gone.has(index)) continue
      const slot = from[index]
      const [after, left] = [net.get(slot)!, kept.get(slot)!]
      const least = floorOf(books.balance[slot], permitted[index])
      const sinks = after < least
      const takes = keepsReserved[index] === 1 && drawn[index] === 0 && left > 0 && after < left
      if (!sinks && !takes) continue
      stops.push(
        sinks
          ? { index, why: BELOW_FLOOR, shortfall: least - after }
          : { index, why: RESERVED, shortfall: left - after },
      )
      gone.add(index)
      changed = true
      net.set(slot, after + quantity[index])
      net.set(to[index], net.get(to[index])! - quantity[index])
      kept.set(slot, left + drawn[index])
    }
  }
  return stops
}
