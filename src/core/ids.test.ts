import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookKeyAtSite, formatId, keyOf, parseId } from './ids.ts'

describe('parseId', () => {
  it.each(['', '3', '3-', '-4', '3-4-5', ' 3-4', '3-4\n', '3-x', '1234567890-1', '1-1234567890123456'])(
    'is null for %j',
    (text) => {
      expect(parseId(text)).toBeNull()
    },
  )

  it('reads what formatId writes', () => {
    const site = fc.nat(999_999_999)
    const number = fc.nat(999_999_999_999_999)
    fc.assert(
      fc.property(site, number, (one, other) => {
        expect(parseId(formatId(one, other))).toEqual({ site: one, number: other })
      }),
    )
  })
})

describe('keys', () => {
  const text = fc.string().filter((one) => !one.includes('\u001f'))

  it('are equal exactly when all parts are', () => {
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        expect(keyOf(a, b) === keyOf(c, d)).toBe(a === c && b === d)
      }),
    )
  })

  it('tell an absent lot from an empty one', () => {
    const keys = [null, ''].flatMap((lot) => [null, ''].map((owner) => bookKeyAtSite('A', 'P', lot, owner)))
    expect(new Set(keys).size).toBe(4)
  })
})
