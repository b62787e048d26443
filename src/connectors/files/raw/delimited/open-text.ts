/** A text that is delimited, or in columns of fixed width, as raw rows. */
import { FileError } from '../../../../core/intake/file-error.ts'
import type { RawRow } from '../../../../core/intake/raw/raw-table.ts'
import { FILE_COLUMNS_MAX, RECORD_CHARS_MAX } from '../../../../core/limits.ts'
import type { NoteBook } from '../notes.ts'
import type { Content, Texts } from '../texts.ts'
import type { Dialect } from './dialect.ts'
import { dialectOf, type Found, recordsOf } from './dialect-of.ts'
import { alignedStops, FixedLines, type Stops, underlinedStops } from './fixed-width.ts'
import { RecordScanner, RecordTooLarge } from './record-scanner.ts'

/** Excel's own hint, the first line of a file. A program may have filled it up with delimiters. */
const HINT = /^"?sep=(.)"?\1*[ \t]*(?:\r\n|\n|\r|$)/i
/** Ends the files of DOS. */
const END_OF_FILE = '\u001a'
/** Share of records as wide as most from which a delimiter is believed: below a header, and without one. */
const SHARE_WITH_HEADER_MIN = 0.3
const SHARE_MIN = 0.8

/** Opens a text by its beginning. `delimiter` is what a person says. */
export function openDelimited(texts: Texts, notes: NoteBook, delimiter?: string): Content {
  const hint = HINT.exec(texts.sample)
  const skipped = hint?.[0].length ?? 0
  const sample = texts.sample.slice(skipped)
  const before = hint === null ? 0 : 1
  const outer = dialectOf(sample, texts.complete, delimiter ?? hint?.[1])
  const wrapped = wrappedDialect(sample, texts.complete, outer)
  const found = wrapped ?? outer
  const stops = delimiter === undefined && hint === null ? stopsOf(sample, found) : null
  const scan = (): Scan => {
    if (stops !== null) return fixedScan(stops, before)
    const scanner = delimitedScan(new RecordScanner(outer.dialect, before), notes)
    return wrapped === null ? scanner : (piece, last) => scanner(piece, last).map(unwrapped(wrapped.dialect))
  }
  return {
    format: 'csv',
    delimiter: stops === null ? found.dialect.delimiter : null,
    columns: null,
    rows: () => rowsOf(texts, skipped, scan()),
  }
}

/**
 * How the lines are written within quotes around each of them: a spreadsheet that took every line for one cell saves
 * them so. Null where they are not.
 */
function wrappedDialect(sample: string, complete: boolean, { dialect }: Found): Found | null {
  if (dialect.width > 1) return null
  const rows = recordsOf(sample, complete, dialect)
  const quoted = sample.match(/^".*"\s*$/gm)?.length ?? 0
  if (quoted === 0 || quoted < rows.length * SHARE_MIN) return null
  const within = dialectOf(rows.map(({ cells }) => `${cells[0]}\n`).join(''), true)
  return within.dialect.width > 1 && within.share >= SHARE_MIN ? within : null
}

function unwrapped(dialect: Dialect): (row: RawRow) => RawRow {
  return ({ row, cells }) => ({
    row,
    cells: new RecordScanner(dialect).read(cells[0] ?? '', true)[0]?.cells ?? [],
  })
}

/** The columns of fixed width, where they say more than any delimiter. */
function stopsOf(sample: string, { dialect, share, header }: Found): Stops | null {
  const lines = sample.split(/\r\n|\n|\r/)
  const underlined = underlinedStops(lines)
  if (underlined !== null) return underlined
  if (dialect.width > 1) {
    if (header && share >= SHARE_WITH_HEADER_MIN) return null
    // Decimal commas divide the lines of a printed list evenly as well.
    if (dialect.delimiter !== ',' && share >= SHARE_MIN) return null
  }
  const aligned = alignedStops(lines)
  return aligned !== null && aligned.length > dialect.width ? aligned : null
}

/** Turns the next piece of text into the rows that are complete with it. */
type Scan = (piece: string, last: boolean) => RawRow[]

async function* rowsOf(texts: Texts, skipped: number, scan: Scan): AsyncGenerator<readonly RawRow[]> {
  let toSkip = skipped
  try {
    for await (const piece of texts.pieces()) {
      const rows = scan(piece.slice(toSkip), false)
      toSkip = Math.max(0, toSkip - piece.length)
      if (rows.length > 0) yield rows
    }
    const rows = scan('', true)
    if (rows.at(-1)?.cells[0] === END_OF_FILE) rows.pop()
    if (rows.length > 0) yield rows
  } catch (error) {
    if (!(error instanceof RecordTooLarge)) throw error
    const { row, what } = error
    const limit = what === 'columns' ? FILE_COLUMNS_MAX : RECORD_CHARS_MAX
    throw new FileError('too-large', { file: texts.name, row, what, limit })
  }
}

function delimitedScan(scanner: RecordScanner, notes: NoteBook): Scan {
  return (piece, last) => {
    const rows = scanner.read(piece, last)
    if (scanner.strays > 0) notes.put('stray-quote', { row: scanner.firstStray, rows: scanner.strays })
    return rows
  }
}

function fixedScan(stops: Stops, before: number): Scan {
  const fixed = new FixedLines(stops, before)
  let rest = ''
  let row = before
  return (piece, last) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/)
    rest = last ? '' : (lines.pop() ?? '')
    if (last && lines.at(-1) === '') lines.pop()
    row += lines.length
    if (rest.length > RECORD_CHARS_MAX) throw new RecordTooLarge(row + 1, 'characters')
    return fixed.read(lines)
  }
}
