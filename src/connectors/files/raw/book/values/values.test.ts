import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, plainDecimal } from './cell-number.ts'
import { builtInKind, kindOfCode } from './date-format.ts'
import { SerialDates } from './serial-date.ts'

describe('the decimal of a number', () => {
  it('is plain, and the number to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = plainDecimal(number)
        expect(text).toMatch(/^(?:0|-?(?:[1-9]\d*|0\.\d*[1-9]|[1-9]\d*\.\d*[1-9]))$/)
        expect(Number(text)).toBe(Number(number.toPrecision(15)) + 0)
      }),
    )
  })

  it.each([
    ['007', '7'],
    ['-0', '0'],
    ['-0.0', '0'],
    [' 5 ', '5'],
    ['', ''],
    ['abc', 'abc'],
    ['1e400', '1e400'],
    ['-1.5E-7', '-0.00000015'],
    ['1.2345678901234568E+16', '12345678901234600'],
  ])('of %j is %j', (text, decimal) => {
    expect(decimalOf(text)).toBe(decimal)
  })
})

describe('a format', () => {
  it.each([
    ['General', null],
    ['Standard', null],
    ['0.00E+00', null],
    ['@', null],
    ['#,##0.00 "m²"', null],
    ['_-* #,##0.00\\ [$kr-414]_-;-* #,##0.00', null],
    ['[Red]-0;[Blue]0', null],
    ['[h]:mm:ss', null],
    ['[mm]:ss', null],
    ['mmm', 'date'],
    ['mm:ss', 'time'],
    ['h:mm AM/PM', 'time'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]上午/下午h"时"mm"分";@', 'time'],
    ['dd.mm.yyyy hh:mm', 'datetime'],
    ['dd/mm/yyyy;@', 'date'],
    ['0;"day"', null],
  ])('%s shows %s', (code, kind) => {
    expect(kindOfCode(code)).toBe(kind)
  })

  it('that is built in is known by its number', () => {
    expect([0, 13, 14, 20, 22, 36, 45, 46, 47, 49, 58, 59].map(builtInKind)).toEqual([
      null,
      null,
      'date',
      'time',
      'datetime',
      'date',
      'time',
      null,
      'time',
      null,
      'date',
      null,
    ])
  })
})

describe('a serial', () => {
  it('of either system is the day and the second it was made of', () => {
    const days = fc.integer({ min: 61, max: 2_957_002 })
    const seconds = fc.integer({ min: 0, max: 86_399 })
    fc.assert(
      fc.property(days, seconds, fc.boolean(), (day, second, from1904) => {
        const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
        const text = new Date(epoch + (day * 86_400 + second) * 1000).toISOString().slice(0, 19)
        const serial = Number((day + second / 86_400).toPrecision(15))
        expect(new SerialDates(from1904).textOf(serial, 'datetime')).toBe(text)
      }),
    )
  })
})
