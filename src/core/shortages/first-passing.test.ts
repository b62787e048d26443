import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Due, firstPassing, type Supply } from './first-passing.ts'
import { stillAsked } from './still-asked.ts'

const due = (at: number, quantity: number): Due => ({ at, quantity })

describe('the first passing', () => {
  it.each<[string, Partial<Supply>, [number, number, number | null] | null]>([
    ['never where nothing is asked', {}, null],
    ['never where stock lasts', { demands: [due(20, 5)] }, null],
    ['now where more is promised than there is', { demands: [due(10, 6)] }, [10, 1, null]],
    ['now for what was wanted before', { demands: [due(1, 6)] }, [10, 1, null]],
    ['then, until the receipt', { demands: [due(20, 8)], receipts: [due(30, 9)] }, [20, 3, 30]],
    ['never where the receipt comes before', { demands: [due(30, 8)], receipts: [due(20, 3)] }, null],
    ['never where both are of one instant', { demands: [due(20, 8)], receipts: [due(20, 3)] }, null],
    ['then where the receipt is late', { demands: [due(20, 8)], receipts: [due(9, 9)] }, [20, 3, null]],
    [
      'by all that is wanted before the receipt',
      { demands: [due(20, 6), due(25, 4), due(35, 50)], receipts: [due(30, 9)] },
      [20, 5, 30],
    ],
    [
      'after a receipt that is too small',
      { demands: [due(30, 9)], receipts: [due(20, 3), due(40, 1)] },
      [30, 1, 40],
    ],
  ])('is %s', (_, given, expected) => {
    const found = firstPassing({ onHand: 5, demands: [], receipts: [], now: 10, ...given })
    expect(found && [found.at, found.lacks, found.nextReceipt?.at ?? null]).toEqual(expected)
  })

  const dues = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 12 }), quantity: fc.integer({ min: 1, max: 9 }) }),
    {
      maxLength: 9,
    },
  )
  const supply = fc.record({
    onHand: fc.integer({ min: 0, max: 20 }),
    demands: dues,
    receipts: dues,
    now: fc.integer({ min: 0, max: 8 }),
  })

  it('is what a replay of every instant finds', () => {
    fc.assert(
      fc.property(supply, (given) => {
        const found = firstPassing(given)
        const plain = found && { at: found.at, lacks: found.lacks, nextAt: found.nextReceipt?.at ?? null }
        expect(plain).toEqual(replayed(given))
      }),
      { numRuns: 2_000 },
    )
  })

  it('comes no later the more is asked', () => {
    fc.assert(
      fc.property(supply, fc.integer({ min: 0, max: 12 }), (given, at) => {
        const [before, after] = [given, { ...given, demands: [...given.demands, due(at, 1)] }].map(
          firstPassing,
        )
        if (before !== null) expect(after?.at).toBeLessThanOrEqual(before.at)
      }),
    )
  })
})

describe('what is still asked', () => {
  it('is served from the earliest on', () =>
    expect(stillAsked([due(3, 4), due(1, 2), due(2, 5)], 4)).toEqual([due(2, 3), due(3, 4)]))

  it('is what was asked, less what is served', () => {
    const lines = fc.array(fc.record({ at: fc.nat(9), quantity: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(lines, fc.nat(60), (all, served) => {
        const sum = (some: readonly Due[]) => some.reduce((total, { quantity }) => total + quantity, 0)
        expect(sum(stillAsked(all, served))).toBe(Math.max(0, sum(all) - served))
      }),
    )
  })
})

/** The level at every instant from now on, summed anew for each. */
function replayed({ onHand, demands, receipts, now }: Supply) {
  const sum = (some: readonly Due[], holds: (one: Due) => boolean) =>
    some.filter(holds).reduce((total, { quantity }) => total + quantity, 0)
  const levelAt = (instant: number) =>
    onHand +
    sum(receipts, ({ at }) => at >= now && at <= instant) -
    sum(demands, ({ at }) => Math.max(at, now) <= instant)
  const instants = Array.from({ length: 20 }, (_, index) => now + index)
  const at = instants.find((instant) => levelAt(instant) < 0)
  if (at === undefined) return null
  const later = receipts.map((one) => one.at).filter((one) => one > at)
  const nextAt = later.length === 0 ? null : Math.min(...later)
  const until = instants.filter((instant) => instant >= at && (nextAt === null || instant < nextAt))
  return { at, lacks: -Math.min(...until.map(levelAt)), nextAt }
}
