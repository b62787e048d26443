/** What is moved has to lie where it is taken from: against all orders tried one after the other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../decide.ts'
import { pastOf } from '../past.ts'
import type { BooksAtHand, Moves } from './books-at-hand.ts'
import { stuckOf } from './possible-order.ts'

interface Leg {
  readonly from: number
  readonly to: number
  readonly quantity: number
  /** How far it may take its book below zero. */
  readonly permitted?: number
  readonly at?: number
}

/** The last slot is the world, which has no floor. */
function atHand(balances: readonly number[], legs: readonly Leg[]): { books: BooksAtHand; moves: Moves } {
  const column = (read: (leg: Leg) => number) => Float64Array.from(legs, read)
  const world = balances.length
  return {
    books: {
      balance: Float64Array.from([...balances, 0]),
      reserved: new Float64Array(world + 1),
      pasts: new Map(),
    },
    moves: {
      quantity: column(({ quantity }) => quantity),
      from: Int32Array.from(legs, ({ from }) => from),
      to: Int32Array.from(legs, ({ to }) => to),
      permitted: column(({ from, permitted = 0 }) => (from === world ? Number.POSITIVE_INFINITY : permitted)),
      keepsReserved: new Uint8Array(legs.length),
      outAt: column(({ at = 0 }) => at),
      inAt: column(({ at = 0 }) => at),
      drawn: column(() => 0),
      fromAfter: column(() => 0),
      toAfter: column(() => 0),
      leastAfter: column(() => 0),
    },
  }
}

function stuck(balances: readonly number[], legs: readonly Leg[]): number[] {
  const { books, moves } = atHand(balances, legs)
  const list = legs.map((_, index) => index)
  return stuckOf(books, moves, list).map(({ index }) => index)
}

const BOOKS = 3
const leg = fc
  .record({
    from: fc.integer({ min: 0, max: BOOKS }),
    step: fc.integer({ min: 1, max: BOOKS }),
    quantity: fc.integer({ min: 1, max: 4 }),
    permitted: fc.constantFrom(0, 0, 0, 2, Number.POSITIVE_INFINITY),
  })
  .map(({ step, ...rest }) => ({ ...rest, to: (rest.from + step) % (BOOKS + 1) }))
const balances = fc.array(fc.integer({ min: -2, max: 5 }), { minLength: BOOKS, maxLength: BOOKS })

const floorOf = (start: readonly number[], { from, permitted = 0 }: Leg) =>
  from === BOOKS ? Number.NEGATIVE_INFINITY : Math.min(start[from] ?? 0, 0 - permitted)

/** Whether all together leave every book that one takes from at or above what that one may leave there. */
function nets(start: readonly number[], legs: readonly Leg[]): boolean {
  const after = [...start, 0].map((held, slot) =>
    legs.reduce(
      (sum, { from, to, quantity }) => sum + (to === slot ? quantity : 0) - (from === slot ? quantity : 0),
      held,
    ),
  )
  return legs.every((one) => (after[one.from] ?? 0) >= floorOf(start, one))
}

/** Whether some order keeps every book that a movement leaves at or above its floor. */
function isPossible(start: readonly number[], legs: readonly Leg[]): boolean {
  const isTried = (left: readonly Leg[], held: readonly number[]): boolean =>
    left.length === 0 ||
    left.some((one, place) => {
      const after = held.with(one.from, (held[one.from] ?? 0) - one.quantity)
      if ((after[one.from] ?? 0) < floorOf(start, one)) return false
      return isTried(left.toSpliced(place, 1), after.with(one.to, (after[one.to] ?? 0) + one.quantity))
    })
  return isTried(legs, [...start, 0])
}

describe('movements of one command', () => {
  it('go where they net and some order lets them, and only there; what goes without the others can go, too', () => {
    let [wholes, parts] = [0, 0]
    fc.assert(
      fc.property(balances, fc.array(leg, { minLength: 1, maxLength: 6 }), (start, legs) => {
        const { books, moves } = atHand(start, legs)
        const stops = decide(
          books,
          moves,
          legs.map((_, index) => index),
        )
        expect(stops.length === 0).toBe(nets(start, legs) && isPossible(start, legs))
        const gone = new Set(stops.map(({ index }) => index))
        const going = legs.filter((_, index) => !gone.has(index))
        expect(isPossible(start, going)).toBe(true)
        for (const { shortfall } of stops) expect(shortfall).toBeGreaterThan(0)
        if (stops.length === 0) wholes++
        else parts++
      }),
      { numRuns: 2_000 },
    )
    expect(Math.min(wholes, parts)).toBeGreaterThan(100)
  })

  it('do not go in a circle over empty shelves, and do where one of them holds the units', () => {
    const circle = [0, 1, 2].map((from) => ({ from, to: (from + 1) % 3, quantity: 5 }))
    expect(stuck([0, 0, 0], circle)).toEqual([0, 1, 2])
    expect(stuck([0, 0, 4], circle)).toEqual([0, 1, 2])
    expect(stuck([0, 0, 5], circle)).toEqual([])
  })

  it('go though the first that could go would be in the way of the others', () => {
    const legs = [
      { from: 0, to: 2, quantity: 5 },
      { from: 0, to: 1, quantity: 5 },
      { from: 1, to: 0, quantity: 5 },
    ]
    expect(stuck([5, 0, 0], legs)).toEqual([])
  })

  it('do not go in a circle at a time when nothing lay there, whatever lies there now', () => {
    const legs = [0, 1, 2].map((from) => ({ from, to: (from + 1) % 3, quantity: 5, at: 10 }))
    const { books, moves } = atHand([100, 100, 100], legs)
    const came = new Map([0, 1, 2].map((slot) => [slot, pastOf(100, 0, [{ at: 20, by: 100 }])]))
    const then = { ...books, pasts: came }
    expect(stuckOf(then, moves, [0, 1, 2])).toMatchObject([
      { index: 0, shortfall: 5, past: { quantity: 0 } },
      { index: 1, shortfall: 5, past: { quantity: 0 } },
      { index: 2, shortfall: 5, past: { quantity: 0 } },
    ])
    expect([...came.values()].map(({ held, by }) => [held, by.reduce((sum, one) => sum + one, 0)])).toEqual(
      Array(3).fill([0, 100]),
    )
  })

  it('are found an order for quickly, ten thousand of them from the last to the first', () => {
    const chain = Array.from({ length: 10_000 }, (_, step) => ({ from: step, to: step + 1, quantity: 1 }))
    const startedAt = performance.now()
    expect(stuck([1, ...Array(10_000).fill(0)], chain.toReversed())).toEqual([])
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })
})
