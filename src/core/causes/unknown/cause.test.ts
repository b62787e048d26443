/** That nothing explains an episode is always possible: `unknown` never lacks a weight. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { made } from '../../../../test/support/made-scene.ts'
import { BASE, plainMovement, receiptOf } from '../../../../test/support/plain-movement.ts'
import type { Movement } from '../../history/movement.ts'
import { HOUR_MS } from '../../time.ts'
import { assumedPriors, weighEpisode } from '../explain.ts'
import { probabilitiesOf } from '../priors.ts'
import { sceneOf } from '../scene.ts'

function unknownShares(movements: readonly Movement[]): number[] {
  const { books, surroundings } = made(movements)
  return books.flatMap(({ book, findings }) =>
    findings.stretches.map((episode) => {
      const scene = sceneOf({ surroundings, book, findings, episode })
      const shares = probabilitiesOf(weighEpisode(scene).lnByCause, assumedPriors(scene))
      const total = [...shares.values()].reduce((sum, one) => sum + one, 0)
      expect(total).toBeCloseTo(1, 9)
      return shares.get('unknown') ?? 0
    }),
  )
}

it('is possible where more was lacking on the shelf than as posted', () => {
  const shares = unknownShares([
    receiptOf({ id: 'in', quantity: 49, at: BASE + 5 * HOUR_MS }),
    plainMovement({
      id: 'out',
      quantity: 60,
      occurredAt: { at: BASE + HOUR_MS, precision: 'instant' },
      recordedAt: BASE + 10 * HOUR_MS,
    }),
  ])
  expect(shares).toHaveLength(2)
  for (const share of shares) expect(share).toBeGreaterThan(0.01)
})

it('is possible of any book, in either order', () => {
  const row = fc.record({
    comes: fc.boolean(),
    quantity: fc.integer({ min: 1, max: 60 }),
    hour: fc.integer({ min: 0, max: 30 }),
    later: fc.integer({ min: 0, max: 12 }),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (rows) => {
      const movements = rows.map(({ comes, quantity, hour, later }, place) => {
        const change = {
          id: `m${place}`,
          quantity,
          occurredAt: { at: BASE + hour * HOUR_MS, precision: 'instant' as const },
          recordedAt: BASE + (hour + later) * HOUR_MS,
        }
        return comes ? receiptOf(change) : plainMovement(change)
      })
      for (const share of unknownShares(movements)) expect(share).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})
