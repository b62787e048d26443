/** The workbook of an .xlsx package: its sheets in order, and where their parts, texts and styles lie. */
import { FileError } from '../../../../../core/intake/file-error.ts'
import type { SheetFacts } from '../../../../../core/intake/raw/raw-table.ts'
import { BOOK_SHEETS_MAX } from '../../../../../core/limits.ts'
import { OPEN } from '../xml/xml-scanner.ts'
import { readPart } from '../xml/xml-tokens.ts'
import type { ZipEntry, ZipFile } from '../zip/zip-file.ts'
import { relationshipsOf } from './relationships.ts'

export interface WorkbookSheet extends SheetFacts {
  readonly part: ZipEntry
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly from1904: boolean
  readonly texts: ZipEntry | null
  readonly styles: ZipEntry | null
}

/** The name of the part that is the workbook. */
export async function workbookPart(zip: ZipFile): Promise<string> {
  const root = await relationshipsOf(zip, '')
  return root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
}

/** @throws FileError `bad-workbook` where the workbook or a sheet is missing. */
export async function readWorkbook(zip: ZipFile, part: string): Promise<Workbook> {
  const entry = zip.find(part)
  if (entry === null) throw new FileError('bad-workbook', { file: zip.name, reason: `it has no ${part}` })
  const { listed, from1904 } = await readSheetList(zip, entry)
  const related = await relationshipsOf(zip, part)
  const partOf = (type: string) =>
    zip.find(related.find((one) => one.type === type)?.target ?? `xl/${type}.xml`)
  const sheets: WorkbookSheet[] = []
  for (const { name, hidden, id } of listed) {
    const relationship = related.find((one) => one.id === id)
    // Sheets of charts, dialogs and macros hold no cells.
    if (relationship !== undefined && relationship.type !== 'worksheet') continue
    const sheet = zip.find(relationship?.target ?? '')
    if (sheet === null)
      throw new FileError('bad-workbook', { file: zip.name, reason: `sheet "${name}" is missing` })
    sheets.push({ name, hidden, part: sheet })
  }
  if (sheets.length === 0) throw new FileError('bad-workbook', { file: zip.name, reason: 'it has no sheets' })
  return { sheets, from1904, texts: partOf('sharedStrings'), styles: partOf('styles') }
}

interface ListedSheet extends SheetFacts {
  readonly id: string
}

async function readSheetList(zip: ZipFile, entry: ZipEntry) {
  const listed: ListedSheet[] = []
  let from1904 = false
  await readPart(zip, entry, ['sheet', 'workbookPr'], (token, scanner) => {
    if (token !== OPEN || scanner.tag < 0) return
    const { name = '', id = '', state, date1904 } = scanner.attributes()
    if (scanner.tag === 1) from1904 = date1904 === '1' || date1904 === 'true'
    else listed.push({ name, id, hidden: state === 'hidden' || state === 'veryHidden' })
    if (listed.length > BOOK_SHEETS_MAX)
      throw new FileError('too-large', { file: zip.name, what: 'sheets', limit: BOOK_SHEETS_MAX })
  })
  return { listed, from1904 }
}
