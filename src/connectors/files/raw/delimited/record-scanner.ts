/**
 * Delimited text as records, piece by piece.
 *
 * A quoted cell ends at a quote that a delimiter or line end follows; other quotes within it are characters. Real files
 * have cells that merely begin with a quote (`"5 inch`, typed by hand): such a quote would take in line after line up
 * to the next quoted cell, so one that spans lines is taken for a character
 *
 * - where the next closing quote is too far away, or there is none;
 * - where both the line it stands in and the line it would end in are whole records by themselves.
 */
import type { RawRow } from '../../../../core/intake/raw/raw-table.ts'
import { FILE_COLUMNS_MAX, QUOTED_CHARS_MAX, RECORD_CHARS_MAX } from '../../../../core/limits.ts'
import type { Dialect } from './dialect.ts'
import { unguarded } from './unguarded.ts'

/** What the scanner cannot go on with. */
export class RecordTooLarge extends Error {
  readonly row: number
  readonly what: 'characters' | 'columns'

  constructor(row: number, what: RecordTooLarge['what']) {
    super(`record ${row} has too many ${what}`)
    this.row = row
    this.what = what
  }
}

const LF = 10
const CR = 13
const BLANK = 32
const QUOTE = 34
const APOSTROPHE = 39
const EQUALS = 61
const BACKSLASH = 92

/** More text is needed to say where something ends. */
const WAIT = -1
/** A quote that is a character. */
const STRAY = -2
/**
 * After so many stray quotes, and no cell that does span lines, none is believed to: the search for its end is long.
 */
const STRAYS_BELIEVED_MAX = 64

export class RecordScanner {
  /** Rows with a stray quote, and the first of them; 0 where there is none. */
  strays = 0
  firstStray = 0
  readonly #dialect: Dialect
  readonly #delimiter: number
  #rest = ''
  #row: number
  #spanning = 0
  #cells: string[] = []
  #quoted = ''

  /** `before`: rows that stand above the text. */
  constructor(dialect: Dialect, before = 0) {
    this.#dialect = dialect
    this.#delimiter = dialect.delimiter.charCodeAt(0)
    this.#row = before
  }

