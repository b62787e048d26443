import { describe, expect, it } from 'vitest'
import { findLayout, type LayoutOptions } from './find-layout.ts'
import { createTableReader } from './table-reader.ts'

const HEADERS = `date type num qty item location order status sku lot comment state product reference balance doc customer
  warehouse description unit debit credit document`
const WORDS = new Set(
  HEADERS.split(/\s+/).concat('artikel', 'werk', 'lager', 'material', 'plant', 'transaction type'),
)
const isHeaderWord = (text: string) => (WORDS.has(text.toLowerCase()) ? 1 : 0)
const lineMeaning = (text: string) =>
  /^total\b/i.test(text)
    ? 'total'
    : /^opening/i.test(text)
      ? 'opening'
      : /^accrual basis/i.test(text)
        ? 'footer'
        : null

const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line, index) => ({ row: index + 1, cells: line.trim().split('|') }))

const layout = (text: string, options: Partial<LayoutOptions> = {}) =>
  findLayout(rowsOf(text), { isHeaderWord, lineMeaning, ...options })!.layout

function read(text: string, options: Partial<LayoutOptions> = {}) {
  const reader = createTableReader(layout(text, options), { lineMeaning })
  return rowsOf(text).map((row) => {
    const line = reader.read(row)
    if (line.kind === 'row') return line.cells.join('|')
    return line.kind === 'left-out' ? line.reason : line.kind
  })
}

