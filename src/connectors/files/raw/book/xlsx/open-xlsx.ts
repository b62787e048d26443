/** A sheet of an .xlsx (or .xlsm) workbook as a raw table. Nothing of a workbook is ever run. */
import type { RawRow, RawShape } from '../../../../../core/intake/raw/raw-table.ts'
import { BOOK_PEEK_ROWS } from '../../../../../core/limits.ts'
import type { RawOptions, RawTable } from '../../raw-table.ts'
import { failsOf } from '../book-fault.ts'
import { BookNotes, notesOfChoice } from '../book-notes.ts'
import { type Chosen, chooseSheet } from '../choose-sheet.ts'
import { MergedColumns } from '../merged-columns.ts'
import { SerialDates } from '../values/serial-date.ts'
import { XmlScanner } from '../xml/xml-scanner.ts'
import { scanned } from '../xml/xml-tokens.ts'
import type { ZipFile } from '../zip/zip-file.ts'
import { type MergedRanges, readMergedRanges } from './merged-ranges.ts'
import { readSharedTexts, type SharedTexts } from './shared-texts.ts'
import { SHEET_NAMES, SheetRows } from './sheet-rows.ts'
import { readStyles, type StyleKinds } from './styles.ts'
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts'

/**
 * Opens a workbook; the table closes the archive.
 *
 * @param part The name of its workbook part.
 * @throws FileError `bad-workbook`, `bad-compression`, `too-large`, `unknown-sheet`, `empty-file`.
 */
export async function openXlsx(zip: ZipFile, part: string, options: RawOptions): Promise<RawTable> {
  const workbook = await readWorkbook(zip, part)
  const sheets = new XlsxSheets(
    zip,
    workbook,
    await readStyles(zip, workbook.styles),
    await readSharedTexts(zip, workbook.texts),
  )
  const chosen = await chooseSheet(zip.name, workbook.sheets, options.sheet, (sheet) => sheets.peek(sheet))
  return new XlsxTable(zip, workbook, sheets, chosen)
}

class XlsxTable implements RawTable {
  readonly shape: RawShape
  readonly columns = null
  readonly bytes: number
  private readonly zip: ZipFile
  private readonly from1904: boolean
  private readonly sheets: XlsxSheets
  private readonly chosen: Chosen<WorkbookSheet>
  private taken: BookNotes
  private merged: MergedRanges | null = null

  constructor(
    zip: ZipFile,
    { sheets, from1904 }: Workbook,
    reader: XlsxSheets,
    chosen: Chosen<WorkbookSheet>,
  ) {
    this.zip = zip
    this.bytes = zip.bytes
    this.from1904 = from1904
    this.sheets = reader
    this.chosen = chosen
    this.shape = {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      compressed: false,
      packed: null,
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      sheet: chosen.sheet.name,
    }
    this.taken = this.firstNotes()
  }

  get notes() {
    return this.taken.list()
  }

  async *rows(): AsyncGenerator<readonly RawRow[]> {
    const notes = this.firstNotes()
    this.taken = notes
    this.merged ??= await readMergedRanges(this.zip, this.chosen.sheet.part)
    const { count, first, columns } = this.merged
    if (first !== null) notes.add('merged-cells', { ranges: count, first })
    yield* this.sheets.rows(this.chosen.sheet, new MergedColumns(columns), notes)
  }

  async close() {
    await this.zip.close()
  }

  private firstNotes(): BookNotes {
    const notes = notesOfChoice(this.chosen)
    if (this.from1904) notes.add('days-from-1904', {})
    return notes
  }
}

/** Reads the sheets of one workbook. */
class XlsxSheets {
  private readonly zip: ZipFile
  private readonly styles: StyleKinds
  private readonly texts: SharedTexts
  private readonly dates: SerialDates

  constructor(zip: ZipFile, { from1904 }: Workbook, styles: StyleKinds, texts: SharedTexts) {
    this.zip = zip
    this.styles = styles
    this.texts = texts
    this.dates = new SerialDates(from1904)
  }

  async *rows(
    { name, part }: WorkbookSheet,
    merged: MergedColumns,
    notes: BookNotes,
  ): AsyncGenerator<readonly RawRow[]> {
    const { styles, texts, dates } = this
    const fail = failsOf(this.zip.name, name)
    const scanner = new XmlScanner(SHEET_NAMES)
    const rows = new SheetRows(scanner, { styles, texts, dates, merged, notes, fail })
    for await (const batch of scanned(this.zip, part, scanner, () => rows.take())) {
      if (batch.length > 0) yield batch
    }
  }

  /** Its first rows; of a sheet of fewer, all. */
  async peek(sheet: WorkbookSheet): Promise<readonly RawRow[]> {
    const first: RawRow[] = []
    for await (const batch of this.rows(sheet, new MergedColumns([]), new BookNotes())) {
      first.push(...batch.slice(0, BOOK_PEEK_ROWS - first.length))
      if (first.length === BOOK_PEEK_ROWS) break
    }
    return first
  }
}
