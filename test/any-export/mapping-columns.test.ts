/** What a mapping reads a column from: each kind of it, and each format of times. */
import { describe, expect, it } from 'vitest'
import type { MappingEntry } from '../../src/core/intake/mapping.ts'
import { byEntry, COLUMNS, dips, leftOut } from '../support/mapped.ts'

/** The quantity by a spec, in a file with these columns. */
const quantity = (spec: MappingEntry['columns']['quantity']) => ({
  columns: { item: 'item', location: { value: 'A' }, quantity: spec, occurred_at: 'day' },
})
/** The time by a spec. */
const time = (spec: MappingEntry['columns']['occurred_at']) => ({
  columns: { item: 'item', location: { value: 'A' }, quantity: 'qty', occurred_at: spec },
})

describe('what a column is read from', () => {
  it('a constant, a join, translations, with `""` for a blank end', async () => {
    const result = await byEntry(
      [
        'Code,Size,From,To,Qty,Day',
        'NUT,M8,Vendor,A,5,2026-01-05',
        'NUT,M8,A,Clients,7,2026-01-06',
        'NUT,M8,A,n/a,1,2026-01-07',
      ],
      {
        columns: {
          item: { join: ['Code', 'Size'], with: '-' },
          from: { column: 'From', values: { vendor: 'supplier', '': 'supplier' } },
          to: { column: 'To', values: { Clients: 'customer', 'n/a': '' } },
          quantity: 'Qty',
          occurred_at: 'Day',
          site: { value: 'NORTH' },
        },
      },
    )
    expect(dips(result)).toEqual(['NUT-M8 NORTH/A -2 2026-01-06'])
    expect(result.input.rejections).toMatchObject([
      { row: 4, code: 'missing-value', detail: { column: 'to' } },
    ])
  })

  it('a blank cell by the translation of ""', async () => {
    const result = await byEntry(['item,from,to,qty,day', 'NUT,,A,5,2026-01-05', 'NUT,A,,7,2026-01-06'], {
      columns: {
        item: 'item',
        from: { column: 'from', values: { '': 'supplier' } },
        to: { column: 'to', values: { '': 'customer' } },
        quantity: 'qty',
        occurred_at: 'day',
      },
    })
    expect(dips(result)).toEqual(['NUT A -2 2026-01-06'])
  })

  it('a key of a JSON object in a cell', async () => {
    const rows = ['item,place,qty,day', `NUT,"{""en"": ""Shop"", ""de"": ""Laden""}",-2,2026-01-05`]
    const columns = Object.assign({}, COLUMNS, { location: { column: 'place', key: 'en' } })
    expect(dips(await byEntry(rows, { columns }))).toEqual(['NUT Shop -2 2026-01-05'])
  })

  it.each([
    ['a number with a decimal comma', { column: 'qty', decimal: ',' }, '"-1.234,5"', '-1234.5'],
    ['a number with a decimal point', { column: 'qty', decimal: '.' }, '"-1,234.5"', '-1234.5'],
    ['a sum, less what is blank', { in: ['add'], out: ['qty'] }, '2', '-2'],
    ['a sum with its own signs', { signed: ['qty', 'add'] }, '-2', '-2'],
    ['a change', { before: 'qty', after: 'add' }, '4', '-4'],
  ] as const)('%s', async (_name, spec, cell, depth) => {
    const after = 'before' in spec ? '0' : ''
    const rows = ['item,qty,add,day', `NUT,${cell},${after},2026-01-05`]
    expect(dips(await byEntry(rows, quantity(JSON.parse(JSON.stringify(spec)))))).toEqual([
      `NUT A ${depth} 2026-01-05`,
    ])
  })

  it('a change of nothing and a sum of blanks move nothing, and are counted', async () => {
    const rows = ['item,was,is,day', 'NUT,4,4,2026-01-05', 'NUT,,,2026-01-06', 'NUT,4,3,2026-01-07']
    const result = await byEntry(rows, quantity({ before: 'was', after: 'is' }))
    expect(dips(result)).toEqual(['NUT A -1 2026-01-07'])
    expect(leftOut(result)).toEqual({ 'zero-quantity': 1, 'moves-nothing': 1 })
  })
})

describe('times', () => {
  const at = async (cell: string, spec: MappingEntry['columns']['occurred_at']) => {
    const result = await byEntry(['item,qty,day,clock', `NUT,-1,${cell}`], time(spec))
    expect(result.input.rejections).toEqual([])
    return dips(result)[0].split(' ')[3]
  }

  it.each([
    [
      'as strptime writes it',
      '05.01.2026 14:03,',
      { column: 'day', format: '%d.%m.%Y %H:%M' },
      '2026-01-05T14:03:00Z',
    ],
    [
      'of a zone',
      '05.01.2026 14:03,',
      { column: 'day', format: '%d.%m.%Y %H:%M', zone: 'Europe/Rome' },
      '2026-01-05T13:03:00Z',
    ],
    [
      'ISO 8601 of a zone',
      '2026-07-05 14:03:00,',
      { column: 'day', zone: 'Europe/Rome' },
      '2026-07-05T12:03:00Z',
    ],
    ['whose clock says nothing', '2026-01-05 09:30:00,', { column: 'day', dayOnly: true }, '2026-01-05'],
    [
      'a day and a clock',
      '2026-01-05,14:03',
      { join: ['day', 'clock'], format: '%Y-%m-%d %H:%M' },
      '2026-01-05T14:03:00Z',
    ],
    [
      'a day whose clock is blank',
      '2026-01-05,',
      { join: ['day', 'clock'], format: '%Y-%m-%d %H:%M' },
      '2026-01-05',
    ],
    ['a serial number', '46027.5,', { column: 'day', format: 'excel' }, '2026-01-05T12:00:00Z'],
    ['a serial day', '46027,', { column: 'day', format: 'excel' }, '2026-01-05'],
    ['a serial day since 1904', '44565,', { column: 'day', format: 'excel-1904' }, '2026-01-05'],
    [
      'a serial day with a clock beside it',
      '46027,0.5',
      { join: ['day', 'clock'], format: 'excel' },
      '2026-01-05T12:00:00Z',
    ],
    [
      'a written day with a part of a day',
      '05.01.2026,0.5',
      { join: ['day', 'clock'], format: '%d.%m.%Y excel' },
      '2026-01-05T12:00:00Z',
    ],
    [
      'a serial day with a written clock',
      '46027,14:03',
      { join: ['day', 'clock'], format: 'excel %H:%M' },
      '2026-01-05T14:03:00Z',
    ],
    ['seconds since 1970', '1767618180,', { column: 'day', format: 'unix' }, '2026-01-05T13:03:00Z'],
    [
      'milliseconds since 1970',
      '1767618180000,',
      { column: 'day', format: 'unix-ms' },
      '2026-01-05T13:03:00Z',
    ],
    ['a century and a day', '1260105,', { column: 'day', format: 'cyymmdd' }, '2026-01-05'],
    ['a day of the year', '126005,', { column: 'day', format: 'jde' }, '2026-01-05'],
    ['a month in words', '5 mars 2026,', { column: 'day', format: '%d %B %Y' }, '2026-03-05'],
  ] as const)('%s', async (_name, cell, spec, start) => {
    expect(await at(cell, JSON.parse(JSON.stringify(spec)))).toBe(start)
  })
})