describe('group lines', () => {
  it('give their item to the rows below, up to its total', () => {
    const text = `
      Inventory Valuation Detail||||
      Any Company||||
      "January 1 - March 31, 2026"||||
      ||||
      Date|Transaction Type|Num|Qty|Balance
      Pump||||
      01/15/2026|Opening|START|16.00|16.00
      01/16/2026|Invoice|1036|-19.00|-3.00
      Total for Pump|||-3.00|-3.00
      Valve||||
      01/28/2026|Bill|77|10.00|7.00
      Total for Valve|||7.00|7.00
      Accrual basis Thursday, January 1||||`
    expect(read(text)).toEqual([
      'title',
      'title',
      'title',
      'blank',
      'header',
      'group-line',
      '01/15/2026|Opening|START|16.00|16.00|Pump',
      '01/16/2026|Invoice|1036|-19.00|-3.00|Pump',
      'total',
      'group-line',
      '01/28/2026|Bill|77|10.00|7.00|Valve',
      'total',
      'footer',
    ])
    expect(layout(text)).toMatchObject({
      groups: ['Group 1'],
      kinds: ['date', 'text', 'text', 'number', 'number'],
    })
    expect(layout(text, { groups: ['Item'] }).groups).toEqual(['Item'])
  })

  it('have the names of a mapping, which need not stand in the header', () => {
    const text = `
      Date|Type|Qty
      North||
      01/15/2026|Bill|16
      South||
      01/15/2026|Bill|5`
    expect(layout(text, { groups: ['Place'], named: ['Place', 'Qty'] })).toMatchObject({
      header: [1, 1],
      groups: ['Place'],
    })
    expect(layout(text, { groups: ['Place', 'Item'] }).groups).toEqual(['Group 1'])
    const labelled = text.replace('North|', 'Lager: North|').replace('South|', 'Lager: South|')
    expect(layout(labelled, { groups: ['Lager'] }).groups).toEqual(['Lager'])
  })

  it('are not searched in records', () => {
    const text = 'Pump||\n2026-01-05|Bill|5\nValve||\n2026-01-05|Bill|7\n|Bill|8\n2026-01-06|Bill|8'
    expect(layout(text, { columns: ['date', 'type', 'qty'] })).toMatchObject({
      groups: [],
      fill: [],
      header: null,
    })
  })

  it('may be a single one above all rows', () => {
    const text = `
      Date|Type|Num|Qty
      Pump|||
      01/15/2026|Bill|A1|16.00
      01/16/2026|Invoice|A2|-19.00`
    expect(read(text).slice(2)).toEqual([
      '01/15/2026|Bill|A1|16.00|Pump',
      '01/16/2026|Invoice|A2|-19.00|Pump',
    ])
  })

  it('stand in columns of their own, nested by indent', () => {
    const text = `
      ||Date|Type|Qty
      North||||
      |Pump|||
      ||01/15/2026|Bill|16
      ||01/16/2026|Invoice|-3
      |Total Pump|||13
      |4711|||
      ||01/15/2026|Bill|16
      |Total 4711|||16
      Total North||||29
      South||||
      |Pump|||
      ||01/15/2026|Bill|1`
    expect(read(text).filter((line) => line.includes('|'))).toEqual([
      '||01/15/2026|Bill|16|North|Pump',
      '||01/16/2026|Invoice|-3|North|Pump',
      '||01/15/2026|Bill|16|North|4711',
      '||01/15/2026|Bill|1|South|Pump',
    ])
  })

  it('are nested where two follow each other in one column', () => {
    const text = `
      Date|Type|Qty
      North||
      Pump||
      01/15/2026|Bill|16
      Valve||
      01/15/2026|Bill|5
      South||
      Pump||
      01/15/2026|Bill|1
      Valve||
      01/15/2026|Bill|2`
    expect(read(text).filter((line) => line.includes('|'))).toEqual([
      '01/15/2026|Bill|16|North|Pump',
      '01/15/2026|Bill|5|North|Valve',
      '01/15/2026|Bill|1|South|Pump',
      '01/15/2026|Bill|2|South|Valve',
    ])
  })

  it('are not nested where an item has no rows', () => {
    const text = `
      Date|Type|Qty
      Pump||
      01/15/2026|Bill|16
      Valve||
      Screw||
      01/15/2026|Bill|5
      Bolt||
      01/15/2026|Bill|1`
    expect(read(text).filter((line) => line.includes('|'))).toEqual([
      '01/15/2026|Bill|16|Pump',
      '01/15/2026|Bill|5|Screw',
      '01/15/2026|Bill|1|Bolt',
    ])
  })

  it.each([
    [
      'with a colon',
      'Artikel: 4711 Schraube M8',
      'Artikel: 4712 Mutter',
      ['Artikel'],
      ['4711 Schraube M8', '4712 Mutter'],
    ],
    ['in two cells', 'Artikel:|4711 Schraube', 'Artikel:|4712', ['Artikel'], ['4711 Schraube', '4712']],
    [
      'with several labels',
      'Material 4711 Plant 1000',
      'Material 4712 Plant 1000',
      ['Material', 'Plant'],
      ['4711|1000', '4712|1000'],
    ],
    [
      'with two colons',
      'Artikel: 4711 Werk: 1000',
      'Artikel: 4712 Werk: 2000',
      ['Artikel', 'Werk'],
      ['4711|1000', '4712|2000'],
    ],
    [
      'as a code and its text',
      '4711|Schraube',
      '4712|Mutter',
      ['Group 1', 'Group 2'],
      ['4711|Schraube', '4712|Mutter'],
    ],
  ])('have labels: %s', (_, first, second, groups, values) => {
    const pad = (line: string) => line.padEnd(line.length + 4 - line.split('|').length, '|')
    const text = `
      Date|Type|Document|Qty
      ${pad(first)}
      01/15/2026|Bill|D1|16
      01/15/2026|Bill|D2|17
      ${pad(second)}
      01/15/2026|Bill|D3|1`
    expect(layout(text).groups).toEqual(groups)
    expect(read(text).filter((line) => line.startsWith('01'))).toEqual([
      `01/15/2026|Bill|D1|16|${values[0]}`,
      `01/15/2026|Bill|D2|17|${values[0]}`,
      `01/15/2026|Bill|D3|1|${values[1]}`,
    ])
  })

  it('take no first word of a name for a label', () => {
    const text = `
      Date|Type|Qty
      Lot box||
      01/15/2026|Bill|16
      Pump||
      01/15/2026|Bill|5
      Valve||
      01/15/2026|Bill|1`
    expect(layout(text).groups).toEqual(['Group 1'])
    expect(read(text)[2]).toBe('01/15/2026|Bill|16|Lot box')
  })

  it('are nested by their labels, and an outer one ends the inner', () => {
    const text = `
      Date|Type|Qty
      Lager: North||
      Artikel: Pump||
      01/15/2026|Bill|16
      Artikel: Valve||
      01/15/2026|Bill|5
      Lager: South||
      01/15/2026|Bill|1`
    expect(layout(text).groups).toEqual(['Lager', 'Artikel'])
    expect(read(text).filter((line) => line.startsWith('01'))).toEqual([
      '01/15/2026|Bill|16|North|Pump',
      '01/15/2026|Bill|5|North|Valve',
      '01/15/2026|Bill|1|South|',
    ])
  })

  it('may count their rows and hold their sums', () => {
    const text = `
      Reference|Date|Qty
      Pump (2)||13
      WH/1|2026-01-05|16
      WH/2|2026-01-06|-3
      Valve (1)||5
      WH/3|2026-01-06|5`
    expect(read(text)).toEqual([
      'header',
      'group-line',
      'WH/1|2026-01-05|16|Pump',
      'WH/2|2026-01-06|-3|Pump',
      'group-line',
      'WH/3|2026-01-06|5|Valve',
    ])
  })

  it('may be titles above the header, once or on each page', () => {
    const text = `
      Stock movements|||
      Warehouse: Main|||
      Item: 100-A Bolt|||
      Date: 2026-01-31|||
      Date|Document|Type|Qty
      2026-01-05|GR1|Receipt|10
      Warehouse: Main|||
      Item: 100-A Bolt|||
      Date|Document|Type|Qty
      2026-01-06|DN1|Issue|-12
      Item: 100-B Nut|||
      Date|Document|Type|Qty
      2026-01-05|GR2|Receipt|10`
    expect(layout(text).groups).toEqual(['Warehouse', 'Item'])
    expect(read(text).filter((line) => line.startsWith('2026'))).toEqual([
      '2026-01-05|GR1|Receipt|10|Main|100-A Bolt',
      '2026-01-06|DN1|Issue|-12|Main|100-A Bolt',
      '2026-01-05|GR2|Receipt|10|Main|100-B Nut',
    ])
  })

  it('have a header of their own above that of the rows', () => {
    const text = `
      Material|Description|Plant|Location|||
      Lot|Type|Document|Item|Date|Qty|Unit
      4711|Bolt M8|1000|Hamburg|||
      0001|101|5000000001|1|01/05/2026|100|PC
      0001|261|4900000002|1|01/06/2026|120-|PC
      4712|Nut M8|1000|Hamburg|||
      0001|101|5000000003|1|01/05/2026|100|PC
      0001|261|4900000004|1|01/06/2026|120-|PC`
    expect(layout(text).groups).toEqual(['Material', 'Description', 'Plant', 'Location'])
    expect(read(text)[3]).toBe('0001|101|5000000001|1|01/05/2026|100|PC|4711|Bolt M8|1000|Hamburg')
  })

  it('are no titles of pages', () => {
    const text = `
      Stock card 1||
      Date|Type|Qty
      Pump||
      01/15/2026|Bill|16
      Stock card 2||
      Date|Type|Qty
      01/16/2026|Bill|5
      Valve||
      01/16/2026|Bill|7`
    expect(read(text).slice(4)).toEqual([
      'title',
      'header-again',
      '01/16/2026|Bill|5|Pump',
      'group-line',
      '01/16/2026|Bill|7|Valve',
    ])
  })
})

