/**
 * The tables of a web page, which many programs also write as `.xls`. The longest is read, and with it all tables that
 * begin with the same row: a report has one a page.
 */
import { FileError } from '../../../../core/intake/file-error.ts'
import type { RawRow } from '../../../../core/intake/raw/raw-table.ts'
import type { NoteBook } from '../notes.ts'
import type { Content, Texts } from '../texts.ts'
import { type HtmlRow, HtmlRows } from './html-rows.ts'
import { markupError } from './markup-error.ts'
import { Tokens } from './tokens.ts'

/** Tables that are compared by their first rows; more are not looked at. */
const KINDS_MAX = 1_000

/** Opens a page by a first reading of it. @throws FileError `not-a-table`, `too-large`; errors of the text. */
export async function openHtml(texts: Texts, notes: NoteBook): Promise<Content> {
  const kinds = new Map<string, number>()
  for await (const rows of htmlRows(texts))
    for (const row of rows)
      if (kinds.has(row.kind) || kinds.size < KINDS_MAX)
        kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + (isFilled(row) ? 1 : 0))
  const [longest, length] = [...kinds].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])
  if (length === 0) throw new FileError('not-a-table', { file: texts.name, kind: 'page without a table' })
  const several = [...kinds.values()].filter((rows) => rows > 1).length
  return {
    format: 'html',
    delimiter: null,
    columns: null,
    rows: () => {
      if (several > 1)
        notes.put('several-tables', { read: [...kinds.keys()].indexOf(longest) + 1, of: kinds.size })
      return rowsOf(texts, longest)
    },
  }
}

async function* rowsOf(texts: Texts, wanted: string): AsyncGenerator<readonly RawRow[]> {
  let row = 0
  for await (const rows of htmlRows(texts)) {
    const batch = rows.filter(({ kind }) => kind === wanted)
    if (batch.length > 0) yield batch.map(({ cells }) => ({ row: ++row, cells }))
  }
}

async function* htmlRows(texts: Texts): AsyncGenerator<readonly HtmlRow[]> {
  const tokens = new Tokens()
  const html = new HtmlRows()
  let row = 0
  try {
    for await (const piece of texts.pieces()) {
      const rows = html.read(tokens.read(piece, false))
      row += rows.length
      yield rows
    }
    yield [...html.read(tokens.read('', true)), ...html.end()]
  } catch (error) {
    throw markupError(error, texts.name, row + 1)
  }
}

function isFilled({ cells }: HtmlRow): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1
}
