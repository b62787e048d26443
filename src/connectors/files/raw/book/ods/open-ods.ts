/** A sheet of an OpenDocument spreadsheet (.ods) as a raw table. */
import { FileError } from '../../../../../core/intake/file-error.ts'
import type { RawRow, RawShape } from '../../../../../core/intake/raw/raw-table.ts'
import type { RawOptions, RawTable } from '../../raw-table.ts'
import { type BookNotes, notesOfChoice } from '../book-notes.ts'
import { type Chosen, chooseSheet } from '../choose-sheet.ts'
import type { ZipEntry, ZipFile } from '../zip/zip-file.ts'
import { type OdsSheet, odsRows, readOdsSheets } from './ods-walk.ts'

/**
 * Opens a spreadsheet; the table closes the archive.
 *
 * @throws FileError `bad-workbook`, `bad-compression`, `too-large`, `unknown-sheet`, `empty-file`.
 */
export async function openOds(zip: ZipFile, options: RawOptions): Promise<RawTable> {
  const content = zip.find('content.xml')
  if (content === null)
    throw new FileError('bad-workbook', { file: zip.name, reason: 'it has no content.xml' })
  const sheets = await readOdsSheets(zip, content)
  const chosen = await chooseSheet(zip.name, sheets, options.sheet, async ({ first }) => first)
  return new OdsTable(zip, content, sheets, chosen)
}

class OdsTable implements RawTable {
  readonly shape: RawShape
  readonly columns = null
  readonly bytes: number
  private readonly zip: ZipFile
  private readonly content: ZipEntry
  private readonly chosen: Chosen<OdsSheet>
  private taken: BookNotes

  constructor(zip: ZipFile, content: ZipEntry, sheets: readonly OdsSheet[], chosen: Chosen<OdsSheet>) {
    this.zip = zip
    this.bytes = zip.bytes
    this.content = content
    this.chosen = chosen
    this.taken = notesOfChoice(chosen)
    this.shape = {
      format: 'ods',
      encoding: null,
      delimiter: null,
      compressed: false,
      packed: null,
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      sheet: chosen.sheet.name,
    }
  }

  get notes() {
    return this.taken.list()
  }

  rows(): AsyncIterable<readonly RawRow[]> {
    this.taken = notesOfChoice(this.chosen)
    return odsRows(this.zip, this.content, this.chosen.sheet, this.taken)
  }

  async close() {
    await this.zip.close()
  }
}
