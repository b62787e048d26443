import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromFinest, toFinest } from './finest.ts'

it('comes back as it was, without what says nothing', () => {
  expect([toFinest('1.5'), fromFinest(1_500_000), fromFinest(toFinest('-0.250'))]).toEqual([
    1_500_000,
    '1.5',
    '-0.25',
  ])
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (quantity) => {
      expect(toFinest(fromFinest(quantity))).toBe(quantity)
    }),
  )
})

it('refuses what is no quantity', () => {
  for (const text of ['', 'six', '1,5', '1e3']) expect(() => toFinest(text)).toThrow(RangeError)
})
