import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCALE_MAX } from '../limits.ts'
import { depthAtScale, formatDepth, parseDepth, storedDepth } from './depth.ts'
import { DEFAULT_FOR_COMMANDS, depthAt } from './rule.ts'

/** Decimals of up to six places that can be counted: whole part and fraction as they are written. */
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 9_007_199_253 }), fc.string({ unit: digit(), maxLength: SCALE_MAX }))
  .map(([whole, fraction]) => ({
    whole,
    fraction,
    text: fraction === '' ? `${whole}` : `${whole}.${fraction}`,
  }))

function digit() {
  return fc.constantFrom(...'0123456789')
}

describe('a depth', () => {
  it.each([
    ['0.3', 1, 3],
    ['1.005', 3, 1005],
    ['1.15', 2, 115],
    ['0.000001', 6, 1],
    ['0.000001', 5, 0],
    ['2.999999', 0, 2],
    ['9007199254.740991', 6, 9_007_199_254_740_991],
    ['9007199254.740991', 5, 900_719_925_474_099],
    ['7', 0, 7],
    ['0', 3, 0],
  ])('of %s is at scale %i exactly %i', (text, scale, units) => {
    expect(depthAt({ ...DEFAULT_FOR_COMMANDS, depthMicros: storedDepth(text) }, scale)).toBe(units)
  })

  it('is at every scale what its digits say, cut where the item counts no finer', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: SCALE_MAX }), ({ whole, fraction, text }, scale) => {
        const digits = fraction.padEnd(scale, '0').slice(0, scale)
        expect(depthAtScale(storedDepth(text), scale)).toBe(Number(BigInt(`${whole}${digits}`)))
      }),
    )
  })

  it('is written as it was read', () => {
    fc.assert(
      fc.property(decimals, ({ text }) => {
        const depth = storedDepth(text)
        expect(parseDepth(formatDepth(depth))).toBe(depth)
      }),
    )
  })

  it.each(['-1', '1.0000001', '9007199254.740992', '1e3', '1,5', ''])('is not %j', (text) => {
    expect(parseDepth(text)).toBeNull()
    expect(() => storedDepth(text)).toThrow(RangeError)
  })
})
