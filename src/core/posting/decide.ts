/**
 * Decides what of a command is posted, and each movement's balances after it. Pure but for the books at hand, which
 * it changes in place: commands of a site are decided one after the other over the same books.
 *
 * Demand is summed per book over the whole command. If the net of it leaves every book at or above what its movements
 * permit, all of it goes; else the latest outflows of the short books are stopped until it does. Stopping a transfer
 * takes from its target too, which may run short in turn, so passes repeat until none stops anything.
 *
 * A movement that is dated into the past has to leave its book at or above what is permitted from then on, too, as it
 * happened: see `past.ts`. Where the balance stops it already, nobody asks about earlier times.
 */
import { addQuantity, type Quantity } from '../quantity/quantity.ts'
import { addToPast, type Held, lowestFrom, type Past } from './past.ts'

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

/** Why a movement is stopped; GOES where it is not. */
export const GOES = 0
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
    changePasts(books, moves, index, -1)
    books.balance[from[index]] += quantity[index]
    books.balance[to[index]] -= quantity[index]
    books.reserved[from[index]] += drawn[index]
  }
}

function apply(books: BooksAtHand, moves: Moves, index: number): void {
  const { balance, reserved, pasts } = books
  const { quantity, from, to, drawn, fromAfter, toAfter, leastAfter } = moves
  fromAfter[index] = balance[from[index]] = addQuantity(balance[from[index]], -quantity[index])
  toAfter[index] = balance[to[index]] = addQuantity(balance[to[index]], quantity[index])
  reserved[from[index]] -= drawn[index]
  leastAfter[index] = fromAfter[index]
  if (pasts.size === 0) return
  changePasts(books, moves, index, 1)
  leastAfter[index] = leastHeld(books, moves, index).quantity
}

/** Tells the pasts of its books of a movement, or takes it out of them. */
function changePasts(
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

/** Most commands are one movement, which needs no sums. */
function decideOne(books: BooksAtHand, moves: Moves, index: number): Stop[] {
  const { balance, reserved } = books
  const slot = moves.from[index]
  const after = balance[slot] - moves.quantity[index]
  const short = shortOf(after, balance[slot], moves.permitted[index])
  if (short > 0) return [{ index, why: BELOW_FLOOR, shortfall: short, past: null }]
  const held = leastHeld(books, moves, index)
  const shortThen = shortOf(held.quantity - moves.quantity[index], held.quantity, moves.permitted[index])
  if (shortThen > 0) return [{ index, why: BELOW_FLOOR, shortfall: shortThen, past: held }]
  const kept = reserved[slot] - moves.drawn[index]
  if (moves.keepsReserved[index] === 1 && moves.drawn[index] === 0 && kept > 0 && after < kept)
    return [{ index, why: RESERVED, shortfall: kept - after, past: null }]
  return []
}

/** By how much a book that held so much is too low after all. */
function shortOf(after: Quantity, held: Quantity, permitted: number): Quantity {
  return Math.max(0, floorOf(held, permitted) - after)
}

/** A book that is below zero already may not go deeper than it is, unless more is permitted. */
function floorOf(balance: Quantity, permitted: number): number {
  return permitted === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : Math.min(balance, 0 - permitted)
}

function decideAll(books: BooksAtHand, moves: Moves, list: readonly number[]): Stop[] {
  const { permitted, keepsReserved } = moves
  // Facts that are only observed, tens of thousands at a time, have nothing to be stopped by.
  const isFree = (index: number) =>
    permitted[index] === Number.POSITIVE_INFINITY && keepsReserved[index] === 0
  if (list.every(isFree)) return []
  const whole = createWhole(books, moves, list)
  const stops: Stop[] = []
  const gone = new Set<number>()
  for (let changed = true; changed; ) {
    changed = false
    for (let place = list.length - 1; place >= 0; place--) {
      const index = list[place]
      if (gone.has(index)) continue
      const stop = whole.stopOf(index)
      if (stop === null) continue
      stops.push(stop)
      gone.add(index)
      changed = true
      whole.takeOut(index)
    }
  }
  // Those that go are applied one by one.
  if (books.pasts.size > 0)
    for (const index of list) if (!gone.has(index)) changePasts(books, moves, index, -1)
  return stops
}

/** What is left of every book, now and in its past, where all movements of a command go that are not taken out. */
function createWhole(books: BooksAtHand, moves: Moves, list: readonly number[]) {
  const { quantity, from, to, permitted, keepsReserved, drawn, outAt } = moves
  const { balance, reserved, pasts } = books
  const net = new Map<number, number>()
  const kept = new Map<number, number>()
  /** What the past of its book let go without this command, by movement. */
  const heldBefore = new Map<number, Quantity>()
  const add = (sums: Map<number, number>, start: Float64Array, slot: number, delta: number) =>
    sums.set(slot, (sums.get(slot) ?? start[slot]) + delta)
  for (const index of list) {
    add(net, balance, from[index], -quantity[index])
    add(net, balance, to[index], quantity[index])
    add(kept, reserved, from[index], -drawn[index])
    if (pasts.has(from[index])) heldBefore.set(index, leastHeld(books, moves, index).quantity)
  }
  if (pasts.size > 0) for (const index of list) changePasts(books, moves, index, 1)

  /** By how much an earlier time is short of a movement, and what it had to give. */
  function shortInPast(index: number): { short: Quantity; past: Held | null } {
    const past = pasts.get(from[index])
    if (past === undefined) return { short: 0, past: null }
    const { quantity: after, at } = lowestFrom(past, outAt[index])
    const short = shortOf(after, heldBefore.get(index)!, permitted[index])
    return { short, past: { quantity: after + quantity[index], at } }
  }

  return {
    stopOf(index: number): Stop | null {
      const slot = from[index]
      const [after, left] = [net.get(slot)!, kept.get(slot)!]
      const short = shortOf(after, balance[slot], permitted[index])
      if (short > 0) return { index, why: BELOW_FLOOR, shortfall: short, past: null }
      const { short: shortThen, past } = shortInPast(index)
      if (shortThen > 0) return { index, why: BELOW_FLOOR, shortfall: shortThen, past }
      const takes = keepsReserved[index] === 1 && drawn[index] === 0 && left > 0 && after < left
      return takes ? { index, why: RESERVED, shortfall: left - after, past: null } : null
    },
    takeOut(index: number): void {
      if (pasts.size > 0) changePasts(books, moves, index, -1)
      add(net, balance, from[index], quantity[index])
      add(net, balance, to[index], -quantity[index])
      add(kept, reserved, from[index], drawn[index])
    },
  }
}
