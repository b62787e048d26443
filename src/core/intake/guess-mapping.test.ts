/** What is guessed of files as they come out of real systems, and what is asked instead. */
import { describe, expect, it } from 'vitest'
import { guessMapping } from './guess-mapping.ts'
import { guessNumbers } from './guess-numbers.ts'
import { guessTimes } from './guess-times.ts'
import type { SampledFile } from './sampled-file.ts'

const file = (columns: string, rows: string[], more: Partial<SampledFile> = {}): SampledFile => {
  const delimiter = columns.includes(';') ? ';' : ','
  return {
    ...{ name: 'in.csv', delimiter, columns: columns.split(delimiter) },
    rows: rows.map((row) => row.split(delimiter)),
    ...more,
  }
}
const guess = (columns: string, rows: string[], more: Partial<SampledFile> = {}) =>
  guessMapping([file(columns, rows, more)])
const columnsOf = (columns: string, rows: string[], more: Partial<SampledFile> = {}) =>
  guess(columns, rows, more).mapping?.files[0].columns
const notesOf = (columns: string, rows: string[], more: Partial<SampledFile> = {}) =>
  guess(columns, rows, more).notes.map(({ code }) => code)

describe('columns by their names', () => {
  it('canonical files need no mapping', () => {
    const { mapping, guesses, notes } = guess('Item,location,QUANTITY,Occurred At,id', [
      'B,A/01,-1,2026-01-01T10:00:00Z,m1',
      'B,A/01,2.5,2026-01-02,m2',
    ])
    expect([mapping, notes]).toEqual([null, []])
    expect(guesses.map(({ column, code }) => `${column} ${code}`).sort()).toEqual([
      'id same-name',
      'item same-name',
      'location same-name',
      'occurred_at same-name',
      'quantity same-name',
    ])
  })

  it.each([
    [
      'English',
      'Transaction ID,SKU,Bin Code,Qty,Posting Date,User',
      ['1,B,A1,-1,2026-01-01,ann'],
      {
        item: 'SKU',
        location: 'Bin Code',
        quantity: 'Qty',
        occurred_at: 'Posting Date',
        id: 'Transaction ID',
        actor: 'User',
      },
    ],
    [
      'SAP',
      'MATNR;LGORT;MENGE;BUDAT;CPUDT;WERKS;CHARG;MBLNR;MEINS;USNAM',
      ['M1;0001;-5;20260131;20260201;1000;C7;49001;ST;ANN'],
      {
        ...{
          item: 'MATNR',
          location: 'LGORT',
          quantity: 'MENGE',
          site: 'WERKS',
          lot: 'CHARG',
          document: 'MBLNR',
        },
        ...{ unit: 'MEINS', actor: 'USNAM' },
        occurred_at: { column: 'BUDAT', format: '%Y%m%d' },
        recorded_at: { column: 'CPUDT', format: '%Y%m%d' },
      },
    ],
    [
      'German',
      'Artikelnummer;Lagerplatz;Menge;Buchungsdatum;Beleg-Nr.',
      ['B;A1;-1,5;31.12.2025;7', 'B;A1;1.000;01.01.2026;8'],
      {
        ...{ item: 'Artikelnummer', location: 'Lagerplatz', document: 'Beleg-Nr.' },
        quantity: { column: 'Menge', decimal: ',' },
        occurred_at: { column: 'Buchungsdatum', format: '%d.%m.%Y' },
      },
    ],
    [
      'French',
      'Référence;Emplacement;Quantité;Date mouvement',
      ['B;A1;-2;31/12/2025'],
      {
        ...{ item: 'Référence', location: 'Emplacement', quantity: 'Quantité' },
        occurred_at: { column: 'Date mouvement', format: '%d/%m/%Y' },
      },
    ],
    [
      'Spanish',
      'Artículo;Ubicación;Cantidad;Fecha',
      ['B;A1;-2;31/12/2025'],
      {
        ...{ item: 'Artículo', location: 'Ubicación', quantity: 'Cantidad' },
        occurred_at: { column: 'Fecha', format: '%d/%m/%Y' },
      },
    ],
    [
      'Italian',
      'Codice articolo;Magazzino;Quantità;Data movimento;Lotto',
      ['B;A1;-2;31/12/2025;L1'],
      {
        ...{ item: 'Codice articolo', location: 'Magazzino', quantity: 'Quantità', lot: 'Lotto' },
        occurred_at: { column: 'Data movimento', format: '%d/%m/%Y' },
      },
    ],
    [
      'two ends',
      'Product,From Location,To Location,Qty,Date',
      ['B,supplier,A1,3,2026-01-01'],
      { item: 'Product', from: 'From Location', to: 'To Location', quantity: 'Qty', occurred_at: 'Date' },
    ],
    [
      'a warehouse for want of a place',
      'SKU,Warehouse,Qty,Date',
      ['B,North,-1,2026-01-01'],
      { item: 'SKU', location: 'Warehouse', quantity: 'Qty', occurred_at: 'Date' },
    ],
  ])('%s', (_name, columns, rows, expected) => {
    expect(columnsOf(columns, rows)).toEqual(expected)
  })

  it('by values where no name leads to them', () => {
    const { guesses } = guess('alpha,beta,gamma,location', ['X1,-3,2026-01-01,A', 'X2,4,2026-01-02,A'])
    const told = guesses.map(({ column, from, code }) => [column, from, code])
    expect(told).toContainEqual(['item', 'alpha', 'by-values'])
    expect(told).toContainEqual(['quantity', 'beta', 'by-values'])
    expect(told).toContainEqual(['occurred_at', 'gamma', 'by-values'])
  })

  it('tells what is missing, and reads hostile headers as texts', () => {
    const { guesses } = guess('<b>x</b>,__proto__,constructor', ['1,2,3'])
    const missing = guesses.filter(({ code }) => code === 'missing').map(({ column }) => column)
    expect(missing).toContain('occurred_at')
  })
})

