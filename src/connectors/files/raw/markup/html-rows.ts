/** The rows of HTML tables. Tables within a cell of another are tables of their own. */
import { FILE_COLUMNS_MAX } from '../../../../core/limits.ts'
import { unescaped } from './entities.ts'
import { attributeOf, type Token } from './tokens.ts'

/** `kind` is the first row of its table, by which tables are told apart. */
export interface HtmlRow {
  readonly kind: string
  readonly cells: readonly string[]
}

/** A row has more cells than can be read. */
export class RowTooWide extends Error {}

/** Tags that divide words as a blank does. */
const DIVIDING = ['br', 'p', 'div', 'li']

export class HtmlRows {
  readonly #open: OpenTable[] = []

  /** The rows that are complete with the next tokens. @throws RowTooWide */
  read(tokens: readonly Token[]): HtmlRow[] {
    const rows: HtmlRow[] = []
    for (const token of tokens) {
      if (token.kind === 'text') this.#open.at(-1)?.text(token.plain ? token.text : unescaped(token.text))
      else if (token.kind === 'open') this.#begin(token.name, token.attributes, rows)
      else this.#end(token.name, rows)
    }
    return rows
  }

  /** The row that the page ends within. */
  end(): HtmlRow[] {
    const rows: HtmlRow[] = []
    while (this.#open.length > 0) this.#end('table', rows)
    return rows
  }

  #begin(name: string, attributes: string, rows: HtmlRow[]): void {
    if (name === 'table') this.#open.push(new OpenTable())
    else if (name === 'tr') {
      // A part of a page may have no table around its rows.
      if (this.#open.length === 0) this.#open.push(new OpenTable())
      this.#open.at(-1)?.beginRow(rows)
    } else if (name === 'td' || name === 'th') this.#open.at(-1)?.beginCell(attributes)
    else if (DIVIDING.includes(name)) this.#open.at(-1)?.text(' ')
  }

  #end(name: string, rows: HtmlRow[]): void {
    const table = this.#open.at(-1)
    if (name === 'td' || name === 'th') table?.endCell()
    else if (name === 'tr') table?.endRow(rows)
    else if (name === 'table') {
      table?.endRow(rows)
      this.#open.pop()
    }
  }
}

/** A cell that reaches down: its text, and for how many more rows. */
interface Reaching {
  readonly text: string
  rows: number
}

interface OpenCell {
  readonly attributes: string
  text: string
}

class OpenTable {
  #kind: string | null = null
  #cells: string[] | null = null
  #cell: OpenCell | null = null
  readonly #reaching = new Map<number, Reaching>()

  text(text: string): void {
    if (this.#cell !== null) this.#cell.text += text
  }

  beginRow(rows: HtmlRow[]): void {
    this.endRow(rows)
    this.#cells = []
  }

  beginCell(attributes: string): void {
    this.endCell()
    this.#cells ??= []
    this.#cell = { attributes, text: '' }
  }

  endCell(): void {
    if (this.#cell === null || this.#cells === null) return
    const { attributes } = this.#cell
    const text = collapsed(this.#cell.text)
    this.#cell = null
    this.#fillReached(this.#cells)
    const column = this.#cells.length
    const across = spanOf(attributes, 'colspan')
    const down = spanOf(attributes, 'rowspan')
    if (column + across > FILE_COLUMNS_MAX) throw new RowTooWide()
    this.#cells.push(text, ...new Array<string>(across - 1).fill(''))
    if (down === 1) return
    for (let at = column; at < column + across; at++)
      this.#reaching.set(at, { text: at === column && across === 1 ? text : '', rows: down })
  }

  endRow(rows: HtmlRow[]): void {
    this.endCell()
    if (this.#cells === null) return
    this.#fillReached(this.#cells)
    this.#kind ??= this.#cells.join('\t')
    rows.push({ kind: this.#kind, cells: this.#cells })
    this.#cells = null
    for (const [column, reaching] of this.#reaching) if (--reaching.rows === 0) this.#reaching.delete(column)
  }

  /** Puts the texts of cells that reach down from above where the next cell would stand. */
  #fillReached(cells: string[]): void {
    let reached = this.#reaching.get(cells.length)
    while (reached !== undefined) {
      cells.push(reached.text)
      reached = this.#reaching.get(cells.length)
    }
  }
}

/** A text as a browser shows it: blanks and line ends are one blank, and none stands at its ends. */
function collapsed(text: string): string {
  if (!/[\t\r\n\f]| {2}|^ | $/.test(text)) return text
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '')
}

/** `rowspan="0"` reaches to the end of the table. */
function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  const value = attributeOf(attributes, name)
  const span = value === null ? 1 : Number.parseInt(value, 10)
  if (span === 0 && name === 'rowspan') return Number.MAX_SAFE_INTEGER
  return span > 0 ? Math.min(span, FILE_COLUMNS_MAX + 1) : 1
}
