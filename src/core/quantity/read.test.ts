import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCALE_MAX } from '../limits.ts'
import { formatScaled, parseQuantity } from './quantity.ts'
import { decimalsOf, type ItemUnits, readQuantity } from './read.ts'

/** Kilograms to the gram, in sacks of 25, thirds of a sack, and tonnes. */
const FLOUR: ItemUnits = {
  baseUnit: 'kg',
  scale: 3,
  packs: [
    { unit: 'sack', factor: { numerator: 25, denominator: 1 } },
    { unit: 'scoop', factor: { numerator: 1, denominator: 3 } },
    { unit: 'tonne', factor: { numerator: 1000, denominator: 1 } },
  ],
}

describe('readQuantity', () => {
  it.each([
    ['2', undefined, 2_000],
    ['2', 'kg', 2_000],
    [' 1.250 ', undefined, 1_250],
    ['0.001', undefined, 1],
    ['3', 'sack', 75_000],
    ['0.5', 'sack', 12_500],
    ['0.0004', 'sack', 10],
    ['3', 'scoop', 1_000],
    ['9007199254740.991', undefined, Number.MAX_SAFE_INTEGER],
  ])('%j %s is %i', (quantity, unit, smallest) => {
    expect(readQuantity({ quantity, unit }, FLOUR)).toBe(smallest)
  })

  // Each row also fails what the rows below it name: the first reason is the answer.
  it.each([
    ['-0.0000001', 'crate', 'inexact-quantity', 'too-many-decimals', 'quantity'],
    ['', 'crate', 'malformed', 'missing-value', 'quantity'],
    ['a few', 'crate', 'malformed', 'bad-quantity', 'quantity'],
    ['1,5', 'crate', 'malformed', 'ambiguous-quantity', 'quantity'],
    ['1e3', 'crate', 'malformed', 'quantity-out-of-range', 'quantity'],
    ['9007199254740992', 'crate', 'malformed', 'quantity-out-of-range', 'quantity'],
    ['0.00', 'crate', 'malformed', 'zero-quantity', 'quantity'],
    ['-1.0001', 'crate', 'malformed', 'bad-quantity', 'quantity'],
    ['1.0001', 'crate', 'unknown-unit', 'unknown-unit', 'unit'],
    ['1.0001', undefined, 'inexact-quantity', 'too-many-decimals', 'quantity'],
    ['1', 'scoop', 'inexact-quantity', 'inexact-quantity', 'quantity'],
    ['9007199254740', 'tonne', 'malformed', 'quantity-out-of-range', 'quantity'],
  ])('%j %s is no quantity: %s, %s', (quantity, unit, code, reason, field) => {
    expect(readQuantity({ quantity, unit }, FLOUR)).toEqual({ code, reason, field })
  })

  it('takes no part of a pack where decimals beyond the scale are refused', () => {
    expect(readQuantity({ quantity: '0.5', unit: 'sack' }, FLOUR, FLOUR.scale)).toBe(12_500)
    expect(readQuantity({ quantity: '0.0004', unit: 'sack' }, FLOUR, FLOUR.scale)).toMatchObject({
      code: 'inexact-quantity',
      reason: 'too-many-decimals',
    })
  })

  it('says the same as exact arithmetic over fractions', () => {
    const pack = fc.record({
      numerator: fc.integer({ min: 1, max: 144 }),
      denominator: fc.integer({ min: 1, max: 12 }),
    })
    const scale = fc.integer({ min: 0, max: SCALE_MAX })
    fc.assert(
      fc.property(fc.maxSafeInteger(), scale, scale, pack, (digits, decimals, to, factor) => {
        const item = { baseUnit: 'each', scale: to, packs: [{ unit: 'pack', factor }] }
        const text = formatScaled(BigInt(digits), decimals)
        const read = readQuantity({ quantity: text, unit: 'pack' }, item)
        const product = BigInt(digits) * BigInt(factor.numerator) * 10n ** BigInt(to)
        const divisor = BigInt(factor.denominator) * 10n ** BigInt(decimals)
        const exact = digits > 0 && product % divisor === 0n && product / divisor <= Number.MAX_SAFE_INTEGER
        expect(typeof read === 'number').toBe(exact)
        if (exact) expect(read).toBe(Number(product / divisor))
      }),
    )
  })
})

it('decimalsOf is the least scale a number can be read at', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: SCALE_MAX }), (digits, scale) => {
      const text = formatScaled(BigInt(digits), scale)
      const decimals = decimalsOf(text)
      expect(parseQuantity(text, decimals).ok).toBe(true)
      if (decimals > 0) expect(parseQuantity(text, decimals - 1)).toMatchObject({ code: 'too-many-decimals' })
    }),
  )
})

it('decimalsOf takes no time for a million zeros', () => {
  expect(decimalsOf(`1.${'0'.repeat(1_000_000)}1`)).toBe(0)
  expect(
    readQuantity({ quantity: `1.${'0'.repeat(1_000_000)}1` }, { baseUnit: 'each', scale: 0, packs: [] }),
  ).toEqual({
    code: 'malformed',
    reason: 'text-too-long',
    field: 'quantity',
  })
})
