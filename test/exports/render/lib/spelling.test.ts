import { describe, expect, it } from 'vitest'
import { type DateStyle, writeDate, writeTime } from './dates.ts'
import { canEncode, type Encoding, encode } from './encodings.ts'
import { COMMA, ENGLISH, GERMAN, type NumberStyle, PLAIN, SPACED, writeNumber } from './numbers.ts'
import { csv, framed, htmlWorkbook, jsonLines, sapSpreadsheet, type Table } from './table.ts'

describe('numbers', () => {
  it.each<[number, number, NumberStyle, string]>([
    [-1_234_500, 3, GERMAN, '-1.234,500'],
    [1_234_567, 0, ENGLISH, '1,234,567'],
    [-12, 0, { ...GERMAN, minus: 'trailing' }, '12-'],
    [-12, 0, { ...PLAIN, minus: 'brackets' }, '(12)'],
    [-12, 0, { ...PLAIN, minus: 'unicode' }, '\u221212'],
    [5, 2, COMMA, '0,05'],
    [1_234, 0, SPACED, '1\u00a0234'],
    [12_345_678, 2, { ...ENGLISH, lakh: true }, '1,23,456.78'],
    [7, 0, { ...PLAIN, digits: 2 }, '7.00'],
    [0, 3, PLAIN, '0.000'],
  ])('%i of scale %i in %j is written %s', (value, scale, style, text) => {
    expect(writeNumber(value, scale, style)).toBe(text)
  })
})

describe('days and times', () => {
  const at = Date.UTC(2026, 1, 5, 15, 3, 0)
  it.each<[DateStyle, string]>([
    ['iso', '2026-02-05'],
    ['dotted', '05.02.2026'],
    ['american-short', '2/5/2026'],
    ['asian-short', '2026/2/5'],
    ['cjk', '2026年2月5日'],
    ['compact', '20260205'],
    ['month-name', '05/Feb/2026'],
    ['month-name-short', '5-Feb-26'],
    ['oracle', '05-FEB-2026'],
  ])('%s is %s', (style, text) => {
    expect(writeDate(at, style)).toBe(text)
  })

  it('have months in the language of the user', () => {
    expect(writeDate(at, 'month-name', 'fr')).toBe('05/févr./2026')
    expect([writeTime(at, 'am-pm'), writeTime(at, 'compact')]).toEqual(['3:03 PM', '150300'])
  })
})

describe('encodings', () => {
  it.each<[Encoding, string, string]>([
    ['windows-1252', 'windows-1252', 'Menge für 5 €'],
    ['windows-1250', 'windows-1250', 'Ilość, Množství'],
    ['windows-1251', 'windows-1251', 'Количество'],
    ['windows-1254', 'windows-1254', 'Çıkış'],
    ['shift_jis', 'shift_jis', '入庫数量'],
    ['gbk', 'gbk', '物料编码'],
    ['euc-kr', 'euc-kr', '품목코드'],
    ['utf-16le', 'utf-16le', 'Größe'],
    ['utf-16be', 'utf-16be', 'Größe'],
    ['utf-8-bom', 'utf-8', 'Größe'],
  ])('%s comes back', (encoding, decoder, text) => {
    expect(new TextDecoder(decoder).decode(encode(text, encoding))).toBe(text)
  })

  it('know what they lack', () => {
    expect([canEncode('数量', 'windows-1252'), canEncode('数量', 'gbk')]).toEqual([false, true])
  })
})

describe('shells', () => {
  const column = (header: string, type: 'text' | 'number') =>
    ({ role: 'other', header, otherHeaders: [], type }) as const
  const table: Table = {
    columns: [column('Item', 'text'), column('Qty', 'number')],
    above: [['Title']],
    overHeader: [],
    rows: [
      ['A;1', '5'],
      ['B"2', '-3'],
    ],
    below: [['', '2']],
    grouped: false,
  }
  const text = (bytes: Uint8Array, encoding = 'utf-8') => new TextDecoder(encoding).decode(bytes)

  it('quote where they must', () => {
    expect(text(csv({ delimiter: ';', sepLine: true }).write(table))).toBe(
      'sep=;\r\nTitle\r\nItem;Qty\r\n"A;1";5\r\n"B""2";-3\r\n;2\r\n',
    )
  })

  it('of SAP have tabs, two bytes a letter and an empty first column', () => {
    expect(text(sapSpreadsheet.write(table), 'utf-16le').split('\r\n')[1]).toBe('\tItem\tQty')
  })

  it('with frames write the header again on each page', () => {
    const lines = text(framed(1).write(table)).split('\r\n')
    expect(lines.filter((line) => line === '|Item|Qty|')).toHaveLength(2)
    expect(lines).toContain('|A;1 |  5|')
  })

  it('of HTML and JSON hold the same cells', () => {
    expect(text(htmlWorkbook.write(table))).toContain('<tr><td>B"2</td><td>-3</td></tr>')
    expect(text(jsonLines.write(table)).split('\n')[0]).toBe('{"Item":"A;1","Qty":"5"}')
  })
})
