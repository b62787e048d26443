/**
 * The rows of a sheet of an .xlsx package, cell by cell as its XML comes in.
 *
 * Five tags count: `row`, `c` and its `v`, and `is` with `t` for texts that stand in place; `f` only says that a cell
 * has a formula, whose value is in `v`. Rows and cells may lack their numbers: each then follows the one before. Only
 * cells that hold something make a row longer, so that a row styled to column XFD costs nothing.
 */
import type { RawRow } from '../../../../../core/intake/raw/raw-table.ts'
import {
  BOOK_CELL_LENGTH_MAX,
  BOOK_COLUMNS_MAX,
  BOOK_ROW_LENGTH_MAX,
  BOOK_ROWS_MAX,
  SHEET_COLUMNS_MAX,
} from '../../../../../core/limits.ts'
import type { Fail } from '../book-fault.ts'
import type { BookNotes } from '../book-notes.ts'
import { cellName } from '../cell-names.ts'
import { type MergedColumns, put } from '../merged-columns.ts'
import { decimalOf } from '../values/cell-number.ts'
import { isoDate } from '../values/iso-date.ts'
import type { SerialDates } from '../values/serial-date.ts'
import { MORE, OPEN, TEXT, type XmlScanner } from '../xml/xml-scanner.ts'
import { decodedEscapes } from '../xml/xml-text.ts'
import type { SharedTexts } from './shared-texts.ts'
import type { StyleKinds } from './styles.ts'

export const SHEET_NAMES = ['c', 'v', 'row', 'f', 'is', 't', 'rPh', 'col', 'hidden']
const CELL = 0
const VALUE = 1
const ROW = 2
const FORMULA = 3
const IN_PLACE = 4
const PIECE = 5
const PHONETIC = 6
const COLUMN = 7
const HIDDEN = 8

/** The types of cells. */
const NUMBER = 0
const SHARED = 1
const IN_TEXT = 2
const TRUTH = 3
const ERROR = 4
const ISO_DATE = 5
/** The number of a shared text where the cell holds none. */
const NO_TEXT = -2

/** What cells need to become texts. */
export interface CellContext {
  readonly texts: SharedTexts
  readonly styles: StyleKinds
  readonly dates: SerialDates
  readonly merged: MergedColumns
  readonly notes: BookNotes
  readonly fail: Fail
}

const LETTER_A = 65
const R = 114
const S = 115
const T = 116

export class SheetRows {
  private readonly scanner: XmlScanner
  private readonly context: CellContext
  private batch: RawRow[] = []
  private rows = 0
  private row = 0
  private cells: string[] = []
  private columns = 0
  private length = 0

  private column = -1
  private type = NUMBER
  private style = 0
  private value = ''
  private index = NO_TEXT
  private hasFormula = false
  private hasValue = false

  private inCell = false
  private inPlace = false
  private phonetic = false
  private reads = false

  constructor(scanner: XmlScanner, context: CellContext) {
    this.scanner = scanner
    this.context = context
  }

