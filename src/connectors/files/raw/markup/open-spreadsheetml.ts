/** A workbook in XML, as Excel 2002 and 2003 wrote it and many programs still do, as raw rows of one of its sheets. */
import { FileError } from '../../../../core/intake/file-error.ts'
import type { RawRow, SheetFacts } from '../../../../core/intake/raw/raw-table.ts'
import type { Content, Texts } from '../texts.ts'
import { markupError } from './markup-error.ts'
import { type SheetEvent, SpreadsheetMlRows } from './spreadsheetml-rows.ts'
import { Tokens } from './tokens.ts'

/** A sheet as a first reading knows it: how many of its rows hold two cells or more. */
interface Sheet {
  readonly name: string
  hidden: boolean
  rows: number
}

/**
 * Opens the sheet that is asked for, else the first visible one that holds a table.
 *
 * @throws FileError `unknown-sheet`, `empty-file`, `bad-workbook` where it is cut short, `too-large`; errors of the
 * text.
 */
export async function openSpreadsheetMl(texts: Texts, wanted?: string): Promise<Content> {
  const sheets = await sheetsOf(texts)
  const index = chosen(texts.name, sheets, wanted)
  const facts: readonly SheetFacts[] = sheets.map(({ name, hidden }) => ({ name, hidden }))
  return {
    format: 'spreadsheetml',
    delimiter: null,
    columns: null,
    sheets: facts,
    sheet: facts[index].name,
    rows: () => rowsOf(texts, index),
  }
}

async function sheetsOf(texts: Texts): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = []
  for await (const events of eventsOf(texts))
    for (const event of events) {
      const sheet = sheets.at(-1)
      if (event.kind === 'sheet') sheets.push({ name: event.name, hidden: false, rows: 0 })
      else if (sheet === undefined) continue
      else if (event.kind === 'hidden') sheet.hidden = true
      else if (event.row.cells.filter((cell) => cell.trim() !== '').length > 1) sheet.rows++
    }
  return sheets
}

function chosen(file: string, sheets: readonly Sheet[], wanted: string | undefined): number {
  const names = sheets.map(({ name }) => name)
  const plain = (name: string) => name.trim().toLowerCase()
  if (wanted !== undefined) {
    const exact = names.indexOf(wanted)
    const index = exact === -1 ? names.findIndex((name) => plain(name) === plain(wanted)) : exact
    if (index === -1) throw new FileError('unknown-sheet', { file, sheet: wanted, found: names })
    return index
  }
  const table = sheets.findIndex(({ hidden, rows }) => !hidden && rows > 1)
  const index = table === -1 ? sheets.findIndex(({ hidden, rows }) => !hidden && rows > 0) : table
  if (index === -1) throw new FileError('empty-file', { file, sheets: names })
  return index
}

async function* rowsOf(texts: Texts, index: number): AsyncGenerator<readonly RawRow[]> {
  let sheet = -1
  for await (const events of eventsOf(texts)) {
    const batch: RawRow[] = []
    for (const event of events) {
      if (event.kind === 'sheet') sheet++
      else if (event.kind === 'row' && sheet === index) batch.push(event.row)
    }
    if (batch.length > 0) yield batch
    if (sheet > index) return
  }
}

async function* eventsOf(texts: Texts): AsyncGenerator<readonly SheetEvent[]> {
  const tokens = new Tokens()
  const rows = new SpreadsheetMlRows()
  let seen = 0
  let ended = false
  try {
    for await (const piece of texts.pieces()) {
      const read = tokens.read(piece, false)
      ended ||= read.some((token) => token.kind === 'close' && token.name === 'workbook')
      const events = rows.read(read)
      seen += events.length
      yield events
    }
  } catch (error) {
    throw markupError(error, texts.name, seen + 1)
  }
  if (!ended) throw new FileError('bad-workbook', { file: texts.name, reason: 'it is cut short' })
}
