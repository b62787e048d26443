/**
 * The rows of an OpenDocument sheet as the XML of the whole document comes in. Rows and cells that repeat stand once
 * with a count: blank ones only move the place, others are given as often as they stand for.
 */
import type { RawRow } from '../../../../../core/intake/raw/raw-table.ts'
import {
  BOOK_CELL_LENGTH_MAX,
  BOOK_COLUMNS_MAX,
  BOOK_ROW_LENGTH_MAX,
  ODS_ROWS_MAX,
} from '../../../../../core/limits.ts'
import type { Fail } from '../book-fault.ts'
import type { BookNotes } from '../book-notes.ts'
import { cellName } from '../cell-names.ts'
import { MergedColumns, put } from '../merged-columns.ts'
import { OPEN, TEXT, type Token, type XmlScanner } from '../xml/xml-scanner.ts'
import { CELL_ATTRIBUTES, OdsCell } from './ods-cell.ts'

const TAGS = ['table-cell', 'covered-table-cell', 'p', 'table-row', 's', 'tab', 'line-break']
/** Names of the scanner that this reader knows; they stand from `at` on. */
export const ROW_NAMES = [
  ...TAGS,
  'annotation',
  'table-column',
  'number-rows-repeated',
  'visibility',
  'c',
  ...CELL_ATTRIBUTES,
]
const CELL = 0
const COVERED = 1
const PARAGRAPH = 2
const ROW = 3
const SPACES = 4
const TAB = 5
const LINE_BREAK = 6
const ANNOTATION = 7
const COLUMN = 8
const ROWS_REPEATED = 9
const VISIBILITY = 10
const COUNT = 11
const ATTRIBUTES_AT = 12
const COLUMNS_REPEATED = ATTRIBUTES_AT + CELL_ATTRIBUTES.indexOf('number-columns-repeated')

export class OdsRows {
  private readonly scanner: XmlScanner
  private readonly into: RawRow[]
  private readonly notes: BookNotes
  private readonly fail: Fail
  private readonly merged = new MergedColumns([])
  private readonly cell = new OdsCell(ATTRIBUTES_AT)
  private row = 0
  private repeated = 1
  private column = 0
  private columns = 0
  private cells: string[] = []
  private length = 0
  private spans: { readonly column: number; readonly rows: number; readonly text: string }[] = []
  private inCell = false
  private paragraphs = 0
  private annotations = 0

  /** @param into Takes the rows that are whole. */
  constructor(scanner: XmlScanner, into: RawRow[], notes: BookNotes, fail: Fail) {
    this.scanner = scanner
    this.into = into
    this.notes = notes
    this.fail = fail
  }

  /** Takes a token within the sheet. */
  step(token: Token) {
    if (token === TEXT) {
      if (this.paragraphs > 0 && this.annotations === 0) this.append(collapsed(this.scanner.text()))
    } else if (token === OPEN) this.open(this.scanner.tag)
    else this.close(this.scanner.tag)
  }

  private append(text: string) {
    this.cell.append(text)
    if (this.cell.length > BOOK_CELL_LENGTH_MAX)
      throw this.tooLarge('cell', this.column, BOOK_CELL_LENGTH_MAX)
  }

  private open(tag: number) {
    if (tag === CELL) {
      this.inCell = true
      this.cell.open(this.scanner)
    } else if (tag === COVERED) this.column += repeats(this.scanner, COLUMNS_REPEATED)
    else if (tag === ROW) this.openRow()
    else if (tag === COLUMN) this.openColumn()
    else if (tag === ANNOTATION) this.annotations++
    else if (this.inCell && this.annotations === 0) this.openText(tag)
  }

  private openText(tag: number) {
    if (tag === PARAGRAPH) {
      this.paragraphs++
      this.cell.paragraph()
    } else if (this.paragraphs === 0) return
    else if (tag === SPACES) this.append(' '.repeat(Math.min(repeats(this.scanner, COUNT), 100)))
    else if (tag === TAB) this.append('\t')
    else if (tag === LINE_BREAK) this.append('\n')
  }

  private close(tag: number) {
    if (tag === CELL && this.inCell) this.closeCell()
    else if (tag === ROW) this.closeRow()
    else if (tag === ANNOTATION) this.annotations--
    else if (tag === PARAGRAPH && this.paragraphs > 0 && this.annotations === 0) this.paragraphs--
  }

  private openRow() {
    const { scanner } = this
    this.row++
    this.repeated = 1
    this.column = 0
    this.cells = []
    this.spans = []
    this.length = 0
    while (scanner.nextAttribute()) {
      const attribute = scanner.attributeTag()
      if (attribute === ROWS_REPEATED) this.repeated = Math.max(1, scanner.wholeValue())
      else if (attribute === VISIBILITY && scanner.value() !== 'visible')
        this.notes.count('hidden-rows', String(this.row))
    }
  }

  private closeRow() {
    const { merged, cells, row, repeated } = this
    if (!merged.isEmpty) merged.fill(row, cells)
    for (const { column, rows, text } of this.spans) merged.begin(column, row + rows - 1, text)
    this.row += repeated - 1
    if (cells.length === 0) return
    if (this.row > ODS_ROWS_MAX) throw this.fail('too-large', { what: 'rows', limit: ODS_ROWS_MAX })
    for (let copy = 0; copy < repeated; copy++) this.into.push({ row: row + copy, cells })
  }

  private closeCell() {
    const { cell, column, row } = this
    this.inCell = false
    this.paragraphs = 0
    const text = cell.toText()
    this.column += cell.repeated
    if (text === '') {
      if (cell.hasFormula) this.notes.count('formulas-without-value', cellName(row, column))
      return
    }
    this.length += text.length * cell.repeated
    if (this.column > BOOK_COLUMNS_MAX) throw this.tooLarge('columns', column, BOOK_COLUMNS_MAX)
    if (this.length > BOOK_ROW_LENGTH_MAX) throw this.tooLarge('row', column, BOOK_ROW_LENGTH_MAX)
    for (let copy = 0; copy < cell.repeated; copy++) put(this.cells, column + copy, text)
    this.takeSpan(text, column)
  }

  private takeSpan(text: string, column: number) {
    const { rowsSpanned: rows, columnsSpanned } = this.cell
    if (rows <= 1 && columnsSpanned <= 1) return
    this.notes.count('merged-cells', cellName(this.row, column))
    if (rows > 1 && columnsSpanned <= 1) this.spans.push({ column, rows, text })
  }

  private tooLarge(what: string, column: number, limit: number) {
    const { row } = this
    return this.fail('too-large', { row, cell: cellName(row, column), what, limit })
  }

  private openColumn() {
    const { scanner } = this
    const from = this.columns
    let hidden = false
    let repeated = 1
    while (scanner.nextAttribute()) {
      const attribute = scanner.attributeTag()
      if (attribute === COLUMNS_REPEATED) repeated = Math.max(1, scanner.wholeValue())
      else if (attribute === VISIBILITY) hidden = scanner.value() !== 'visible'
    }
    this.columns += repeated
    if (hidden) this.notes.hideColumns(from, this.columns - 1)
  }
}

/** How often the open tag stands for itself, by an attribute. */
function repeats(scanner: XmlScanner, attribute: number): number {
  let count = 1
  while (scanner.nextAttribute()) {
    if (scanner.attributeTag() === attribute) count = Math.max(1, scanner.wholeValue())
  }
  return count
}

/** Line ends and runs of blanks of the XML are one blank; those of the text are tags. */
function collapsed(text: string): string {
  return /\s\s|[\t\n\r]/.test(text) ? text.replace(/[ \t\n\r]+/g, ' ') : text
}
