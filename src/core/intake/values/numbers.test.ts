import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecimalMark, readNumber } from './numbers.ts'

const valueIn = (text: string, decimal: DecimalMark | null = null) => readNumber(text, decimal)?.value ?? null

describe('signs', () => {
  it.each([
    ['12-', '-12'],
    ['12 -', '-12'],
    ['12.50-', '-12.5'],
    ['(12)', '-12'],
    ['(1,234.50)', '-1234.5'],
    ['( 12 )', '-12'],
    ['(-)12', '-12'],
    ['\u221212', '-12'],
    ['\u201312', '-12'],
    ['\u201112', '-12'],
    ['\ufe6312', '-12'],
    ['\uff0d12', '-12'],
    ['12\u2212', '-12'],
    ['- 4', '-4'],
    ['-  12.00', '-12'],
    ['+12', '12'],
    ['12+', '12'],
    ['-0.00', '0'],
    ['(0)', '0'],
    ['0-', '0'],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text, null)).toEqual({ value, unit: null })
  })

  it.each(['--5', '-5-', '-(5)', '(5', '5)', '12,-', '12.-'])('%s is no number', (text) => {
    expect([valueIn(text), valueIn(text, ','), valueIn(text, '.')]).toEqual([null, null, null])
  })
})

describe('marks', () => {
  it.each([
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u00a0234,56', '1234.56'],
    ['1\u202f234,56', '1234.56'],
    ['1\u2009234.56', '1234.56'],
    ['1\u2007234.56', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1’234.56', '1234.56'],
    ['1,23,456.00', '123456'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1.234', '1.234'],
    ['5.000', '5'],
    ['.5', '0.5'],
    ['007', '7'],
    ['00000000000010038681', '10038681'],
  ])('%s can only be %s', (text, value) => {
    expect(valueIn(text)).toBe(value)
  })

  it.each([
    ['1.234', '1234'],
    ['5,000', '5'],
    ['1.234,500-', '-1234.5'],
    ['2,5', '2.5'],
    [',5', '0.5'],
    ['-  12,00', '-12'],
    ['1 234 567,8', '1234567.8'],
    ['1,5E+03', '1500'],
  ])('%s is %s where a comma stands before decimals', (text, value) => {
    expect(valueIn(text, ',')).toBe(value)
  })

  it('what may be two numbers is read as none in the canonical style', () => {
    expect(['1,5', '1,50', '5,000', '1,234'].map((text) => valueIn(text))).toEqual([null, null, null, null])
  })

  it('the other mark groups thousands, and nothing else', () => {
    expect([
      valueIn('1.5', ','),
      valueIn('0.500', ','),
      valueIn('12.34.567', ','),
      valueIn('1,5', '.'),
    ]).toEqual([null, null, null, null])
    expect([valueIn('5,000', '.'), valueIn('12,34,567', '.')]).toEqual(['5000', '1234567'])
  })
})

describe('units', () => {
  it.each([
    ['10 Nos', '10', 'Nos'],
    ['5 pcs', '5', 'pcs'],
    ['12 шт', '12', 'шт'],
    ['3 Stk.', '3', 'Stk.'],
    ['2.5kg', '2.5', 'kg'],
    ['10個', '10', '個'],
    ['10 EA', '10', 'EA'],
    ['3 m3', '3', 'm3'],
    ['5 pc(s)', '5', 'pc(s)'],
    ['10 sq. ft', '10', 'sq. ft'],
    ['12 H', '12', 'H'],
    ['12 S', '12', 'S'],
    ['12 CR', '12', 'CR'],
    ['-12 DR', '-12', 'DR'],
    ['12- KG', '-12', 'KG'],
    ['(2) pcs', '-2', 'pcs'],
    ['1,000.000 *', '1000', '*'],
    ['$12.50', '12.5', '$'],
    ['-$5', '-5', '$'],
    ['12.50 €', '12.5', '€'],
    ['EUR 12.5', '12.5', 'EUR'],
  ])('%s is %s %s', (text, value, unit) => {
    expect(readNumber(text, null)).toEqual({ value, unit })
  })

  it.each(['ABC123', 'A12', '12 of 15', 'PO-100', '10W40', '12%', 'bolt 5 mm', 'BOX 12', '€ 5 kg'])(
    '%s is no number',
    (text) => {
      expect(readNumber(text, null)).toBeNull()
    },
  )
})

describe('other spellings', () => {
  it.each([
    ['1 1/2', '1.5'],
    ['1½', '1.5'],
    ['½', '0.5'],
    ['-2¾', '-2.75'],
    ['1E+05', '100000'],
    ['1.00E-03', '0.001'],
    ['-2.5e3', '-2500'],
    ['1.1102230246251565e-16', '0'],
    ['１２３', '123'],
    ['－１．５', '-1.5'],
    ['١٢٣', '123'],
    ['१२', '12'],
    ['\u200e12\u200f', '12'],
    ['\ufeff12 ', '12'],
  ])('%s is %s', (text, value) => {
    expect(valueIn(text)).toBe(value)
  })

  it.each([
    ['0.30000000000000004', '0.3'],
    ['-9.119999999999999', '-9.12'],
    ['718.2700000000004', '718.27'],
    ['299.89999999999998', '299.9'],
    ['282.37483953786904', '282.374839537869'],
    ['0.99999999999999989', '1'],
    ['1000.00000000000000', '1000'],
    ['12345678901.123456', '12345678901.123456'],
  ])('of %s the noise of floats is rounded off: %s', (text, value) => {
    expect(valueIn(text)).toBe(value)
  })

  it.each([
    '1/2',
    '1 1/3',
    '1 3/2',
    '1/0',
    '05.01.2026',
    '2026-01-05',
    '14:03',
    '1.2.3',
    '1E+99',
    'NaN',
    '-',
    '',
    'x',
  ])('%j is no number', (text) => {
    expect([valueIn(text), valueIn(text, ','), valueIn(text, '.')]).toEqual([null, null, null])
  })

  it('a long text is no number, and no work', () => {
    for (const text of ['0'.repeat(1_000_000), `1.${'0'.repeat(1_000_000)}1`, `1${' 1'.repeat(100_000)}`])
      expect(valueIn(text)).toBeNull()
  })
})

describe('numbers', () => {
  const groups: readonly (readonly [DecimalMark, string])[] = [
    ['.', ''],
    ['.', ','],
    ['.', ' '],
    ['.', "'"],
    ['.', '’'],
    [',', ''],
    [',', '.'],
    [',', '\u00a0'],
    [',', '\u202f'],
    [',', '\u2009'],
  ]
  const minuses: readonly ((digits: string) => string)[] = [
    (digits) => `-${digits}`,
    (digits) => `${digits}-`,
    (digits) => `(${digits})`,
    (digits) => `\u2212${digits}`,
    (digits) => `- ${digits}`,
    (digits) => `(-)${digits}`,
  ]
  const units = ['', ' kg', 'kg', ' Stk.', ' шт', '個', ' H']

  it('are read back from whatever style they are written in', () => {
    const { constantFrom, integer, nat } = fc
    fc.assert(
      fc.property(
        nat(2 ** 40),
        integer({ min: 0, max: 6 }),
        constantFrom(...groups),
        constantFrom(null, ...minuses),
        constantFrom(...units),
        (digits, scale, [mark, group], minus, unit) => {
          const text = String(digits).padStart(scale + 1, '0')
          const [whole, fraction] = [text.slice(0, text.length - scale), text.slice(text.length - scale)]
          const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
          const written = scale === 0 ? grouped : grouped + mark + fraction
          const plain = fraction.replace(/0+$/, '') === '' ? whole : `${whole}.${fraction.replace(/0+$/, '')}`
          const signed = minus !== null && digits !== 0
          expect(readNumber((minus === null ? written : minus(written)) + unit, mark)).toEqual({
            value: signed ? `-${plain}` : plain,
            unit: unit.trim() === '' ? null : unit.trim(),
          })
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
