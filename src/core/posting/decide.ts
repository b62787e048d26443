/**
 * Decides what of a command is posted, and each movement's balances after it. Pure but for the books at hand, which
 * it changes in place: commands of a site are decided one after the other over the same books.
 *
 * Demand is summed per book over the whole command. If the net of it leaves every book at or above what its movements
 * permit, all of it goes; else the latest outflows of the short books are stopped until it does. Stopping a transfer
 * takes from its target too, which may run short in turn, so passes repeat until none stops anything. Then there has to
 * be an order in which all that is left can be made: see `at-hand/possible-order.ts`.
 *
 * A movement that is dated into the past has to leave its book at or above what is permitted from then on, too, as it
 * happened: see `past.ts`. Where the balance stops it already, nobody asks about earlier times.
 */
import { addQuantity, type Quantity } from '../quantity/quantity.ts'
import {
  BELOW_FLOOR,
  type BooksAtHand,
  changePasts,
  leastHeld,
  type Moves,
  RESERVED,
  type Stop,
  shortOf,
} from './at-hand/books-at-hand.ts'
import { stuckOf } from './at-hand/possible-order.ts'
import { type Held, lowestFrom } from './past.ts'

/**
 * Decides the movements `indexes` of one command, applies those that go to the books, and returns those that do not,
 * in the order they were stopped.
 */
export function decide(books: BooksAtHand, moves: Moves, indexes: readonly number[]): Stop[] {
  const stops: Stop[] = []
  let going = indexes
  for (;;) {
    const stopped = stopsOf(books, moves, going)
    if (stopped.length === 0) break
    stops.push(...stopped)
    const gone = new Set(stopped.map(({ index }) => index))
    going = going.filter((index) => !gone.has(index))
  }
  for (const index of going) apply(books, moves, index)
  return stops
}

/** Of movements of one command the ones that netting stops; where it lets all go, those that no order lets go. */
function stopsOf(books: BooksAtHand, moves: Moves, list: readonly number[]): Stop[] {
  if (list.length < 2) return list.flatMap((index) => decideOne(books, moves, index))
  // Facts that are only observed, tens of thousands at a time, have nothing to be stopped by.
  const isFree = (index: number) =>
    moves.permitted[index] === Number.POSITIVE_INFINITY && moves.keepsReserved[index] === 0
  if (list.every(isFree)) return []
  const stops = decideAll(books, moves, list)
  return stops.length > 0 ? stops : stuckOf(books, moves, list)
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

function decideAll(books: BooksAtHand, moves: Moves, list: readonly number[]): Stop[] {
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
