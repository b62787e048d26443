/** A table as it stands in a file, before it is bytes: what hostile variants change, and what a shell writes. */
import type { CanonicalColumn } from '../../../../src/core/intake/canonical-columns.ts'
import type { Language } from '../../../../src/core/intake/words/roles.ts'
import type { Encoding } from './encodings.ts'
import { canEncode, encode } from './encodings.ts'

/** What a column is; those of the canonical columns and what leads to them, the rest is `other`. */
export type Role =
  | CanonicalColumn
  | 'in'
  | 'out'
  | 'direction'
  | 'status'
  | 'time'
  | 'recorded-time'
  | 'other'

/** How a workbook types the cells of a column. */
export type CellType = 'text' | 'number' | 'date' | 'time' | 'date-time'

export interface TableColumn {
  readonly role: Role
  readonly header: string
  /** The same header in other languages, as far as they are known. */
  readonly otherHeaders: readonly string[]
  readonly type: CellType
}

export interface Table {
  readonly columns: readonly TableColumn[]
  /** Title lines. */
  readonly above: readonly Cells[]
  /** A line above the header that names groups of columns; empty for none. */
  readonly overHeader: Cells
  readonly rows: readonly Cells[]
  readonly below: readonly Cells[]
  /** Whether lines of their own name what the rows below them have in common: columns then keep their places. */
  readonly grouped: boolean
}
export type Cells = readonly string[]

/** Writes a table as the bytes of a file. */
export interface Shell {
  readonly extension: string
  readonly write: (table: Table) => Uint8Array
}

export interface CsvStyle {
  readonly delimiter?: ',' | ';' | '\t' | '|'
  readonly encoding?: Encoding
  readonly extension?: string
  readonly quoteAll?: boolean
  /** A first line `sep=;`, as Excel understands it. */
  readonly sepLine?: boolean
}

/** All lines of a table, the header among them. */
export function linesOf({ above, overHeader, columns, rows, below }: Table): Cells[] {
  const header = columns.map((column) => column.header)
  return [...above, ...(overHeader.length === 0 ? [] : [overHeader]), header, ...rows, ...below]
}

/** Delimited text; UTF-8 where the wanted code page lacks a character. */
export function csv(style: CsvStyle = {}): Shell {
  const { delimiter = ',', encoding = 'utf-8', extension = 'csv', quoteAll = false, sepLine = false } = style
  const cell = (text: string) =>
    quoteAll || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return {
    extension,
    write: (table) => {
      const lines = linesOf(table).map((cells) => cells.map(cell).join(delimiter))
      const all = sepLine ? [`sep=${delimiter}`, ...lines] : lines
      const text = `${all.join('\r\n')}\r\n`
      return encode(text, canEncode(text, encoding) ? encoding : 'utf-8-bom')
    },
  }
}

/** What SAP calls a spreadsheet: UTF-16 with tabs, named .xls, and an empty first column. */
export const sapSpreadsheet: Shell = {
  extension: 'xls',
  write: (table) => {
    const lines = linesOf(table).map((cells) => ['', ...cells].join('\t'))
    return encode(`${lines.join('\r\n')}\r\n`, 'utf-16le')
  },
}

/** A list framed by bars and dashes; its header comes again on each page. */
export function framed(rowsOnPage: number): Shell {
  return {
    extension: 'txt',
    write: (table) => {
      const header = table.columns.map((column) => column.header)
      const widths = header.map((text, at) =>
        Math.max(text.length, ...table.rows.map((cells) => (cells[at] ?? '').length)),
      )
      const number = table.columns.map(({ type }) => type === 'number')
      const padded = (text: string, at: number) =>
        number[at] ? text.padStart(widths[at]) : text.padEnd(widths[at])
      const line = (cells: Cells) => `|${widths.map((_, at) => padded(cells[at] ?? '', at)).join('|')}|`
      const rule = '-'.repeat(line(header).length)
      const lines = table.above.map((cells) => cells.join('  '))
      table.rows.forEach((cells, at) => {
        if (at % rowsOnPage === 0) lines.push(rule, line(header), rule)
        lines.push(line(cells))
      })
      lines.push(rule, ...table.below.map(line))
      return encode(`${lines.join('\r\n')}\r\n`, 'utf-8')
    },
  }
}

/** An HTML table, named as a workbook. */
export const htmlWorkbook: Shell = {
  extension: 'xls',
  write: (table) => {
    const cell = (tag: string) => (text: string) =>
      `<${tag}>${text === '' ? '&nbsp;' : escaped(text)}</${tag}>`
    const row = (tag: string) => (cells: Cells) => `<tr>${cells.map(cell(tag)).join('')}</tr>`
    const header = table.columns.map((column) => column.header)
    const above = [...table.above, ...(table.overHeader.length === 0 ? [] : [table.overHeader])].map(
      row('td'),
    )
    const rows = [...table.rows, ...table.below].map(row('td'))
    const body = [...above, row('th')(header), ...rows].join('\n')
    const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>'
    return encode(`${head}<body><table border="1">\n${body}\n</table></body></html>\n`, 'utf-8')
  },
}

/** JSON lines; a table of which the header stands for the keys. */
export const jsonLines: Shell = {
  extension: 'jsonl',
  write: ({ columns, rows }) => {
    const lines = rows.map((cells) =>
      JSON.stringify(Object.fromEntries(columns.map(({ header }, at) => [header, cells[at] ?? '']))),
    )
    return encode(`${lines.join('\n')}\n`, 'utf-8')
  },
}

/** The answer of an OData interface: numbers are numbers. */
export const jsonValues: Shell = {
  extension: 'json',
  write: ({ columns, rows }) => {
    const value = (text: string, type: CellType) => (type === 'number' ? Number(text) : text)
    const values = rows.map((cells) =>
      Object.fromEntries(columns.map(({ header, type }, at) => [header, value(cells[at] ?? '', type)])),
    )
    return encode(JSON.stringify({ '@odata.context': '$metadata#itemLedgerEntries', value: values }), 'utf-8')
  },
}

/** A workbook of Excel 2003 as XML; empty cells are left out, and the next one says where it stands. */
export const spreadsheetMl: Shell = {
  extension: 'xls',
  write: (table) => {
    const types = table.columns.map(({ type }) => type)
    const rows = linesOf(table).map(
      (cells) => `<Row>${cells.map((text, at) => xmlCell(text, at, types[at])).join('')}</Row>`,
    )
    const head = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    const names =
      'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    const sheet = `<Worksheet ss:Name="Sheet1"><Table>\n${rows.join('\n')}\n</Table></Worksheet>`
    return encode(`${head}<Workbook ${names}>${sheet}</Workbook>\n`, 'utf-8')
  },
}

function xmlCell(text: string, at: number, type: CellType | undefined): string {
  if (text === '') return ''
  const number = type === 'number' && /^-?\d+(\.\d+)?$/.test(text)
  const date = type === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)
  const [kind, content] = number
    ? ['Number', text]
    : date
      ? ['DateTime', `${text}T00:00:00.000`]
      : ['String', escaped(text)]
  return `<Cell ss:Index="${at + 1}"><Data ss:Type="${kind}">${content}</Data></Cell>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Picks the words of a language from headers by language. */
export type Words = string | Partial<Record<Language, string>>

/** The words for a language; English, then any, where it has none. */
export function wordsIn(words: Words, language: Language): string {
  if (typeof words === 'string') return words
  return words[language] ?? words.en ?? Object.values(words)[0]
}
