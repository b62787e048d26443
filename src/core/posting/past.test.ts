import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addToPast, heldAt, lowestFrom, pastOf } from './past.ts'

const change = fc.record({ at: fc.integer({ min: 0, max: 20 }), by: fc.integer({ min: -9, max: 9 }) })
const instant = fc.integer({ min: 0, max: 25 })

/** What a book held after all that happened up to an instant, by adding it up. */
const naive = (changes: readonly { at: number; by: number }[], at: number) =>
  changes.reduce((sum, one) => (one.at <= at ? sum + one.by : sum), 0)

describe('the past of a book', () => {
  it('is what adding up all that happened says, from wherever it is known and in whatever order it came', () => {
    fc.assert(
      fc.property(fc.array(change), instant, instant, (changes, since, from) => {
        const past = pastOf(naive(changes, since), since, [])
        for (const { at, by } of changes) if (at > since) addToPast(past, at, by)
        const at = Math.max(since, from)
        expect(heldAt(past, at)).toBe(naive(changes, at))
        const later = [at, ...changes.map((one) => one.at).filter((one) => one > at)].sort((a, b) => a - b)
        const lowest = Math.min(...later.map((one) => naive(changes, one)))
        expect(lowestFrom(past, from)).toEqual({
          quantity: lowest,
          at: later.find((one) => naive(changes, one) === lowest),
        })
      }),
    )
  })

  it('begins with what is left of the balance without what happened since', () => {
    const past = pastOf(60, 0, [
      { at: 1, by: 50 },
      { at: 29, by: 50 },
    ])
    expect([heldAt(past, 0), heldAt(past, 1), heldAt(past, 99)]).toEqual([-40, 10, 60])
  })

  it('is as it was once what was added is taken out again', () => {
    const past = pastOf(5, 0, [{ at: 3, by: 5 }])
    addToPast(past, 2, -4)
    addToPast(past, 2, 4)
    expect(lowestFrom(past, 0)).toEqual({ quantity: 0, at: 0 })
  })
})
