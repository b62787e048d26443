import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cameAfter, noteIn, nothingSince } from './recent-in.ts'

const came = fc.record({ at: fc.integer({ min: 0, max: 2_000 }), by: fc.integer({ min: 1, max: 9 }) })

it('knows what came in after an instant, or says that it does not', () => {
  fc.assert(
    fc.property(fc.array(came, { maxLength: 900, size: 'max' }), fc.nat(2_000), (all, instant) => {
      const recent = nothingSince(100)
      for (const { at, by } of all) noteIn(recent, at, by)
      const known = cameAfter(recent, instant)
      const later = all.filter(({ at }) => at > Math.max(instant, 100)).reduce((sum, { by }) => sum + by, 0)
      if (known === null) expect(instant).toBeLessThan(recent.since)
      else expect(known).toBe(later)
      expect(recent.at.length).toBeLessThanOrEqual(256)
    }),
  )
})

it('forgets the older half of very many, whatever order they came in', () => {
  const recent = nothingSince(0)
  for (let at = 1; at <= 300; at++) noteIn(recent, at % 2 === 0 ? at : 601 - at, 1)
  expect(recent.at.length).toBeLessThan(257)
  expect(cameAfter(recent, 1)).toBeNull()
  expect(cameAfter(recent, 590)).toBe(5)
})
