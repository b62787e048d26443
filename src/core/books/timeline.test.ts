import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Line } from './book-lines.ts'
import { timelineOf } from './timeline.ts'

/** Legs as a line: times with the balance after each. */
function lineOf(at: readonly number[], delta: readonly number[]): Line {
  let sum = 0
  const balance = Float64Array.from(delta, (step) => {
    sum += step
    return sum
  })
  return { length: at.length, at: Float64Array.from(at), balance, posting: new Int32Array(at.length) }
}

const legs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -20, max: 20 })), { maxLength: 200 })
  .map((pairs) => pairs.sort(([left], [right]) => left - right))
const window = fc
  .tuple(fc.integer({ min: -10, max: 510 }), fc.integer({ min: -10, max: 510 }))
  .map((ends) => ({ from: Math.min(...ends), to: Math.max(...ends) }))

/** The balance after every instant, found the slow way. */
function balances(pairs: readonly (readonly [number, number])[], from: number, to: number): number[] {
  const instants = [...new Set(pairs.map(([at]) => at))].filter((at) => at >= from && at <= to)
  return instants.map((instant) => pairs.reduce((sum, [at, delta]) => (at <= instant ? sum + delta : sum), 0))
}

describe('a timeline', () => {
  it('loses no dip and no peak, at any width and in any window', () => {
    fc.assert(
      fc.property(legs, window, fc.integer({ min: 1, max: 60 }), (pairs, { from, to }, width) => {
        const [at, delta] = [pairs.map(([time]) => time), pairs.map(([, step]) => step)]
        const line = timelineOf(lineOf(at, delta), { from, to }, width)
        const before = pairs.reduce((sum, [time, step]) => (time < from ? sum + step : sum), 0)
        const all = [before, ...balances(pairs, from, to)]
        expect(line.before).toBe(before)
        expect(Math.min(line.before, ...line.min)).toBe(Math.min(...all))
        expect(Math.max(line.before, ...line.max)).toBe(Math.max(...all))
        expect(line.last.at(-1) ?? line.before).toBe(all.at(-1))
        expect(line.at.length).toBeLessThanOrEqual(width)
        expect(line.at).toEqual(line.at.toSorted((left, right) => left - right))
        expect(line.at.every((time) => time >= from && time <= to)).toBe(true)
      }),
    )
  })

  it('is the whole staircase where it is wide enough', () => {
    const line = timelineOf(lineOf([0, 10, 10, 20], [5, -7, 1, 4]), { from: 0, to: 20 }, 21)
    expect(line).toEqual({
      before: 0,
      at: [0, 10, 20],
      first: [5, -1, 3],
      min: [5, -1, 3],
      max: [5, -1, 3],
      last: [5, -1, 3],
    })
  })

  it('shows a dip of a second in a picture of one column', () => {
    const line = timelineOf(lineOf([0, 1000, 2000], [5, -9, 9]), { from: 0, to: 31_536_000_000 }, 1)
    expect([line.first, line.min, line.max, line.last]).toEqual([[5], [-4], [5], [5]])
  })
})