describe('times', () => {
  const dayFirst = (...values: string[]) => guessTimes(values, { dayFirst: true })

  it.each([
    [['31/12/2025', '01/02/2026'], '%d/%m/%Y', []],
    [['12/31/2025', '01/02/2026'], '%m/%d/%Y', []],
    [['03/04/2026', '05/06/2026'], '%d/%m/%Y', ['%m/%d/%Y']],
    [['31.12.2025 23:59'], '%d.%m.%Y %H:%M', []],
    [['12/31/25 11:59 PM'], '%m/%d/%y %I:%M %p', []],
    [['20251231', '20260101'], '%Y%m%d', []],
    [['31-Dec-2025'], '%d-%b-%Y', []],
    [['2025/12/31'], '%Y/%m/%d', []],
  ])('%s', (values, format, ambiguous) => {
    expect(dayFirst(...values)).toMatchObject({ format, ambiguous })
  })

  it('the likelier way round comes first, and the other is told', () => {
    expect(guessTimes(['03/04/2026'], { dayFirst: false })).toMatchObject({
      format: '%m/%d/%Y',
      ambiguous: ['%d/%m/%Y'],
    })
    expect(notesOf('sku,bin,qty,date', ['B,A,-1,03/04/2026'])).toContain('ambiguous-date')
  })

  it('asks for the zone of a clock that names none', () => {
    const { guesses, notes } = guess('sku,bin,qty,date', ['B,A,-1,2026-01-01 10:00:00'])
    expect(guesses.find(({ column }) => column === 'occurred_at')).toMatchObject({ zone: null })
    expect(notes.map(({ code }) => code)).toContain('zone-unknown')
    expect(dayFirst('2026-01-01T10:00:00+02:00')).toMatchObject({ needsZone: false })
    expect(dayFirst('31.12.2025')).toMatchObject({ needsZone: false })
  })

  it('are none where most values are no dates', () => {
    expect(dayFirst('31.02.2026')).toBeNull()
    expect(dayFirst('x', '2026-01-01')).toBeNull()
    expect(dayFirst('')).toBeNull()
  })
})

