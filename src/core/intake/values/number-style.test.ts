import { describe, expect, it } from 'vitest'
import { numberStyle } from './number-style.ts'

describe('a column proves its decimal mark', () => {
  it.each([
    ['plain', ['1', '-2', '3.5'], null],
    ['whole', ['1', '2', '1500'], null],
    ['one value with both marks', ['1,234.50', '5.000', '3'], '.'],
    ['one value with both marks the other way', ['1.234,50', '5.000', '3'], ','],
    ['one or two digits behind a comma', ['2,5', '5.000'], ','],
    ['two marks of thousands', ['1.234.567', '5.000'], ','],
    ['two marks of thousands the other way', ['1,234,567', '5,000'], '.'],
    ['no thousands begin with zero', ['0,500', '12,000'], ','],
    ['four digits before the mark', ['1234,500', '5,000'], ','],
    ['blanks between thousands', ['1 234,567', '5,000'], ','],
    ['numbers in brackets, from 1,000 on without a mark', ['(2,250)', '1500'], ','],
    ['Indian groups', ['1,23,456', '5,000'], '.'],
  ] as const)('%s', (_, values, decimal) => {
    expect(numberStyle(values)).toMatchObject({ decimal, ambiguous: false, share: 1 })
  })
})

describe('a column that proves nothing', () => {
  it.each([
    ['three digits behind each point', ['5.000', '12.000'], {}, null],
    ['three digits behind each comma', ['5,000', '12,000'], {}, null],
    ['the file writes commas', ['5.000', '12.000'], { comma: true }, ','],
    ['the file writes points', ['5.000', '12.000'], { comma: false }, '.'],
    ['small ones have no mark', ['1,251', '2,375', '3,125', '1,875', '4,625', '12'], {}, '.'],
    ['both marks, each as decimals', ['1.5', '2.5', '2,5', '1.234'], {}, '.'],
  ] as const)('%s', (_, values, hints, likely) => {
    expect(numberStyle(values, hints)).toMatchObject({ ambiguous: true, likely })
  })
})

it('thousands are grouped where one ends in a zero and small ones have no mark', () => {
  expect(numberStyle(['100', '350-', '1.250'])).toMatchObject({ ambiguous: false, decimal: ',' })
  expect(numberStyle(['100', '2,000'])).toMatchObject({ ambiguous: false, decimal: '.' })
  expect(numberStyle(['100', '2.000'])).toMatchObject({ ambiguous: false, decimal: ',', wholes: 1 })
})

it('what is found is counted over the values that are not empty', () => {
  const values = ['12 kg', '-3 kg', '(4)', '0', '-', 'NULL', '2.5 pcs', 'see note']
  expect(numberStyle(values)).toEqual({
    decimal: '.',
    ambiguous: false,
    likely: null,
    share: 5 / 6,
    negative: 2,
    positive: 2,
    zero: 1,
    wholes: 4 / 5,
    withUnit: 3 / 5,
    units: 2,
    decimalsSeen: 1,
    distinct: 5,
  })
})

it.each([[[]], [['', '-']], [['abc', 'def', '1']], [['A-1', 'A-2']], [['2026-01-05', '2026-01-06']]])(
  '%j are no numbers',
  (values) => {
    expect(numberStyle(values)).toBeNull()
  },
)
