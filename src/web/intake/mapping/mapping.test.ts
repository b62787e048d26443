/** What the fields of the mapping page do to a mapping. */
import { describe, expect, it } from 'vitest'
import type { Upload } from '../../../api/intake/schema.ts'
import { columnsNamed, missingFields, withColumn, withField, withOptions } from './column-spec.ts'
import { dayIn, exampleOf, hasTime } from './field/date-format.ts'
import { fits, fitted, generalised, spelledOut, valuesOf } from './mapping-files.ts'

const upload = (name: string, columns: string[], sample: string[][] = []) =>
  ({ name, columns, sample }) as unknown as Upload

describe('a field', () => {
  it('keeps the form of dates when another column is chosen, and drops translations', () => {
    const spec = { column: 'Datum', format: '%d.%m.%Y', values: { a: 'b' } }
    expect(withColumn(spec, 'Buchung')).toEqual({ column: 'Buchung', format: '%d.%m.%Y' })
  })

  it('is as short as it can be', () => {
    expect(withOptions({ column: 'Datum', format: '%d.%m.%Y' }, { format: undefined })).toBe('Datum')
    expect(withOptions('Art', { values: {} })).toBe('Art')
    expect(withOptions('Art', { values: { WE: 'receipt' } })).toEqual({
      column: 'Art',
      values: { WE: 'receipt' },
    })
  })

  it('names its columns', () => {
    expect([columnsNamed({ join: ['a', 'b'] }), columnsNamed({ value: 'x' }), columnsNamed('c')]).toEqual([
      ['a', 'b'],
      [],
      ['c'],
    ])
  })
})

describe('an entry', () => {
  const entry = { match: '*', columns: { item: 'SKU', quantity: 'Qty' } }

  it('tells what is still needed', () => {
    expect(missingFields(entry)).toEqual(['location', 'occurred_at'])
    const half = withField(withField(entry, 'from', 'A'), 'recorded_at', 'T')
    expect(missingFields(half)).toEqual(['to'])
    expect(missingFields(withField(half, 'to', { value: 'customer' }))).toEqual([])
  })

  it('loses a field that is taken out', () => {
    expect(withField(entry, 'item', undefined).columns).toEqual({ quantity: 'Qty' })
  })
})

describe('a mapping and its files', () => {
  const entry = { match: 'in-2026-01.csv', columns: { item: 'a' } }
  const one = { files: [entry] }

  it('fits by pattern, as the reader does', () => {
    expect([fits('in*.csv', 'IN-7.csv'), fits('a.csv', 'abcsv'), fits('*', 'x')]).toEqual([true, false, true])
  })

  it('is kept for names that come again', () => {
    expect(generalised(one).files[0]?.match).toBe('*')
    const two = { files: [entry, { match: 'out 07.csv', columns: {} }] }
    expect(generalised(two).files.map(({ match }) => match)).toEqual(['in-*.csv', 'out *.csv'])
  })

  it('is fitted to other names where it is clear how', () => {
    expect(fitted(one, ['other.csv']).files[0]?.match).toBe('*')
    expect(fitted(one, ['in-2026-01.csv'])).toBe(one)
    const two = { files: [entry, { match: 'out.csv', columns: {} }] }
    expect(fitted(two, ['new.csv', 'out.csv']).files.map(({ match }) => match)).toEqual([
      'new.csv',
      'out.csv',
    ])
  })

  it('shows each value once, and spells canonical headers out', () => {
    const file = upload(
      'a.csv',
      ['Item', 'x', 'Occurred At'],
      [
        ['A', ' ', '1'],
        ['A', 'y', '2'],
        ['B', 'y', '3'],
      ],
    )
    expect([valuesOf([file], 'Item', 9), valuesOf([file], 'x', 9), valuesOf([file], 'Item', 1)]).toEqual([
      ['A', 'B'],
      ['y'],
      ['A'],
    ])
    expect(spelledOut([file], ['item', 'occurred_at'])).toEqual({
      files: [{ match: 'a.csv', columns: { item: 'Item', occurred_at: 'Occurred At' } }],
    })
  })
})

describe('the form of a date', () => {
  it.each([
    ['%d/%m/%Y', '31/12/2026', false],
    ['%m/%d/%y %I:%M %p', '12/31/26 11:59 PM', true],
    ['%Y%m%d', '20261231', false],
  ])('%s is shown as %s', (format, example, time) => {
    expect([exampleOf(format), hasTime(format)]).toEqual([example, time])
  })

  it.each([
    ['%d/%m/%Y', '03/04/2026', '2026-04-03'],
    ['%m/%d/%Y', '03/04/2026', '2026-03-04'],
    ['%m/%d/%Y %H:%M', '3/4/2026 8:30', '2026-03-04'],
    ['%d.%m.%y', '31.12.25', '2025-12-31'],
    ['%m/%d/%Y', '31/12/2026', null],
    ['%d/%m/%Y', 'soon', null],
    ['%d/%m/%Y', '31/02/2026', null],
  ])('%s reads %s as %s', (format, text, day) => {
    expect(dayIn(format, text)).toBe(day)
  })
})