describe('numbers', () => {
  it.each([
    [['1', '-2.5'], false, { mark: null, negative: 1, positive: 1 }],
    [['1,5', '-2,25'], true, { mark: ',', ambiguous: false }],
    [['1,234.50', '2.5'], false, { mark: '.', ambiguous: false }],
    [['1.234,50'], false, { mark: ',', ambiguous: false }],
    [['1.234'], true, { mark: ',' }],
    [['1,234'], false, { mark: '.', ambiguous: true }],
    [['12,5-'], true, { mark: ',', negative: 1 }],
  ])('%s', (values, comma, expected) => {
    expect(guessNumbers(values, { comma })).toMatchObject(expected)
  })

  it('are none where they are words', () => {
    expect(guessNumbers(['a', 'b', '1'], { comma: false })).toBeNull()
  })
})

describe('what came in and what went out', () => {
  const entries = (columns: string, rows: string[], more: Partial<SampledFile> = {}) =>
    guess(columns, rows, more).mapping!.files.map(({ sign, where, columns: { quantity } }) => ({
      sign,
      where,
      quantity,
    }))

  it('is told by a type: two readings of one file', () => {
    expect(
      entries('sku,bin,qty,date,type', ['B,A,5,2026-01-01,Goods Receipt', 'B,A,2,2026-01-02,Goods Issue']),
    ).toEqual([
      { sign: undefined, where: [{ column: 'type', not: ['Goods Issue'] }], quantity: 'qty' },
      { sign: -1, where: [{ column: 'type', in: ['Goods Issue'] }], quantity: 'qty' },
    ])
    expect(
      columnsOf('sku,bin,qty,date,type', ['B,A,5,2026-01-01,101', 'B,A,2,2026-01-02,261'])?.kind,
    ).toEqual({
      column: 'type',
      values: { 101: 'receipt', 261: 'consume' },
    })
  })

  it('is told by two columns', () => {
    expect(entries('Artikel;Platz;Zugang;Abgang;Datum', ['B;A;5;;01.01.2026', 'B;A;0;2;02.01.2026'])).toEqual(
      [
        { sign: undefined, where: [{ column: 'Zugang', not: ['', '0'] }], quantity: 'Zugang' },
        { sign: -1, where: [{ column: 'Abgang', not: ['', '0'] }], quantity: 'Abgang' },
      ],
    )
  })

  it('is taken from what the file is of, and said', () => {
    const sales = [
      'B,5,2026-01-01,7',
      'B,6,2026-01-01,7',
      'B,7,2026-01-01,7',
      'B,8,2026-01-01,7',
      'B,9,2026-01-01,7',
    ]
    const columns = 'StockCode,Quantity,InvoiceDate,CustomerID'
    expect(entries(columns, [...sales, 'B,-1,2026-01-02,7'])).toMatchObject([{ sign: -1 }])
    expect(notesOf(columns, sales)).toEqual(expect.arrayContaining(['taken-as-out', 'no-location']))
    expect(columnsOf(columns, sales)?.location).toEqual({ value: 'stock' })
  })

  it('is asked where nothing tells it, and left alone where the sign does', () => {
    expect(notesOf('sku,bin,qty,date', ['B,A,5,2026-01-01'])).toContain('all-positive')
    expect(notesOf('sku,bin,qty,date', ['B,A,5,2026-01-01', 'B,A,-5,2026-01-01'])).not.toContain(
      'all-positive',
    )
  })

  it('a type with a value that means nothing is left out, and tells no sign', () => {
    const { mapping, notes } = guess('sku,bin,qty,date,type', [
      'B,A,5,2026-01-01,receipt',
      'B,A,2,2026-01-02,ZX9',
    ])
    expect(mapping!.files).toHaveLength(1)
    expect(mapping!.files[0].columns.kind).toBeUndefined()
    expect(notes.map(({ code }) => code)).toContain('all-positive')
  })
})
