/**
 * Whether the movements of a command can be made one after the other: what is moved has to lie where it is taken from.
 *
 * A command is netted, so that it may bring what it takes in whichever order it says so. But three transfers in a
 * circle over empty shelves net to nothing, too, and nobody can make the first of them. So some order has to be there
 * in which each movement finds its units, now and, where it is dated into the past, from its own time on.
 *
 * Most commands can go as they stand. Else movements out of books that bear all that leaves them go first, for that
 * only helps the others; those into books that nothing leaves any more go last, for that helps nobody; and orders are
 * tried of what is left.
 */

import { ORDER_STEPS_MAX } from '../../limits.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import {
  BELOW_FLOOR,
  type BooksAtHand,
  changePasts,
  floorOf,
  leastHeld,
  type Moves,
  type Stop,
} from './books-at-hand.ts'

/**
 * None where some order lets all of `list` go, which netted leave no book too low; else those that are left when each
 * went, in the order they stand in, as soon as its units were there. Nothing is applied. Where looking for an order
 * takes too long none is taken to be there.
 */
export function stuckOf(books: BooksAtHand, moves: Moves, list: readonly number[]): Stop[] {
  const way = createWay(books, moves, list)
  try {
    if (list.every(way.goes)) return []
    way.goBack(0)
    if (hasOrder(way, moves, list)) return []
    way.goBack(0)
    return leftBehind(way, moves, list)
  } finally {
    way.goBack(0)
  }
}

function leftBehind(way: Way, { quantity }: Moves, list: readonly number[]): Stop[] {
  let left = list
  for (let before = left.length + 1; left.length < before; ) {
    before = left.length
    left = left.filter((index) => !way.goes(index))
  }
  return left.flatMap((index) => way.stopOf(index, quantity[index]) ?? [])
}

type Way = ReturnType<typeof createWay>

/** Makes movements one by one, and takes them back. */
function createWay(books: BooksAtHand, moves: Moves, list: readonly number[]) {
  const { quantity, from, to, permitted } = moves
  const { balance, pasts } = books
  const made: number[] = []
  const hasPast = (index: number) => pasts.size > 0 && pasts.has(from[index])
  // A book that is below zero already may be as low again.
  const lowest = new Map(list.map((index) => [index, floorOf(balance[from[index]], permitted[index])]))
  const lowestThen = new Map(
    list
      .filter(hasPast)
      .map((index) => [index, floorOf(leastHeld(books, moves, index).quantity, permitted[index])]),
  )

  /** Why so many units cannot leave the book of a movement; null where they can. */
  function stopOf(index: number, units: Quantity): Stop | null {
    const short = units - (balance[from[index]] - lowest.get(index)!)
    if (short > 0) return { index, why: BELOW_FLOOR, shortfall: short, past: null }
    if (!hasPast(index)) return null
    const held = leastHeld(books, moves, index)
    const shortThen = units - (held.quantity - lowestThen.get(index)!)
    return shortThen > 0 ? { index, why: BELOW_FLOOR, shortfall: shortThen, past: held } : null
  }

  function move(index: number, sign: 1 | -1): void {
    balance[from[index]] -= sign * quantity[index]
    balance[to[index]] += sign * quantity[index]
    if (pasts.size > 0) changePasts(books, moves, index, sign)
  }

  function go(index: number): void {
    move(index, 1)
    made.push(index)
  }

  return {
    stopOf,
    go,
    /** Makes a movement if its units are there; answers whether they are. */
    goes(index: number): boolean {
      if (stopOf(index, quantity[index]) !== null) return false
      go(index)
      return true
    },
    made: () => made.length,
    /** Takes back all but the first `count` that were made. */
    goBack(count: number): void {
      while (made.length > count) move(made.pop()!, -1)
    },
  }
}

function hasOrder(way: Way, moves: Moves, list: readonly number[]): boolean {
  const { quantity, from, to } = moves
  const left = new Set(list)
  const isLeft = (index: number) => left.has(index)
  const leaving = Map.groupBy(list, (index) => from[index])
  const coming = Map.groupBy(list, (index) => to[index])
  const leavingOf = (slot: number) => (leaving.get(slot) ?? []).filter(isLeft)
  const sumOf = (own: readonly number[]) => own.reduce((sum, index) => sum + quantity[index], 0)

  for (let before = left.size + 1; left.size < before; ) {
    before = left.size
    goFirst()
    putLast()
  }
  return goesInSomeOrder()

  function goFirst(): void {
    const slots = new Set(leaving.keys())
    for (const slot of slots) {
      slots.delete(slot)
      const own = leavingOf(slot)
      const units = sumOf(own)
      if (own.some((index) => way.stopOf(index, units) !== null)) continue
      for (const index of own) {
        way.go(index)
        left.delete(index)
        slots.add(to[index])
      }
    }
  }

  function putLast(): void {
    const slots = new Set(coming.keys())
    for (const slot of slots) {
      slots.delete(slot)
      if (leavingOf(slot).length > 0) continue
      for (const index of (coming.get(slot) ?? []).filter(isLeft)) {
        left.delete(index)
        slots.add(from[index])
      }
    }
  }

  /** Tries orders of what is left, no set of movements twice. */
  function goesInSomeOrder(): boolean {
    const tried = new Set<string>()
    let steps = 0
    const tryRest = (): boolean => {
      const rest = list.filter(isLeft)
      if (rest.length === 0) return true
      const name = rest.join()
      steps += rest.length
      if (tried.has(name) || steps > ORDER_STEPS_MAX) return false
      tried.add(name)
      for (const index of rest) {
        const made = way.made()
        if (!way.goes(index)) continue
        left.delete(index)
        if (tryRest()) return true
        left.add(index)
        way.goBack(made)
      }
      return false
    }
    return tryRest()
  }
}
