/** What is usual of quantities: lots, the shape of a file, and habits that leave the row in question out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { made } from '../../../../../test/support/made-scene.ts'
import { BASE, plainMovement, receiptOf } from '../../../../../test/support/plain-movement.ts'
import { MOVEMENT_KINDS } from '../../../codes.ts'
import { plainItem } from '../../../history/item.ts'
import { likelyLotsOf, lotOf } from './lot.ts'
import { shapeOf } from './shape.ts'

describe('the lot of receipts', () => {
  it('is what they come in multiples of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 1, max: 7 }), (lot, first) => {
        expect(lotOf([first, first + 1, 2, 3, 1, 5].map((times) => times * lot))).toBe(lot)
      }),
    )
  })

  it('bears one receipt off it, and is none where they have none', () => {
    expect(lotOf([24, 48, 36, 12, 24, 60, 31])).toBe(12)
    expect(lotOf([7, 11, 13, 17, 19, 23])).toBe(1)
    expect(lotOf([])).toBe(1)
    expect(lotOf([12])).toBe(1)
  })

  it('is doubtful where all but one came alike: what came 36 at a time and 24 once may come in dozens', () => {
    const lots = likelyLotsOf([36, 36, 36, 36, 36, 36, 24])
    expect(lots[0].lot).toBe(36)
    expect(lots.find(({ lot }) => lot === 12)?.share).toBeGreaterThan(0.05)
    expect(lots.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(likelyLotsOf([])).toEqual([{ lot: 1, share: 1 }])
  })
})

describe('the shape of a file', () => {
  it.each([
    ['no value', []],
    ['one value', [0]],
    ['values near and far', [-2, -0.1, 0, 0, 0.1, 0.3, 1, 3]],
    ['many alike', Array.from({ length: 500 }, () => 0.5)],
  ])('of %s is a density', (_, values) => {
    const shape = shapeOf(values)
    const step = 0.01
    let sum = 0
    for (let ln = -30; ln < 30; ln += step) sum += shape(ln + step / 2) * step
    // Beyond its last cell it is flat, which is nothing but for values there.
    expect(sum).toBeCloseTo(1, 1)
  })
})

describe('habit', () => {
  const quantities = [1, 2, 2, 3, 4, 2, 12, 1, 5, 2]
  const rows = (unit: number) =>
    quantities.map((quantity, place) =>
      plainMovement({ id: `s${place}`, quantity: quantity * unit, at: BASE + place }),
    )
  const items = Array.from({ length: 8 }, (_, item) =>
    rows(1).map((row) => ({ ...row, id: `${item}${row.id}`, item: `NUT-${item}` })),
  ).flat()
  const stock = (unit: number) => receiptOf({ id: 'in', quantity: 120 * unit, at: BASE - 9 })
  const habitsOf = (unit: number, scale: number) => {
    const movements = [stock(unit), ...rows(unit), ...items]
    const { surroundings, history } = made(movements, [plainItem('BOLT', scale)])
    const bolt = history.items.findIndex(({ code }) => code === 'BOLT')
    return { habits: surroundings.usual.habits, bolt, sale: MOVEMENT_KINDS.indexOf('sale') }
  }

  it('leaves the row in question out', () => {
    const { habits, bolt, sale } = habitsOf(1, 0)
    expect(habits.likelihood(bolt, sale, 12, 12)).toBeLessThan(habits.likelihood(bolt, sale, 12) / 2)
    expect(habits.likelihood(bolt, sale, 2, 2)).toBeGreaterThan(habits.likelihood(bolt, sale, 12, 12))
  })

  it.each([
    [1, 0],
    [1_000, 3],
    [10, 3],
  ])('is a likelihood: that of all quantities sums to one at the most (unit %i, scale %i)', (unit, scale) => {
    const { habits, bolt, sale } = habitsOf(unit, scale)
    expect(habits.unit(bolt)).toBe(unit)
    let sum = 0
    for (let quantity = 1; quantity <= 20_000; quantity++)
      sum += habits.likelihood(bolt, sale, quantity * unit)
    expect(sum).toBeGreaterThan(0.8)
    expect(sum).toBeLessThan(1.05)
  })

  it('has a likelihood of a kind that neither the item nor the file has', () => {
    const { habits, bolt } = habitsOf(1, 0)
    for (const kind of MOVEMENT_KINDS.keys()) {
      const likelihood = habits.likelihood(bolt, kind, 7)
      expect(likelihood).toBeGreaterThan(0)
      expect(likelihood).toBeLessThanOrEqual(1)
    }
  })
})
