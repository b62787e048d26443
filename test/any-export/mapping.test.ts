/**
 * Where a mapping finds the table of a file, which way its goods went, and which rows are read: each part by itself.
 */
import { describe, expect, it } from 'vitest'
import { byEntry, COLUMNS, dips, faultOf, leftOut, mapped, ROWS } from '../support/mapped.ts'
import { writeXlsx } from '../support/xlsx-writer.ts'

describe('where the table lies', () => {
  it('below titles, by the names of its columns', async () => {
    const result = await byEntry(['Stock card', 'printed on 2026-02-01', '', ...ROWS], { columns: COLUMNS })
    expect(dips(result)).toEqual(['NUT A -2 2026-01-06'])
    expect(leftOut(result)).toMatchObject({ title: 2, blank: 1 })
  })

  it('at the row that `header` names', async () => {
    const twice = ['item,place,qty,day', 'NUT,A,900,2025-01-01', '', ...ROWS]
    expect(dips(await byEntry(twice, { header: 4, columns: COLUMNS }))).toEqual(['NUT A -2 2026-01-06'])
  })

  it('under a header of two rows, whose names are put together', async () => {
    const result = await byEntry(
      ['Article,,Movement,', 'Code,Store,Qty,Date', 'NUT,A,5,2026-01-05', 'NUT,A,-7,2026-01-06'],
      {
        header: [1, 2],
        columns: {
          item: 'Article Code',
          location: 'Article Store',
          quantity: 'Movement Qty',
          occurred_at: 'Movement Date',
        },
      },
    )
    expect(dips(result)).toEqual(['NUT A -2 2026-01-06'])
  })

  it('on the sheet that `sheet` names', async () => {
    const sheets = writeXlsx([
      { name: 'Cover', rows: [['Stock', 'of', '2026']] },
      {
        name: 'Moves',
        rows: [
          ['item', 'place', 'qty', 'day'],
          ['NUT', 'A', -3, { date: '2026-01-05' }],
        ],
      },
    ])
    const entry = { match: '*.xlsx', sheet: 'Moves', columns: COLUMNS }
    expect(dips(await mapped({ 'book.xlsx': sheets }, entry))).toEqual(['NUT A -3 2026-01-05'])
    const wrong = await faultOf(() =>
      mapped({ 'book.xlsx': sheets }, { match: '*', sheet: 'Mvoes', columns: COLUMNS }),
    )
    expect(wrong).toMatchObject({ code: 'unknown-sheet', detail: { sheet: 'Mvoes' } })
  })

  it('on several sheets, by an entry for each', async () => {
    const header = ['item', 'place', 'qty', 'day']
    const sheets = writeXlsx([
      { name: 'Jan', rows: [header, ['NUT', 'A', 5, { date: '2026-01-05' }]] },
      { name: 'Feb', rows: [header, ['NUT', 'A', -7, { date: '2026-02-05' }]] },
    ])
    const entries = ['Jan', 'Feb'].map((sheet) => ({ match: '*.xlsx', sheet, columns: COLUMNS }))
    expect(dips(await mapped({ 'book.xlsx': sheets }, ...entries))).toEqual(['NUT A -2 2026-02-05'])
  })

  it('under lines that name the item of the rows below: `groups`', async () => {
    const result = await byEntry(
      ['day,qty', 'NUT', '2026-01-05,5', '2026-01-06,-7', 'BOLT', '2026-01-05,-1', '2026-01-07,4'],
      {
        groups: ['Article'],
        columns: { item: 'Article', location: { value: 'A' }, quantity: 'qty', occurred_at: 'day' },
      },
    )
    expect(dips(result)).toEqual(['BOLT A -1 2026-01-05', 'NUT A -2 2026-01-06'])
    expect(leftOut(result)).toEqual({ 'group-line': 2 })
  })

  it('with blank cells that take the value above: `fill`', async () => {
    const result = await byEntry(
      ['item,place,qty,day', 'NUT,A,5,2026-01-05', ',,-7,2026-01-06', 'BOLT,B,-1,2026-01-05'],
      {
        fill: ['item', 'place'],
        columns: COLUMNS,
      },
    )
    expect(dips(result)).toEqual(['BOLT B -1 2026-01-05', 'NUT A -2 2026-01-06'])
  })

  it('with the newest row first: `newestFirst`', async () => {
    const rows = ['item,place,qty,day', 'NUT,A,-5,2026-01-05T10:00:00Z', 'NUT,A,5,2026-01-05T10:00:00Z']
    const two = [
      'item,place,qty,day,booked',
      'NUT,A,5,2026-01-05,2026-01-09',
      'NUT,A,-5,2026-01-05,2026-01-08',
    ]
    const columns = Object.assign({ recorded_at: 'booked' }, COLUMNS)
    expect(dips(await byEntry(rows, { newestFirst: true, columns: COLUMNS }))).toEqual([])
    expect(dips(await byEntry(two, { newestFirst: true, columns }))).toEqual(['NUT A -5 2026-01-08'])
  })

  it('and ends where another table begins, whose lines are counted', async () => {
    const result = await byEntry(
      [...ROWS, '', 'Suppliers', 'supplier,country,since', 'Acme,IT,2020-01-01', 'Bolts Ltd,UK,2021-01-01'],
      {
        columns: COLUMNS,
      },
    )
    expect(dips(result)).toEqual(['NUT A -2 2026-01-06'])
    expect(result.input).toMatchObject({ rows: 2, rejected: 0 })
    expect(leftOut(result)['other-table']).toBeGreaterThanOrEqual(3)
  })

  it('a repeated or blank header is called by the number of its column: `Qty (4)`, `(5)`', async () => {
    const result = await byEntry(
      ['item,place,Qty,Qty,', 'NUT,A,100,5,2026-01-05', 'NUT,A,100,-7,2026-01-06'],
      {
        columns: { item: 'item', location: 'place', quantity: 'Qty (4)', occurred_at: '(5)' },
      },
    )
    expect(dips(result)).toEqual(['NUT A -2 2026-01-06'])
  })
})

