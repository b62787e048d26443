import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals, decimalOf, isZero, negate, subtract } from './decimals.ts'

describe('sums of decimals', () => {
  it.each([
    [['0.1', '0.2'], '0.3'],
    [['7718.27', '-7000'], '718.27'],
    [['-0.5', '0.5'], '0'],
    [['1.25', '1.75'], '3'],
    [['9007199254740993', '0.000001'], '9007199254740993.000001'],
    [['-0.05'], '-0.05'],
    [[], '0'],
  ])('%j make %s', (values, sum) => {
    expect(addDecimals(values)).toBe(sum)
  })

  it('are exact, and turned round by negation', () => {
    const micros = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
    const text = (value: bigint) =>
      `${value < 0n ? '-' : ''}${(value < 0n ? -value : value)
        .toString()
        .padStart(7, '0')
        .replace(/(\d{6})$/, '.$1')}`
    const plain = (value: bigint) => addDecimals([text(value)])
    fc.assert(
      fc.property(micros, micros, (left, right) => {
        expect(addDecimals([text(left), text(right)])).toBe(plain(left + right))
        expect(subtract(text(left), text(right))).toBe(plain(left - right))
        expect(isZero(addDecimals([text(left), negate(text(left))]))).toBe(true)
      }),
    )
  })

  it('know no negative zero', () => {
    expect([decimalOf('-', '00', '00'), negate('0'), subtract('1', '1.0')]).toEqual(['0', '0', '0'])
  })
})
