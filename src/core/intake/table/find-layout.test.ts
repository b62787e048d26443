import { describe, expect, it } from 'vitest'
import type { RawRow } from '../raw/raw-table.ts'
import { findLayout, type LayoutOptions } from './find-layout.ts'
import type { LineMeaning } from './lines.ts'
import { createTableReader, type ReaderOptions } from './table-reader.ts'

const WORDS = new Set(
  `date item sku qty quantity location warehouse bin type description no reference lot comment time document unit
  transaction type num qty on hand balance in out cost amount material lagerort bewegungsart buchungsdatum menge werk
  artikel fecha concepto entrada salida saldo cantidad costo total entradas salidas saldos código name created at
  financial status lineitem quantity lineitem sku cancelled at lort bwa buch.dat. 日付 商品コード 倉庫 数量 区分 customer
  order plant state product from to vch type particulars inwards outwards rate value voucher user`
    .split(/\s+/)
    .concat(
      'transaction type',
      'qty on hand',
      'lineitem quantity',
      'lineitem sku',
      'created at',
      'cancelled at',
    )
    .concat('financial status', 'vch type'),
)
const isHeaderWord = (text: string) => (WORDS.has(text.toLowerCase()) ? 1 : 0)

const MEANINGS: readonly (readonly [RegExp, LineMeaning])[] = [
  [/^(opening|saldo inicial|anfangsbestand|inventory starting)/i, 'opening'],
  [/^(closing|saldo final|endbestand)/i, 'closing'],
  [/^(grand total|sub ?total|total|totals|summe|合計|итого)(\b|$|[:：])/iu, 'total'],
  [/^(page \d|seite|\(?\d+ rows|accrual basis|printed)/i, 'footer'],
]
const lineMeaning = (text: string) => MEANINGS.find(([words]) => words.test(text))?.[1] ?? null

/** Rows of a text with `|` between cells. */
function rowsOf(text: string): RawRow[] {
  return text
    .replace(/^\n/, '')
    .replace(/\n *$/, '')
    .split('\n')
    .map((line, index) => ({ row: index + 1, cells: line.trim().split('|') }))
}

function layout(text: string, options: Partial<LayoutOptions> = {}) {
  return findLayout(rowsOf(text), { isHeaderWord, lineMeaning, ...options })
}

/** What each line is: cells of a row with `|` between them, or the reason why it is none. */
function read(text: string, options: Partial<LayoutOptions> = {}, reading: ReaderOptions = {}) {
  const found = layout(text, options)
  if (found === null) throw new Error('no table')
  const reader = createTableReader(found.layout, { lineMeaning, ...reading })
  return rowsOf(text).map((row) => {
    const line = reader.read(row)
    if (line.kind === 'row') return line.cells.join('|')
    return line.kind === 'left-out' ? line.reason : line.kind
  })
}

const number = (text: string) => {
  const value = Number(text.replaceAll(',', ''))
  return text === '' || Number.isNaN(value) ? null : value
}

describe('the header', () => {
  it.each([
    ['the first line', 'Item|Location|Qty|Date\nA|L|5|2026-01-01', [1, 1]],
    [
      'below titles and a blank line',
      'Stock list\nPlant 1000, 01.01.2024\n\nItem|Qty|Date\nA|5|2026-01-01',
      [4, 4],
    ],
    [
      'below a title of as many cells',
      'Company|Main|From|2026-01-01\nItem|Location|Qty|Date\nA|L|5|2026-01-02',
      [2, 2],
    ],
    [
      'below a title of known words',
      'Warehouse|Main|User|Ann\n\nItem|Type|Qty|Date\nA|In|5|2026-01-02',
      [3, 3],
    ],
    ['with a blank line before its rows', 'Item|Qty|Date\n\nA|5|2026-01-01\nB|6|2026-01-02', [1, 1]],
    ['in Japanese', '在庫一覧\n日付|商品コード|倉庫|数量\n2026/01/05|A1|M1|10', [2, 2]],
    ['of two columns', 'Item|Qty\nA|5\nB|7', [1, 1]],
    ['without rows', 'Item|Location|Qty|Date', [1, 1]],
    ['over two rows, its first row with blanks', 'Item|Lot|Qty|Date\nA||5|\nA|L1|5|2026-01-01', [1, 1]],
    ['of which one cell is a number', 'Item|Date|Qty|2026\nA|2026-01-01|5|7\nB|2026-01-02|5|7', [1, 1]],
  ])('is found %s', (_, text, header) => {
    const found = layout(text)
    expect(found?.layout.header).toEqual(header)
    expect(found?.confidence).toBeGreaterThan(0.4)
  })

  it('is found in row 60', () => {
    const titles = Array.from({ length: 59 }, (_, index) => `Parameter ${index}|x`).join('\n')
    expect(layout(`${titles}\nItem|Location|Qty|Date\nA|L|5|2026-01-01`)?.layout.header).toEqual([60, 60])
  })

  it('of unknown words is found by its shape, with less confidence', () => {
    const found = layout('Ware|Ort|Stück|Wann\nA|L|5|2026-01-01\nB|L|6|2026-01-02')
    expect(found?.layout.header).toEqual([1, 1])
    expect(found?.confidence).toBeLessThan(0.4)
  })

  it('is missing where the first line is a row: columns have letters', () => {
    const found = layout('A|L|5|2026-01-01\nB|L|6|2026-01-02')
    expect(found).toMatchObject({ layout: { header: null, columns: ['A', 'B', 'C', 'D'] } })
    expect(found?.confidence).toBeLessThan(0.2)
    expect(layout('Dear all')).toBeNull()
  })

  it('is where the names of a mapping stand, whatever else looks better', () => {
    const text = 'Item|Qty|Date\nA|5|2026-01-01\n\nfoo|bar|baz\nA|5|2026-01-01\nB|7|2026-01-01'
    expect(layout(text, { named: ['baz', ' foo '] })?.layout.header).toEqual([4, 4])
  })

  it('is what a person says', () => {
    const text = 'Item|Qty|Date\nnumber|in stock|of posting\nA|5|2026-01-01'
    expect(layout(text, { headerRow: 2 })?.layout.columns).toEqual(['number', 'in stock', 'of posting'])
    expect(layout(text, { header: [1, 2] })?.layout.columns).toEqual([
      'Item number',
      'Qty in stock',
      'Date of posting',
    ])
  })

  it('is none where the format names the columns', () => {
    const found = layout('A|5|2026-01-01', { columns: ['item', 'qty', 'qty'] })
    expect(found?.layout).toMatchObject({ header: null, columns: ['item', 'qty', 'qty (3)'] })
  })

  it('has rivals that are told', () => {
    const text =
      'Item|Qty|Date\nA|5|2026-01-01\n\nSKU|Quantity|Time\nB|5|2026-01-01\nC|5|2026-01-01\nD|5|2026-01-01'
    const found = layout(text)
    expect(found?.layout.header).toEqual([4, 4])
    expect(found?.runnersUp).toEqual([[1, 1]])
  })
})

describe('names of columns', () => {
  it('are unique and say the number of a column without one', () => {
    expect(layout('Item| Qty|Qty||Date\nA|5|6|x|2026-01-01')?.layout.columns).toEqual([
      'Item',
      'Qty',
      'Qty (3)',
      '(4)',
      'Date',
    ])
  })

  it('take the group above, as far as it reaches', () => {
    const text = `
      Fecha|Concepto|Entradas|||Salidas|||Saldo
      ||Cantidad|Costo|Total|Cantidad|Costo|Total|
      2026-01-05|Compra|5|2|10||||5
      2026-01-06|Venta||||2|2|4|3`
    const found = layout(text)
    expect(found?.layout.header).toEqual([1, 2])
    expect(found?.layout.columns.join()).toBe(
      'Fecha,Concepto,Entradas Cantidad,Entradas Costo,Entradas Total,Salidas Cantidad,Salidas Costo,Salidas Total,Saldo',
    )
  })

  it('take the group above where the lower line is the full one', () => {
    const text = `
      ||Entradas||Salidas||
      Fecha|Concepto|Cantidad|Costo|Cantidad|Costo|Nota
      2026-01-05|Compra|5|2|||x
      2026-01-06|Venta|||2|2|`
    expect(layout(text)?.layout.columns.join()).toBe(
      'Fecha,Concepto,Entradas Cantidad,Entradas Costo,Salidas Cantidad,Salidas Costo,Nota',
    )
  })

  it('take units from a line of their own', () => {
    const text = 'Item|Qty|Date|Amount\n|kg||(EUR)\nA|5|2026-01-01|7\nB|6|2026-01-01|7'
    const found = layout(text)
    expect(found?.layout.header).toEqual([1, 2])
    expect(found?.layout.columns).toEqual(['Item', 'Qty (kg)', 'Date', 'Amount (EUR)'])
  })

  it('take no title for a group', () => {
    const text = 'Stock|card||\nItem|Qty|Date|Qty\nA|5|2026-01-01|7\nB|6|2026-01-01|7'
    expect(layout(text)?.layout.columns.slice(0, 2)).toEqual(['Item', 'Qty'])
  })
})

describe('lines that are no rows', () => {
  it('are titles, blank lines, totals', () => {
    const text = `
      Materialbelegliste||||
      Werk 1000, 01.01.2024 - 31.01.2024||||
      ||||
      Material|Lagerort|Bewegungsart|Buchungsdatum|Menge
      4711|0001|101|15.01.2024|5.000,00
      4711|0001|261|17.01.2024|5.250,00-
      Summe||||250,00-
      ||||
      |`
    expect(read(text)).toEqual([
      'title',
      'title',
      'blank',
      'header',
      '4711|0001|101|15.01.2024|5.000,00',
      '4711|0001|261|17.01.2024|5.250,00-',
      'total',
      'blank',
      'blank',
    ])
  })

  it('are frames, and titles and headers on each page', () => {
    const text = `
      01.02.2024  Dynamische Listenausgabe  1
      -----------------------------------------
      |Material|LOrt|BwA|Buch.dat. |Menge     |
      -----------------------------------------
      |4711    |0001|101|15.01.2024| 5.000,00 |
      -----------------------------------------
      01.02.2024  Dynamische Listenausgabe  2
      -----------------------------------------
      |Material|LOrt|BwA|Buch.dat. |Menge     |
      |--------|----|---|----------|----------|
      |4711    |0001|261|17.01.2024| 5.250,00-|
      -----------------------------------------
      |*       |    |   |          |   250,00-|`
    expect(read(text)).toEqual([
      'title',
      'frame',
      'header',
      'frame',
      '4711|0001|101|15.01.2024|5.000,00',
      'frame',
      'title',
      'frame',
      'header-again',
      'frame',
      '4711|0001|261|17.01.2024|5.250,00-',
      'frame',
      'total',
    ])
  })

  it('are footers, and closing balances; opening balances are rows', () => {
    const text = `
      Fecha|Código|Concepto|Entrada|Salida|Saldo
      2026-01-01|P-1|Saldo inicial|||150
      2026-01-03|P-1|Venta||40|110
      2026-01-05|P-1|Venta||60|50
      2026-01-31|P-1|Saldo final|||50
      Page 1 of 3
      Saldo final|||||50
      (2 rows affected)
      This list was made for the auditors.`
    expect(read(text)).toEqual([
      'header',
      '2026-01-01|P-1|Saldo inicial|||150',
      '2026-01-03|P-1|Venta||40|110',
      '2026-01-05|P-1|Venta||60|50',
      'closing-balance',
      'footer',
      'closing-balance',
      'footer',
      'footer',
    ])
  })

  it('are never rows whose item is called like a total', () => {
    const text = `
      Item|Description|Location|Qty|Date
      TOTAL-01|Total station|L|5|2026-01-01
      Total|Page 1 holder|L|-5|2026-01-02
      B|Closing kit||3|2026-01-03
      C|Bolt|L|3|2026-01-03
      Total|Total station||3|2026-01-03
      Total|||6|`
    expect(read(text)).toEqual([
      'header',
      'TOTAL-01|Total station|L|5|2026-01-01',
      'Total|Page 1 holder|L|-5|2026-01-02',
      'B|Closing kit||3|2026-01-03',
      'C|Bolt|L|3|2026-01-03',
      'Total|Total station||3|2026-01-03',
      'total',
    ])
  })

  it('are totals without a word, by their look or by what they add up to', () => {
    const text = `
      Item|Location|Date|Qty|Amount
      A|L|2026-01-01|5|10
      A|M|2026-01-01|7|14
      |||12|24
      B|L|2026-01-02|4|8
      |||4|8
      |||16|32`
    const lines = [
      'header',
      'A|L|2026-01-01|5|10',
      'A|M|2026-01-01|7|14',
      'total',
      'B|L|2026-01-02|4|8',
      'total',
    ]
    expect(read(text)).toEqual([...lines, 'total'])
    expect(read(text, {}, { numberOf: number })).toEqual([...lines, 'total'])
    const wrong = text.replace('|||16|32', '|||99|31')
    expect(read(wrong, {}, { numberOf: number })).toEqual([...lines, '|||99|31'])
  })

  it('are totals by a word nobody knows where rows have a date', () => {
    const text = `
      Date|Item|Location|Qty
      2026-01-01|A|L|5
      2026-01-02|B|L|7
      Ynwa|||12`
    expect(read(text).at(-1)).toBe('total')
  })

  it('are totals by unit', () => {
    const text = `
      Material|Plant|Type|Date|Qty|Unit|Amount
      47|M|101|2026-01-01|5|PC|10
      470|M|101|2026-01-01|7|KG|14
      471|M|102|2026-01-02|-2|KG|-4
      471|M|102|2026-01-02|-2|KG|-4
      47|M|101|2026-01-01|5|PC|10
      47|M|101|2026-01-01|5|PC|10
      Year 2026||||5|PC|
      ||||5|KG|
      |M||2026-01-02|5|KG|9`
    expect(read(text).slice(7)).toEqual(['total', 'total', '|M||2026-01-02|5|KG|9'])
    expect(read(text, {}, { numberOf: number }).slice(7)).toEqual(['total', 'total', '|M||2026-01-02|5|KG|9'])
  })

  it('are totals of tables with one text a row', () => {
    const text = 'Item|Qty\nA|5\nB|7\nTotal|12'
    expect(read(text)).toEqual(['header', 'A|5', 'B|7', 'total'])
    expect(read(text.replace('12', '13'), {}, { numberOf: number })[3]).toBe('Total|13')
  })

  it('are never rows that lack a cell', () => {
    const text = `
      Item|Location|Date|Qty
      A|L|2026-01-01|5
      B|L|2026-01-01|5
      C||2026-01-01|5
      |L|2026-01-01|5
      D|L||5
      E
      F|L`
    expect(read(text).slice(3)).toEqual(['C||2026-01-01|5', '|L|2026-01-01|5', 'D|L||5', 'E|||', 'F|L||'])
  })

  it('are another table below', () => {
    const text = `
      Item|Location|Date|Qty
      A|L|2026-01-01|5
      B|L|2026-01-01|5
      C|L|2026-01-01|5

      Customers
      Customer|Name|Balance
      77|Smith|5`
    expect(read(text)).toEqual([
      'header',
      'A|L|2026-01-01|5',
      'B|L|2026-01-01|5',
      'C|L|2026-01-01|5',
      'blank',
      'other-table',
      'other-table',
      'other-table',
    ])
  })

  it('are broken where they have cells too many', () => {
    expect(
      read(
        'Item|Qty|Date\nA|5|2026-01-01||\nA|5|2026-01-01|x\nB|5|2026-01-01\nC|5|2026-01-01\nD|5|2026-01-01\nE|5|2026-01-01\nF|5|2026-01-01',
      ),
    ).toEqual([
      'header',
      'A|5|2026-01-01',
      'broken',
      'B|5|2026-01-01',
      'C|5|2026-01-01',
      'D|5|2026-01-01',
      'E|5|2026-01-01',
      'F|5|2026-01-01',
    ])
  })

  it('are counted by reason', () => {
    const text = 'Stock\n\nItem|Qty\nA|5\nItem|Qty\nB|7\n\nTotal|12'
    const reader = createTableReader(layout(text)!.layout, { lineMeaning })
    for (const row of rowsOf(text)) reader.read(row)
    expect(reader.leftOut()).toEqual([
      { reason: 'title', rows: 1 },
      { reason: 'blank', rows: 2 },
      { reason: 'header-again', rows: 1 },
      { reason: 'total', rows: 1 },
    ])
  })
})