  /** The rows that are whole with what the scanner has. */
  take(): readonly RawRow[] {
    const { scanner } = this
    this.batch = []
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      if (token === TEXT) {
        if (this.reads) this.takeText()
      } else if (scanner.tag >= 0) {
        if (token === OPEN) this.open(scanner.tag)
        else this.close(scanner.tag)
      }
    }
    return this.batch
  }

  private open(tag: number) {
    if (tag === CELL) this.openCell()
    else if (tag === VALUE) this.reads = this.hasValue = this.inCell
    else if (tag === ROW) this.openRow()
    else if (tag === FORMULA) this.hasFormula = true
    else if (tag === IN_PLACE) this.inPlace = this.inCell
    else if (tag === PIECE) {
      this.reads = this.inPlace && !this.phonetic
      this.hasValue ||= this.reads
    } else if (tag === PHONETIC) this.phonetic = true
    else if (tag === COLUMN) this.noteColumn()
  }

  private close(tag: number) {
    if (tag === VALUE || tag === PIECE) this.reads = false
    else if (tag === CELL) this.closeCell()
    else if (tag === ROW) this.closeRow()
    else if (tag === IN_PLACE) this.inPlace = false
    else if (tag === PHONETIC) this.phonetic = false
  }

  private openRow() {
    const { scanner } = this
    let row = this.row + 1
    let hidden = false
    while (scanner.nextAttribute()) {
      // A row cannot stand above the one before it; a number that says so is none to count by.
      if (scanner.letter === R) row = Math.max(row, scanner.wholeValue())
      else if (scanner.attributeTag() === HIDDEN) hidden = isTrue(scanner.value())
    }
    this.row = row
    this.cells = []
    this.length = 0
    this.column = -1
    if (++this.rows > BOOK_ROWS_MAX || row > BOOK_ROWS_MAX)
      throw this.context.fail('too-large', { what: 'rows', limit: BOOK_ROWS_MAX })
    if (hidden) this.context.notes.count('hidden-rows', String(row))
  }

  private closeRow() {
    const { cells, row } = this
    const { merged } = this.context
    if (!merged.isEmpty) merged.fill(row, cells)
    if (cells.length > 0) this.batch.push({ row, cells })
    this.cells = []
  }

  private openCell() {
    const { scanner } = this
    this.inCell = true
    this.column++
    this.type = NUMBER
    this.style = 0
    this.value = ''
    this.index = NO_TEXT
    this.hasFormula = this.hasValue = false
    while (scanner.nextAttribute()) {
      if (scanner.letter === R) this.column = columnAt(scanner, this.column)
      else if (scanner.letter === S) this.style = scanner.wholeValue()
      else if (scanner.letter === T) this.type = typeAt(scanner)
    }
    if (this.column >= SHEET_COLUMNS_MAX) throw this.tooLarge('columns', SHEET_COLUMNS_MAX)
  }

  private takeText() {
    if (this.type === SHARED) this.index = this.scanner.wholeNumber()
    else {
      const text = this.scanner.text()
      this.value = this.value === '' ? text : this.value + text
      if (this.value.length > BOOK_CELL_LENGTH_MAX) throw this.tooLarge('cell', BOOK_CELL_LENGTH_MAX)
    }
  }

  private closeCell() {
    this.inCell = this.reads = false
    if (this.hasValue) {
      const text = this.text()
      if (text !== '') this.put(text)
    } else if (this.hasFormula) {
      this.context.notes.count('formulas-without-value', cellName(this.row, this.column))
    }
  }

  private put(text: string) {
    const { cells, column } = this
    if (column >= BOOK_COLUMNS_MAX) throw this.tooLarge('columns', BOOK_COLUMNS_MAX)
    if (column === cells.length) cells.push(text)
    else put(cells, column, text)
    this.length += text.length
    if (this.length > BOOK_ROW_LENGTH_MAX) throw this.tooLarge('row', BOOK_ROW_LENGTH_MAX)
  }

  private text(): string {
    switch (this.type) {
      case SHARED:
        return this.sharedText()
      case NUMBER:
        return this.number()
      case TRUTH:
        return this.value === '' ? '' : isTrue(this.value.trim()) ? 'TRUE' : 'FALSE'
      case ISO_DATE:
        return isoDate(this.value.trim(), this.context.styles[this.style] ?? null)
      case ERROR:
        this.context.notes.count('error-cells', cellName(this.row, this.column))
        return this.value
      default:
        return decodedEscapes(this.value)
    }
  }

  private sharedText(): string {
    if (this.index === NO_TEXT) return ''
    const text = this.context.texts.at(this.index)
    if (text !== null) return text
    const cell = cellName(this.row, this.column)
    throw this.context.fail('bad-workbook', { reason: `cell ${cell} names a text that is not there` })
  }

  private number(): string {
    const kind = this.context.styles[this.style] ?? null
    if (kind !== null) {
      const serial = Number(this.value)
      const text = this.value.trim() === '' ? null : this.context.dates.textOf(serial, kind)
      if (text !== null) return text
    }
    return decimalOf(this.value)
  }

  private noteColumn() {
    const { min, max = min, hidden = '' } = this.scanner.attributes()
    if (++this.columns > SHEET_COLUMNS_MAX) throw this.tooLarge('columns', SHEET_COLUMNS_MAX)
    if (isTrue(hidden)) this.context.notes.hideColumns(Number(min) - 1, Number(max) - 1)
  }

  private tooLarge(what: string, limit: number) {
    const { row, column } = this
    if (row === 0) return this.context.fail('too-large', { what, limit })
    return this.context.fail('too-large', { row, cell: cellName(row, column), what, limit })
  }
}

/** What the `t` of a cell says, by its first letter: `n`, `s` or `str`, `inlineStr`, `b`, `e`, `d`. */
function typeAt({ bytes, valueFrom, valueTo }: XmlScanner): number {
  switch (bytes[valueFrom]) {
    case 115:
      return valueTo - valueFrom === 1 ? SHARED : IN_TEXT
    case 105:
      return IN_TEXT
    case 98:
      return TRUTH
    case 101:
      return ERROR
    case 100:
      return ISO_DATE
    default:
      return NUMBER
  }
}

/** The column of a cell's name; the one that follows where it is no name. */
function columnAt({ bytes, valueFrom, valueTo }: XmlScanner, next: number): number {
  let column = 0
  let at = valueFrom
  for (; at < valueTo && at < valueFrom + 3; at++) {
    const letter = (bytes[at] & 0xdf) - LETTER_A
    if (letter < 0 || letter > 25) break
    column = column * 26 + letter + 1
  }
  return column === 0 ? next : column - 1
}

function isTrue(text: string): boolean {
  return text === '1' || text === 'true'
}
