/** The rows of a workbook of Excel 2002 and 2003 in XML, sheet by sheet. */
import type { RawRow } from '../../../../core/intake/raw/raw-table.ts'
import { FILE_COLUMNS_MAX } from '../../../../core/limits.ts'
import { unescaped } from './entities.ts'
import { RowTooWide } from './html-rows.ts'
import { cellText } from './spreadsheetml-values.ts'
import { attributeOf, type Token } from './tokens.ts'

/** What comes next in a workbook: a sheet begins, has a row, or says that it is hidden. */
export type SheetEvent =
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'row'; readonly row: RawRow }
  | { readonly kind: 'hidden' }

export class SpreadsheetMlRows {
  #row = 0
  #cells: string[] | null = null
  #merged = 0
  /** Type of the value that is being read; null between values. */
  #type: string | null = null
  #text = ''
  #inComment = false
  #inVisible = false

  /** The events of the next tokens. @throws RowTooWide */
  read(tokens: readonly Token[]): SheetEvent[] {
    const events: SheetEvent[] = []
    for (const token of tokens) {
      if (token.kind === 'text') this.#text += token.plain ? token.text : unescaped(token.text)
      else if (token.kind === 'open') {
        this.#begin(token.name, token.attributes, events)
        if (token.empty) this.#end(token.name, events)
      } else this.#end(token.name, events)
    }
    return events
  }

  #begin(name: string, attributes: string, events: SheetEvent[]): void {
    if (this.#type === null) this.#text = ''
    if (name === 'worksheet') {
      this.#row = 0
      events.push({ kind: 'sheet', name: unescaped(attributeOf(attributes, 'Name') ?? '') })
    } else if (name === 'row') {
      this.#row = numberOf(attributes, 'Index') ?? this.#row + 1
      this.#cells = []
      this.#merged = 0
    } else if (name === 'cell') this.#beginCell(attributes)
    else if (name === 'comment') this.#inComment = true
    else if (name === 'data' && !this.#inComment) this.#type = attributeOf(attributes, 'Type') ?? 'String'
    else if (name === 'visible') this.#inVisible = true
  }

  #beginCell(attributes: string): void {
    const cells = this.#cells
    if (cells === null) return
    const column = (numberOf(attributes, 'Index') ?? cells.length + this.#merged + 1) - 1
    if (column >= FILE_COLUMNS_MAX) throw new RowTooWide()
    while (cells.length < column) cells.push('')
    cells.push('')
    this.#merged = numberOf(attributes, 'MergeAcross') ?? 0
  }

  #end(name: string, events: SheetEvent[]): void {
    const cells = this.#cells
    if (name === 'data' && this.#type !== null && cells !== null) {
      if (cells.length > 0) cells[cells.length - 1] = cellText(this.#text, this.#type)
      this.#type = null
    } else if (name === 'comment') this.#inComment = false
    else if (name === 'row' && cells !== null) {
      events.push({ kind: 'row', row: { row: this.#row, cells } })
      this.#cells = null
    } else if (name === 'visible') {
      if (this.#inVisible && /hidden/i.test(this.#text)) events.push({ kind: 'hidden' })
      this.#inVisible = false
    }
  }
}

function numberOf(attributes: string, name: string): number | null {
  const value = attributeOf(attributes, name)
  const number = value === null ? Number.NaN : Number.parseInt(value, 10)
  return number > 0 ? number : null
}