describe('columns that go on without their values', () => {
  it('are filled on the lines of an order, and a voided one keeps its status', () => {
    const text = `
      Order|Status|Date|Qty|SKU|Comment
      #1001|paid|2026-03-12 09:14:02 +0000|2|PR-FR|
      #1001|||1|PR-PL|
      #1002|voided|2026-03-15 11:00:00 +0000|3|PR-FR|broken
      #1002|||1|PR-PL|`
    expect(layout(text).fill).toEqual([2, 1])
    expect(read(text).slice(1)).toEqual([
      '#1001|paid|2026-03-12 09:14:02 +0000|2|PR-FR|',
      '#1001|paid|2026-03-12 09:14:02 +0000|1|PR-PL|',
      '#1002|voided|2026-03-15 11:00:00 +0000|3|PR-FR|broken',
      '#1002|voided|2026-03-15 11:00:00 +0000|1|PR-PL|',
    ])
  })

  it('are filled where a document has its date on the first line only', () => {
    const text = `
      Product|Reference|Date|State|Qty
      Pump|WH/1|2026-01-05|done|16
      Valve M8||||3
      Bolt M8||||2
      Pump|WH/2|2026-01-06|done|1
      Pump|WH/3|2026-01-07|done|1
      Valve M8||||1`
    expect(layout(text).fill).toEqual([2, 1, 3])
    expect(read(text)[3]).toBe('Bolt M8|WH/1|2026-01-05|done|2')
  })

  it('are filled where few lines go on, and those are no sums', () => {
    const parents = Array.from({ length: 60 }, (_, at) => `WH/${at}|2026-01-0${1 + (at % 9)}|done|Pump 20|1`)
    const text = [
      'Reference|Date|State|Product|Qty',
      ...parents.slice(0, 40),
      '|||Valve 20|3',
      ...parents.slice(40),
    ].join('\n')
    expect(layout(text).fill).toEqual([1, 0, 2])
    expect(read(text)[41]).toBe('WH/39|2026-01-04|done|Valve 20|3')
  })

  it('are filled in merged cells, one within the other', () => {
    const text = `
      Warehouse|Item|Date|Qty
      North|Pump|2026-01-05|16
      ||2026-01-06|3
      |Valve|2026-01-06|2
      South|Pump|2026-01-05|1
      ||2026-01-07|4`
    expect(layout(text).fill).toEqual([0, 1])
    expect(read(text).slice(1)).toEqual([
      'North|Pump|2026-01-05|16',
      'North|Pump|2026-01-06|3',
      'North|Valve|2026-01-06|2',
      'South|Pump|2026-01-05|1',
      'South|Pump|2026-01-07|4',
    ])
  })

  it.each([
    [
      'a comment',
      'Item|Date|Comment|Qty',
      ['A|2026-01-01|broken|1', 'A|2026-01-02||2', 'B|2026-01-03||2', 'B|2026-01-04|lost|2'],
    ],
    [
      'a comment in front',
      'Comment|Item|Date|Qty',
      ['x|A|2026-01-01|1', '|A|2026-01-02|2', '|B|2026-01-03|2', 'x|B|2026-01-04|2'],
    ],
    [
      'a lot and its expiry',
      'Item|Date|Lot|Expiry|Qty',
      [
        'A|2026-01-01|L1|2027-01-01|1',
        'B|2026-01-02|||2',
        'A|2026-01-03|L2|2027-02-01|2',
        'C|2026-01-04|||2',
      ],
    ],
    [
      'a customer of sales',
      'Customer|Item|Date|Type|Qty',
      [
        'C1|A|2026-01-01|Sale|1',
        '|A|2026-01-02|Bill|2',
        '|B|2026-01-03|Bill|2',
        'C2|A|2026-01-03|Sale|2',
        'C3|B|2026-01-04|Sale|2',
        '|B|2026-01-04|Bill|2',
      ],
    ],
    [
      'a date that lacks once',
      'Item|Date|Qty',
      ['A|2026-01-01|1', 'A||2', 'B|2026-01-03|2', 'B|2026-01-04|2', 'C|2026-01-05|2'],
    ],
    [
      'numbers that add up',
      'Order|Total|Date|SKU|Qty',
      ['1|9.5|2026-01-01|A|1', '1||2026-01-01|B|2', '2|5.0|2026-01-02|A|2'],
    ],
  ])('are not %s', (_, header, rows) => {
    expect(layout([header, ...rows].join('\n')).fill).toEqual([])
  })

  it('are those that a mapping names', () => {
    const text = 'Item|Date|Comment|Qty\nA|2026-01-01|x|1\nA|2026-01-02||2'
    expect(read(text, { fill: ['Comment'] })[2]).toBe('A|2026-01-02|x|2')
  })
})
