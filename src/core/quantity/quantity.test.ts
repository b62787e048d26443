import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTime, parseTime } from '../time.ts'
import { costOf, formatMoney, parseMoney } from './money.ts'
import { addQuantity, formatQuantity, parseQuantity } from './quantity.ts'
import { convert, formatFactor, parseFactor } from './unit.ts'

describe('quantities', () => {
  it.each([
    ['5', 0, 5],
    ['-5', 0, -5],
    ['1.5', 3, 1500],
    ['1.500', 1, 15],
    ['+7', 0, 7],
    ['9007199254740991', 0, 9007199254740991],
  ])('%s at scale %i is %i', (text, scale, quantity) => {
    expect(parseQuantity(text, scale)).toEqual({ ok: true, quantity })
  })

  it.each([
    ['', 'missing-value'],
    ['  ', 'missing-value'],
    ['NaN', 'bad-quantity'],
    ['Infinity', 'bad-quantity'],
    ['0x10', 'bad-quantity'],
    ['1e308', 'quantity-out-of-range'],
    ['9007199254740992', 'quantity-out-of-range'],
    ['1,5', 'ambiguous-quantity'],
    ['1.234,50', 'ambiguous-quantity'],
    ['1.25', 'too-many-decimals'],
    ['12 pcs', 'bad-quantity'],
  ])('%j is refused as %s', (text, code) => {
    expect(parseQuantity(text, 1)).toEqual({ ok: false, code })
  })

  it.each([
    ['zeros and a digit behind', `1.${'0'.repeat(1_000_000)}1`],
    ['zeros behind', `1.${'0'.repeat(1_000_000)}`],
    ['digits', '9'.repeat(1_000_000)],
    ['blanks inside', `1${' '.repeat(1_000_000)}1`],
  ])('a million %s are too long, and no work', (_, text) => {
    expect(parseQuantity(text, 6)).toEqual({ ok: false, code: 'text-too-long' })
    expect(parseMoney(text)).toEqual({ ok: false, code: 'text-too-long' })
  })

  it('of a padded number only what is written counts', () => {
    expect(parseQuantity(`${' '.repeat(1_000)}5`, 0)).toEqual({ ok: true, quantity: 5 })
  })

  it('negative zero is zero', () => {
    const parsed = parseQuantity('-0.0', 2)
    expect(parsed.ok && Object.is(parsed.quantity, 0)).toBe(true)
  })

  it('what is written reads back, at every scale', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (quantity, scale) => {
        expect(parseQuantity(formatQuantity(quantity, scale), scale)).toEqual({
          ok: true,
          quantity: quantity || 0,
        })
      }),
    )
  })

  it('never leaves the safe range', () => {
    expect(() => addQuantity(Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError)
  })
})

describe('money', () => {
  it('is rounded once, half to even', () => {
    expect(parseMoney('2.55')).toEqual({ ok: true, quantity: 25500 })
    expect(formatMoney(costOf(1500, 10001, 3))).toBe('1.5002')
    expect(costOf(5, 1, 1)).toBe(0n)
    expect(costOf(15, 1, 1)).toBe(2n)
  })
})

describe('units', () => {
  it('converts exactly or not at all', () => {
    expect(convert(36, { numerator: 1, denominator: 12 })).toBe(3)
    expect(convert(35, { numerator: 1, denominator: 12 })).toBeNull()
    expect(formatFactor(parseFactor('0.5')!)).toBe('1/2')
    expect(parseFactor('0')).toBeNull()
  })
})

describe('times', () => {
  it.each([
    ['2021-01-05', '2021-01-05'],
    ['2021-01-05T12:39Z', '2021-01-05T12:39Z'],
    ['2021-01-05T12:39:35Z', '2021-01-05T12:39:35Z'],
    ['2021-01-05 12:39:35.250+02:00', '2021-01-05T10:39:35.250Z'],
    ['2021-01-05T12:39:35.0299Z', '2021-01-05T12:39:35.029Z'],
    ['2021-01-05T23:59:60Z', '2021-01-06T00:00:00Z'],
    ['2021-01-05T23:59:60.5Z', '2021-01-06T00:00:00.500Z'],
    ['2021-01-06T01:59:60+02:00', '2021-01-06T00:00:00Z'],
    ['1900-01-01T00:00Z', '1900-01-01T00:00Z'],
    ['1899-12-31T23:00-02:00', '1900-01-01T01:00Z'],
    ['2201-01-01T00:30:00+14:00', '2200-12-31T10:30:00Z'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%s keeps its precision', (text, written) => {
    const parsed = parseTime(text)
    expect(parsed.ok && formatTime(parsed.time)).toBe(written)
  })

  it.each([
    ['2021-04-31', 'bad-time'],
    ['2021-02-29', 'bad-time'],
    ['2100-02-29', 'bad-time'],
    ['0021-02-29', 'bad-time'],
    ['2021-13-01', 'bad-time'],
    ['0021-01-05', 'time-out-of-range'],
    ['2021-01-05T10:30:60Z', 'bad-time'],
    ['2021-01-05T23:59:60+02:00', 'bad-time'],
    ['2021-01-05T23:58:60Z', 'bad-time'],
    ['2021-01-05T23:59:61Z', 'bad-time'],
    ['1900-01-01T00:00+14:00', 'time-out-of-range'],
    ['2200-12-31T23:59:59-18:00', 'time-out-of-range'],
    ['2200-12-31T23:59:60Z', 'time-out-of-range'],
    ['2201-01-01', 'time-out-of-range'],
    ['0021-01-05T12:39:35', 'time-out-of-range'],
    ['2021-01-05T12:39:35', 'time-without-zone'],
    ['01/02/2021', 'bad-time'],
    ['yesterday', 'bad-time'],
    ['', 'missing-value'],
  ])('%j is refused as %s', (text, code) => {
    expect(parseTime(text)).toEqual({ ok: false, code })
  })
})