  /** The records that are complete with the next piece of text. @throws RecordTooLarge */
  read(piece: string, last: boolean): RawRow[] {
    const text = this.#rest + piece
    const rows: RawRow[] = []
    let at = 0
    while (at < text.length) {
      const end = this.#record(text, at, last)
      if (end === WAIT) break
      const cells = this.#cells.length === 1 && this.#cells[0] === '' ? [] : this.#cells
      rows.push({ row: ++this.#row, cells })
      at = end
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > RECORD_CHARS_MAX) throw new RecordTooLarge(this.#row + 1, 'characters')
    return rows
  }

  /** Reads one record into `#cells`; the index behind it, or WAIT. */
  #record(text: string, from: number, last: boolean): number {
    const delimiter = this.#delimiter
    const returnEnds = this.#dialect.returnEnds
    this.#cells = []
    const cells = this.#cells
    let at = from
    for (;;) {
      const start = at
      let code = text.charCodeAt(at)
      const quote = quoteAt(text, at, code)
      const end = quote === -1 ? STRAY : this.#quotedEnd(text, quote, last)
      if (end === WAIT) return WAIT
      if (end === STRAY) {
        while (code !== delimiter && code !== LF && (code !== CR || !returnEnds) && at < text.length)
          code = text.charCodeAt(++at)
      } else {
        at = end
        code = text.charCodeAt(at)
      }
      if (at >= text.length && !last) return WAIT
      const whole = code !== LF ? at : beforeReturns(text, start, at)
      const cell = end === STRAY ? text.slice(start, whole) : this.#quoted
      const first = cell.charCodeAt(0)
      cells.push(first === EQUALS || first === APOSTROPHE ? unguarded(cell) : cell)
      if (code !== delimiter) return this.#lineEnd(text, at, code, last)
      if (cells.length >= FILE_COLUMNS_MAX) throw new RecordTooLarge(this.#row + 1, 'columns')
      at++
    }
  }

  /** The index behind a line end. */
  #lineEnd(text: string, at: number, code: number, last: boolean): number {
    if (code !== CR) return Math.min(at + 1, text.length)
    if (at + 1 === text.length && !last) return WAIT
    return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1
  }

  /** Reads a quoted cell into `#quoted`; the index of the delimiter or line end behind it, WAIT or STRAY. */
  #quotedEnd(text: string, quote: number, last: boolean): number {
    let doubled = false
    let escaped = false
    for (let from = quote + 1; ; ) {
      const found = text.indexOf('"', from)
      if (found === -1) return this.#unclosed(text, quote, last)
      const far = this.#isHopeless() || found - quote > QUOTED_CHARS_MAX
      if (far && lineEndBehind(text, quote) < found) return this.#stray()
      from = found + 1
      if (this.#dialect.backslash && isEscaped(text, found)) {
        escaped = true
      } else if (text.charCodeAt(from) === QUOTE) {
        doubled = true
        from++
      } else {
        const end = this.#behindBlanks(text, from)
        if (end === text.length && !last) return this.#unclosed(text, quote, last)
        if (end === STRAY) continue
        const cell = text.slice(quote + 1, found)
        if (isSpanning(cell)) {
          // The line that the cell ends in is looked at as a whole.
          if (!last && lineEndBehind(text, found) === text.length) return WAIT
          if (this.#isStray(text, quote, found)) return this.#stray()
        }
        const plain = doubled ? cell.replaceAll('""', '"') : cell
        this.#quoted = escaped ? plain.replace(/\\(["\\])/g, '$1') : plain
        return end
      }
    }
  }

  /** Where a cell ends whose closing quote stands before `from`; STRAY where text follows. */
  #behindBlanks(text: string, from: number): number {
    let at = from
    while (text.charCodeAt(at) === BLANK) at++
    const code = text.charCodeAt(at)
    if (at === text.length || code === this.#delimiter || code === LF) return at
    if (code !== CR) return STRAY
    if (this.#dialect.returnEnds) return at
    while (text.charCodeAt(at) === CR) at++
    return at === text.length || text.charCodeAt(at) === LF ? at : STRAY
  }

  /** A quote of which the text so far has no end. */
  #unclosed(text: string, quote: number, last: boolean): number {
    if (last) return this.#stray()
    const far = this.#isHopeless() || text.length - quote > QUOTED_CHARS_MAX
    // A long cell may still end in its line.
    return far && lineEndBehind(text, quote) < text.length ? this.#stray() : WAIT
  }

  /** Whether the lines that a quoted cell would span are whole records by themselves. */
  #isStray(text: string, quote: number, closing: number): boolean {
    const { width } = this.#dialect
    const end = lineEndBehind(text, quote)
    const last = text.slice(lineStartBefore(text, closing), lineEndBehind(text, closing))
    const stray =
      width > 1 &&
      this.#cells.length + this.#cellsOf(text.slice(quote, end)) === width &&
      this.#cellsOf(last) === width &&
      last.split('"').length % 2 === 1
    if (!stray) this.#spanning++
    return stray
  }

  /** How many cells a line has, its quotes closed within it. */
  #cellsOf(line: string): number {
    const unquoted = line.replace(/"[^"]*"/g, '')
    return unquoted.split(this.#dialect.delimiter).length
  }

  #isHopeless(): boolean {
    return this.strays > STRAYS_BELIEVED_MAX && this.#spanning === 0
  }

  #stray(): number {
    this.strays++
    if (this.firstStray === 0) this.firstStray = this.#row + 1
    return STRAY
  }
}

/** The index of the quote that opens a cell: at its beginning, behind blanks, or behind the guard `=`; else -1. */
function quoteAt(text: string, at: number, code: number): number {
  if (code === QUOTE) return at
  if (code === EQUALS) return text.charCodeAt(at + 1) === QUOTE ? at + 1 : -1
  if (code !== BLANK) return -1
  let behind = at + 1
  while (text.charCodeAt(behind) === BLANK) behind++
  return text.charCodeAt(behind) === QUOTE ? behind : -1
}

function isEscaped(text: string, quote: number): boolean {
  let at = quote
  while (text.charCodeAt(at - 1) === BACKSLASH) at--
  return (quote - at) % 2 === 1
}

function isSpanning(cell: string): boolean {
  return cell.includes('\n') || cell.includes('\r')
}

/** The end of a line's last cell, before the carriage returns of its line end. */
function beforeReturns(text: string, start: number, lineFeed: number): number {
  let end = lineFeed
  while (end > start && text.charCodeAt(end - 1) === CR) end--
  return end
}

function lineEndBehind(text: string, from: number): number {
  for (let at = from; at < text.length; at++)
    if (text.charCodeAt(at) === LF || text.charCodeAt(at) === CR) return at
  return text.length
}

function lineStartBefore(text: string, from: number): number {
  for (let at = from; at > 0; at--)
    if (text.charCodeAt(at - 1) === LF || text.charCodeAt(at - 1) === CR) return at
  return 0
}