describe('which way goods went', () => {
  const typed = [
    'item,place,qty,day,type',
    'NUT,A,5,2026-01-05,IN',
    'NUT,A,7,2026-01-06,out ',
    'NUT,A,9,2026-01-07,Reserve',
  ]

  it('turned round: `sign` -1', async () => {
    const rows = ['item,place,qty,day', 'NUT,A,2,2026-01-05']
    expect(dips(await byEntry(rows, { sign: -1, columns: COLUMNS }))).toEqual(['NUT A -2 2026-01-05'])
    expect(dips(await byEntry(rows, { sign: 1, columns: COLUMNS }))).toEqual([])
  })

  it('by the value of a column; one that is in no list refuses its row', async () => {
    const sign = { column: 'type', in: ['in'], out: ['Out'], none: ['reserve'] }
    const result = await byEntry(typed, { sign, columns: COLUMNS })
    expect(dips(result)).toEqual(['NUT A -2 2026-01-06'])
    expect(leftOut(result)).toEqual({ 'moves-nothing': 1 })
    const short = await byEntry(typed, {
      sign: { column: 'type', in: ['in'], out: ['Out'] },
      columns: COLUMNS,
    })
    expect(short.input.rejections).toMatchObject([{ row: 4, code: 'unknown-type' }])
  })

  it('by its own sign, or as what is there: `signed`, `level`', async () => {
    const result = await byEntry(
      [
        'item,place,qty,day,type',
        'NUT,A,10,2026-01-05,count',
        'NUT,A,-4,2026-01-06,adjust',
        'NUT,A,7,2026-01-07,sale',
      ],
      { sign: { column: 'type', out: ['sale'], signed: ['adjust'], level: ['count'] }, columns: COLUMNS },
    )
    expect(dips(result)).toEqual(['NUT A -1 2026-01-07'])
  })

  it('from one place of the file to another: `transfers`', async () => {
    const rows = [
      'item,place,to,qty,day,type',
      'NUT,A,,5,2026-01-05,Receipt',
      'NUT,A,B,4,2026-01-06,transfer',
      'NUT,B,,-6,2026-01-07,Sale',
      'NUT,A,B,-9,2026-01-08,Transfer',
    ]
    const result = await byEntry(rows, {
      transfers: { column: 'type', in: ['Transfer'], to: 'to' },
      columns: COLUMNS,
    })
    expect(dips(result)).toEqual(['NUT B -11 2026-01-07'])
    expect(result.books.total).toBe(2)
  })

  it('rows that state the stock: `levels`, where any condition holds', async () => {
    const result = await byEntry(
      [
        'item,place,qty,day,type',
        'NUT,A,10,2026-01-05,Count',
        'NUT,A,-4,2026-01-06,',
        'NUT,A,1,2026-01-07,Stocktake 2',
        'NUT,A,-3,2026-01-08,',
      ],
      {
        levels: [
          { column: 'type', in: ['Count'] },
          { column: 'type', startsWith: 'Stock' },
        ],
        columns: COLUMNS,
      },
    )
    expect(dips(result)).toEqual(['NUT A -2 2026-01-08'])
  })

  it('a row of quantity 0 moves nothing, and one of two places outside neither', async () => {
    const zero = await byEntry([...ROWS, 'NUT,A,0,2026-01-07'], { columns: COLUMNS })
    expect(leftOut(zero)).toEqual({ 'zero-quantity': 1 })
    const outside = await byEntry(
      ['item,from,to,qty,day', 'NUT,supplier,customer,5,2026-01-05', 'NUT,A,customer,1,2026-01-05'],
      {
        columns: { item: 'item', from: 'from', to: 'to', quantity: 'qty', occurred_at: 'day' },
      },
    )
    expect(leftOut(outside)).toEqual({ 'outside-only': 1 })
    expect(dips(outside)).toEqual(['NUT A -1 2026-01-05'])
  })
})

