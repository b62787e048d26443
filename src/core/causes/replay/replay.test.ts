/** Lines and shortfalls give what looking at every instant gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allStretches, type Legs } from '../../episodes/stretches.ts'
import type { Gain } from '../edit.ts'
import { balanceAt, balanceBefore, leastBetween, leastFrom, lineOf } from './line.ts'
import { firstShort, lifts, shortfallOf } from './shortfalls.ts'

/** Nothing happens after it. */
const LAST = 24
const leg = fc.tuple(fc.integer({ min: 1, max: LAST - 4 }), fc.integer({ min: -9, max: 9 }))
const someLegs = fc.array(leg, { minLength: 1, maxLength: 12 }).map(legsOf)
const instant = fc.integer({ min: 0, max: LAST })

function legsOf(rows: readonly (readonly [number, number])[]): Legs {
  const sorted = rows.toSorted(([left], [right]) => left - right)
  return {
    at: Float64Array.from(sorted, ([at]) => at),
    delta: Float64Array.from(sorted, ([, delta]) => delta),
    movement: Int32Array.from(sorted, (_, place) => place),
    length: sorted.length,
  }
}

/** The balance after all that moved up to an instant, leg by leg. */
function folded({ at, delta, length }: Legs, until: number): number {
  let balance = 0
  for (let leg = 0; leg < length; leg++) if (at[leg] <= until) balance += delta[leg]
  return balance
}

function least(legs: Legs, from: number, to: number): number {
  let most = Number.POSITIVE_INFINITY
  for (let at = from; at < to; at++) most = Math.min(most, folded(legs, at))
  return most
}

describe('a line', () => {
  it('gives the balances and the lowest of them that a fold gives', () => {
    fc.assert(
      fc.property(someLegs, instant, instant, (legs, from, until) => {
        const line = lineOf(legs)
        expect(balanceAt(line, from)).toBe(folded(legs, from))
        expect(balanceBefore(line, from)).toBe(folded(legs, from - 1))
        expect(leastFrom(line, from)).toBe(least(legs, from, LAST + 1))
        if (until > from) expect(leastBetween(line, from, until)).toBe(least(legs, from, until))
        expect(leastBetween(line, from, Number.POSITIVE_INFINITY)).toBe(leastFrom(line, from))
      }),
      { numRuns: 500 },
    )
  })
})

describe('gains', () => {
  const gain = fc.record({
    order: fc.constantFrom('as-posted' as const, 'as-happened' as const),
    quantity: fc.integer({ min: -6, max: 20 }),
    from: instant,
    to: fc.oneof(instant, fc.constant(Number.POSITIVE_INFINITY)),
  })

  it('lift a stretch where they lift each of its instants, also where they end inside it', () => {
    let lifted = 0
    fc.assert(
      fc.property(someLegs, fc.array(gain, { maxLength: 4 }), (legs, gains) => {
        for (const stretch of allStretches(legs, LAST, String)) {
          const shortfall = shortfallOf('as-posted', legs, stretch)
          const first = shortIn(legs, gains, stretch.startedAt, stretch.endedAt ?? LAST + 1)
          const found = firstShort([shortfall], gains)
          expect(found?.at ?? null).toBe(first)
          if (found !== null) expect(found.short).toBe(heldWith(legs, gains, found.at))
          expect(lifts([shortfall], gains)).toBe(first === null)
          if (first === null) lifted++
        }
      }),
      { numRuns: 2_000 },
    )
    expect(lifted).toBeGreaterThan(20)
  })
})

/** The first instant of a time at which the balance is below zero with some gains. */
function shortIn(legs: Legs, gains: readonly Gain[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (heldWith(legs, gains, at) < 0) return at
  return null
}

function heldWith(legs: Legs, gains: readonly Gain[], at: number): number {
  const gained = gains.filter((one) => one.order === 'as-posted' && one.from <= at && at < one.to)
  return gained.reduce((sum, { quantity }) => sum + quantity, folded(legs, at))
}
