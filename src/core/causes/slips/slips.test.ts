/** Slips: what a hand may have meant, once slipped, gives back what was written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitReadings } from './digits.ts'
import { dividedBy, lotShares, multipliedBy, packShares } from './packs.ts'

/** All numbers that one slip of digits makes of a number; with a point, its zeros at the end as well. */
function slipsOf(meant: string, hasPoint: boolean): Set<string> {
  const made = new Set<string>()
  for (let place = 0; place <= meant.length; place++) {
    const [before, after] = [meant.slice(0, place), meant.slice(place)]
    made.add(before + after.slice(1))
    for (let digit = 0; digit <= 9; digit++) {
      made.add(before + digit + after)
      if (after !== '') made.add(before + digit + after.slice(1))
    }
    if (after.length > 1) made.add(before + after[1] + after[0] + after.slice(2))
  }
  for (const zeros of hasPoint ? ['0', '00', '000'] : []) {
    made.add(meant + zeros)
    if (meant.endsWith(zeros)) made.add(meant.slice(0, -zeros.length))
  }
  return made
}

describe('readings of digits', () => {
  it('give back what is written, by one slip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(1, 10, 1_000), (written, unit) => {
        for (const { quantity } of digitReadings(written * unit, unit)) {
          expect(quantity % unit).toBe(0)
          expect([...slipsOf(String(quantity / unit), unit > 1)]).toContain(String(written))
        }
      }),
    )
  })

  it('are each no likelier than slips of their kind are, and never what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (written) => {
        const readings = digitReadings(written, 1)
        expect(readings.length).toBeGreaterThan(0)
        expect(new Set(readings.map(({ quantity }) => quantity)).size).toBe(readings.length)
        for (const { quantity, likelihood } of readings) {
          expect(quantity).not.toBe(written)
          expect(likelihood).toBeGreaterThan(0)
          expect(likelihood).toBeLessThanOrEqual(0.25)
        }
      }),
    )
  })
})

describe('packs', () => {
  it('that are on file are all that an item is off by', () => {
    const factor = { numerator: 12, denominator: 1 }
    expect(packShares([factor], 1, lotShares([]))).toEqual([{ factor, share: 1, isKnown: true }])
  })

  it('have shares that sum to one, the lot of the item first, and to half of it where no lot is known', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.integer({ min: 1, max: 144 })),
        (lot, lots) => {
          const shares = packShares([], lot, lotShares(lots))
          const sum = shares.reduce((total, { share }) => total + share, 0)
          const whole = lot > 1 ? 1 : 0.5
          expect(sum).toBeLessThanOrEqual(whole + 1e-9)
          expect(sum).toBeGreaterThan(0.79 * whole)
          if (lot > 1) expect(shares[0].factor.numerator).toBe(lot)
        },
      ),
    )
  })

  it('are divided by only where it comes out, and turn back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 2, max: 144 }),
        (meant, numerator) => {
          const pack = { numerator, denominator: 1 }
          expect(dividedBy(meant * numerator, pack)).toBe(meant)
          expect(multipliedBy(meant, pack)).toBe(meant * numerator)
          expect(dividedBy(meant * numerator + 1, pack)).toBeNull()
        },
      ),
    )
  })
})