describe('which rows are read', () => {
  const states = ['done', 'done by hand', 'void', '']
  const rows = [
    'item,place,qty,day,state',
    ...states.map((state, index) => `N${index},A,-1,2026-01-05,${state}`),
  ]

  it.each([
    [{ in: ['done', 'void'] }, ['N0', 'N2']],
    [{ not: ['void'] }, ['N0', 'N1', 'N3']],
    [{ in: ['done', ''] }, ['N0', 'N3']],
    [{ startsWith: 'done' }, ['N0', 'N1']],
    [{ notStartsWith: 'done' }, ['N2', 'N3']],
    [{ contains: 'hand' }, ['N1']],
    [{ notContains: 'hand' }, ['N0', 'N2', 'N3']],
    [{ blank: true }, ['N3']],
    [{ blank: false }, ['N0', 'N1', 'N2']],
    [{ startsWith: 'done', notContains: 'hand' }, ['N0']],
  ])('where %o', async (condition, items) => {
    const result = await byEntry(rows, {
      where: [Object.assign({ column: 'state' }, condition)],
      columns: COLUMNS,
    })
    expect(
      result.episodes
        .filter(({ order }) => order === 'as-posted')
        .map(({ item }) => item)
        .sort(),
    ).toEqual(items)
    const out = leftOut(result)
    expect(Object.values(out).reduce((sum, count) => sum + count, 0)).toBe(states.length - items.length)
  })

  it('an entry that takes no row of a file is no fault: the other one reads it', async () => {
    const columns = {
      item: 'product_id',
      location: { value: 'stock' },
      quantity: 'quantity',
      occurred_at: 'date',
    }
    const entries = [
      { match: '*', columns, where: [{ column: 'type', in: ['in'] }] },
      { match: '*', sign: -1, columns, where: [{ column: 'type', in: ['out'] }] },
    ]
    const receipts = ['date,product_id,type,quantity', '2026-04-03,1,in,38', '2026-04-07,1,in,36']
    const result = await mapped({ 'a.csv': receipts }, ...entries)
    expect(result.books).toMatchObject({ total: 1, negativeNow: 0, everNegative: { asPosted: 0 } })
    expect(result.input).toMatchObject({ rows: 2, accepted: 2, rejected: 0, leftOut: [] })
    const both = await mapped({ 'b.csv': [...receipts, '2026-04-08,1,out,80'] }, ...entries)
    expect(dips(both)).toEqual(['1 stock -6 2026-04-08'])
  })

  it('a file that two entries read is two movements a row, where both take it', async () => {
    const columns = { item: 'item', quantity: 'qty', occurred_at: 'day' }
    const result = await mapped(
      { 'moves.csv': ['item,out of,into,qty,day', 'NUT,A,B,3,2026-01-05'] },
      { match: '*', sign: -1, columns: Object.assign({ location: 'out of' }, columns) },
      { match: '*', columns: Object.assign({ location: 'into' }, columns) },
    )
    expect(dips(result)).toEqual(['NUT A -3 2026-01-05'])
    expect(result.books.total).toBe(2)
  })

  it('a file that no entry matches is refused', async () => {
    const found = await faultOf(() =>
      mapped({ 'sales.csv': ROWS }, { match: 'deliveries*', columns: COLUMNS }),
    )
    expect(found).toMatchObject({ code: 'bad-mapping', detail: { file: 'sales.csv' } })
  })
})

describe('rows of another file beside each row: `join`', () => {
  const heads = ['MBLNR,MJAHR,BUDAT', '4900001,2026,20260105', '4900002,2026,20260106']
  const lines = [
    'MBLNR,MJAHR,MATNR,LGORT,SHKZG,MENGE',
    '4900001,2026,M-1,0001,S,5',
    '4900002,2026,M-1,0001,H,7',
    '4900009,2026,M-1,0001,S,1',
  ]
  const entry = {
    match: 'MSEG*',
    join: { match: 'MKPF*', on: { MBLNR: 'MBLNR', MJAHR: 'MJAHR' } },
    sign: { column: 'SHKZG', in: ['S'], out: ['H'] },
    columns: {
      item: 'MATNR',
      location: 'LGORT',
      quantity: 'MENGE',
      occurred_at: { column: 'BUDAT', format: '%Y%m%d' },
    },
  }

  it('found by equal keys; a row that is not found has blank cells', async () => {
    const result = await mapped({ 'MSEG.csv': lines, 'MKPF.csv': heads }, entry)
    expect(dips(result)).toEqual(['M-1 0001 -2 2026-01-06'])
    expect(result.input.rejections).toMatchObject([
      { row: 4, code: 'missing-value', detail: { column: 'occurred_at' } },
    ])
  })

  it('a file that is not given, or a key that it does not have, is named by its place', async () => {
    const alone = await faultOf(() => mapped({ 'MSEG.csv': lines }, entry))
    expect(alone).toMatchObject({ code: 'bad-mapping', detail: { pointer: '/files/0/join/match' } })
    const wrong = Object.assign({}, entry, { join: { match: 'MKPF*', on: { MBLNR: 'MBLNRR' } } })
    const found = await faultOf(() => mapped({ 'MSEG.csv': lines, 'MKPF.csv': heads }, wrong))
    expect(found).toMatchObject({
      code: 'unknown-column',
      detail: { pointer: '/files/0/join/on', column: 'MBLNRR' },
    })
  })
})
