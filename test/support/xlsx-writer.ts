/** Writes .xlsx workbooks for tests: typed cells, styles of dates, shared texts, several sheets. */
import { type ZipMember, zipOf } from './zip-writer.ts'

export type XlsxCell =
  | string
  | number
  | boolean
  | null
  /** A wall time as `2026-01-05`, `2026-01-05T08:00:00` or `08:00:00`, kept as a serial with a style. */
  | { readonly date: string; readonly format?: string }
  /** A number whose text stands in the file as it is given here. */
  | { readonly number: string; readonly format?: string }
  /** A formula; without a value it was never calculated. */
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string }
  /** A text in the cell itself. */
  | { readonly inline: string }

export interface XlsxSheet {
  readonly name: string
  readonly rows: readonly (readonly XlsxCell[])[]
  readonly state?: 'visible' | 'hidden' | 'veryHidden'
  /** Ranges as `A2:A4`. */
  readonly merged?: readonly string[]
  /** As a spreadsheet counts. */
  readonly hiddenRows?: readonly number[]
  /** From 1. */
  readonly hiddenColumns?: readonly number[]
}

export interface XlsxOptions {
  readonly from1904?: boolean
  /** Texts stand in the cells themselves, and no part holds them. */
  readonly inline?: boolean
  /** Cells and rows without their names, as some libraries write them. */
  readonly unnamed?: boolean
}

/** A workbook as the bytes of a file. */
export function writeXlsx(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Buffer {
  return zipOf(xlsxParts(sheets, options))
}

/** The parts of a workbook, for tests that change one before it is packed. */
export function xlsxParts(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): ZipMember[] {
  const texts = new Numbered()
  const formats = new Numbered()
  const bodies = sheets.map((sheet) => sheetXml(sheet, { texts, formats, ...options }))
  const part = (name: string, content: string): ZipMember => ({ name, content: XML + content })
  const shared = options.inline ? [] : [part('xl/sharedStrings.xml', sharedXml(texts))]
  return [
    part('[Content_Types].xml', contentTypes(sheets.length)),
    part('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml(sheets, options.from1904 ?? false)),
    part('xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length, shared.length > 0)),
    part('xl/styles.xml', stylesXml(formats)),
    ...shared,
    ...bodies.map((body, index) => part(`xl/worksheets/sheet${index + 1}.xml`, body)),
  ]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** The number of the first format that is not built in. */
const OWN_FORMATS = 164

/** Texts by their numbers, each once. */
class Numbered {
  readonly list: string[] = []
  private readonly places = new Map<string, number>()

  of(text: string): number {
    const known = this.places.get(text)
    if (known !== undefined) return known
    this.places.set(text, this.list.length)
    return this.list.push(text) - 1
  }
}

interface SheetContext extends XlsxOptions {
  readonly texts: Numbered
  readonly formats: Numbered
}

function sheetXml(sheet: XlsxSheet, context: SheetContext): string {
  const { rows, merged = [], hiddenRows = [], hiddenColumns = [] } = sheet
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`)
  const body = rows.map((cells, index) => {
    const row = index + 1
    const name = context.unnamed ? '' : ` r="${row}"`
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : ''
    return `<row${name}${hidden}>${cells.map((cell, column) => cellXml(cell, row, column, context)).join('')}</row>`
  })
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  return (
    `<worksheet ${MAIN}>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}` +
    `<sheetData>${body.join('')}</sheetData>` +
    `${merges === '' ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`}</worksheet>`
  )
}

function cellXml(cell: XlsxCell, row: number, column: number, context: SheetContext): string {
  if (cell === null) return context.unnamed ? '<c/>' : ''
  const { type = '', format, content } = cellParts(cell, context)
  const name = context.unnamed ? '' : ` r="${lettersOf(column)}${row}"`
  const style = format === undefined ? '' : ` s="${context.formats.of(format) + 1}"`
  return `<c${name}${style}${type === '' ? '' : ` t="${type}"`}>${content}</c>`
}

function cellParts(cell: Exclude<XlsxCell, null>, context: SheetContext) {
  const value = (text: string) => `<v>${escaped(text)}</v>`
  const inPlace = (text: string) => `<is><t xml:space="preserve">${escaped(text)}</t></is>`
  if (typeof cell === 'number') return { content: value(String(cell)) }
  if (typeof cell === 'boolean') return { type: 'b', content: value(cell ? '1' : '0') }
  if (typeof cell === 'string')
    return context.inline
      ? { type: 'inlineStr', content: inPlace(cell) }
      : { type: 's', content: value(String(context.texts.of(cell))) }
  if ('inline' in cell) return { type: 'inlineStr', content: inPlace(cell.inline) }
  if ('error' in cell) return { type: 'e', content: value(cell.error) }
  if ('number' in cell) return { format: cell.format, content: value(cell.number) }
  if ('date' in cell) {
    const serial = String(serialOf(cell.date, context.from1904 ?? false))
    return { format: cell.format ?? formatOf(cell.date), content: value(serial) }
  }
  const formula = `<f>${escaped(cell.formula)}</f>`
  if (cell.value === undefined) return { content: formula }
  const type = typeof cell.value === 'string' ? 'str' : undefined
  return { type, content: formula + value(String(cell.value)) }
}

/** Days since the beginning of the calendar of spreadsheets; dates before March 1900 are not for tests. */
function serialOf(date: string, from1904: boolean): number {
  if (!date.includes('-')) return Date.parse(`1970-01-01T${date}Z`) / 86_400_000
  const ms = Date.parse(date.includes('T') ? `${date}Z` : date)
  return (ms - (from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000
}

function formatOf(date: string): string {
  if (!date.includes('-')) return 'hh:mm:ss'
  return date.includes('T') ? 'yyyy\\-mm\\-dd\\ hh:mm:ss' : 'yyyy\\-mm\\-dd'
}

function sharedXml({ list }: Numbered): string {
  const items = list.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
  return `<sst ${MAIN} uniqueCount="${list.length}">${items.join('')}</sst>`
}

function stylesXml({ list }: Numbered): string {
  const codes = list.map(
    (code, index) => `<numFmt numFmtId="${OWN_FORMATS + index}" formatCode="${escaped(code)}"/>`,
  )
  const styles = list.map((_, index) => `<xf numFmtId="${OWN_FORMATS + index}" applyNumberFormat="1"/>`)
  return (
    `<styleSheet ${MAIN}><numFmts count="${codes.length}">${codes.join('')}</numFmts>` +
    `<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs count="${styles.length + 1}"><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
  )
}

function workbookXml(sheets: readonly XlsxSheet[], from1904: boolean): string {
  const list = sheets.map(({ name, state = 'visible' }, index) => {
    const shown = state === 'visible' ? '' : ` state="${state}"`
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`
  })
  const properties = from1904 ? '<workbookPr date1904="1"/>' : ''
  return `<workbook ${MAIN} xmlns:r="${OFFICE}">${properties}<sheets>${list.join('')}</sheets></workbook>`
}

function workbookRelationships(sheets: number, hasTexts: boolean): string {
  const list = Array.from({ length: sheets }, (_, index) => [
    `rId${index + 1}`,
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ])
  list.push(['rId9001', 'styles', 'styles.xml'])
  if (hasTexts) list.push(['rId9002', 'sharedStrings', 'sharedStrings.xml'])
  return relationships(list)
}

function relationships(list: readonly (readonly string[])[]): string {
  const entries = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}.xml`, 'worksheet']),
  ]
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="/xl/${name}" ContentType="${TYPES}.${type}+xml"/>`,
  )
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `${overrides.join('')}</Types>`
  )
}

function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
