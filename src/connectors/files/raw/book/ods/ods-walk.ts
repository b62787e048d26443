/**
 * The sheets of an OpenDocument spreadsheet, which all stand one behind the other in `content.xml`. One walk through
 * it finds them and their first rows; another gives the rows of the one that is chosen.
 */
import { FileError } from '../../../../../core/intake/file-error.ts'
import type { RawRow, SheetFacts } from '../../../../../core/intake/raw/raw-table.ts'
import { BOOK_PEEK_ROWS, BOOK_SHEETS_MAX } from '../../../../../core/limits.ts'
import { failsOf } from '../book-fault.ts'
import { BookNotes } from '../book-notes.ts'
import { MORE, OPEN, TEXT, type Token, XmlScanner } from '../xml/xml-scanner.ts'
import { scanned } from '../xml/xml-tokens.ts'
import type { ZipEntry, ZipFile } from '../zip/zip-file.ts'
import { OdsRows, ROW_NAMES } from './ods-rows.ts'

export interface OdsSheet extends SheetFacts {
  /** Its place among the sheets, from 0. */
  readonly place: number
  readonly first: readonly RawRow[]
}

/** All sheets with their first rows. */
export async function readOdsSheets(zip: ZipFile, entry: ZipEntry): Promise<readonly OdsSheet[]> {
  const sheets: { name: string; hidden: boolean; place: number; first: RawRow[] }[] = []
  const walk = new OdsWalk((name, hidden, place) => {
    if (place >= BOOK_SHEETS_MAX)
      throw new FileError('too-large', { file: zip.name, what: 'sheets', limit: BOOK_SHEETS_MAX })
    const first: RawRow[] = []
    sheets.push({ name, hidden, place, first })
    return new OdsRows(walk.scanner, first, new BookNotes(), failsOf(zip.name, name))
  })
  const take = () => {
    walk.steps()
    const last = sheets.at(-1)
    if (last !== undefined && last.first.length >= BOOK_PEEK_ROWS) walk.skipSheet()
  }
  for await (const _ of scanned(zip, entry, walk.scanner, take)) {
    // The sheets are taken.
  }
  return sheets.map((sheet) => ({ ...sheet, first: sheet.first.slice(0, BOOK_PEEK_ROWS) }))
}

/** The rows of one sheet, in batches. */
export async function* odsRows(
  zip: ZipFile,
  entry: ZipEntry,
  { name, place: wanted }: OdsSheet,
  notes: BookNotes,
): AsyncGenerator<readonly RawRow[]> {
  const rows: RawRow[] = []
  const walk = new OdsWalk((_, __, place) =>
    place === wanted ? new OdsRows(walk.scanner, rows, notes, failsOf(zip.name, name)) : null,
  )
  const take = () => {
    walk.steps()
    return rows.splice(0)
  }
  for await (const batch of scanned(zip, entry, walk.scanner, take)) {
    if (batch.length > 0) yield batch
    if (walk.hasLeft(wanted)) return
  }
}

const TABLE = ROW_NAMES.length
const STYLE = TABLE + 1
const PROPERTIES = TABLE + 2

/** Steps through the document and gives what lies in a sheet to the reader of its rows. */
class OdsWalk {
  readonly scanner = new XmlScanner([...ROW_NAMES, 'table', 'style', 'table-properties'])
  private readonly begin: (name: string, hidden: boolean, place: number) => OdsRows | null
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private sheets = 0
  /** Tables within tables; those within cells are no sheets. */
  private depth = 0
  private rows: OdsRows | null = null

  constructor(begin: OdsWalk['begin']) {
    this.begin = begin
  }

  steps() {
    const { scanner } = this
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) this.step(token)
  }

  /** Passes over what is left of the sheet that is open. */
  skipSheet() {
    this.rows = null
  }

  hasLeft(place: number): boolean {
    return this.sheets > place + 1 || (this.sheets === place + 1 && this.depth === 0)
  }

  private step(token: Token) {
    const { scanner, depth } = this
    if (token !== TEXT && scanner.tag === TABLE) this.stepTable(token)
    else if (depth === 1) this.rows?.step(token)
    else if (depth === 0 && token === OPEN) this.openStyle()
  }

  private stepTable(token: Token) {
    this.depth += token === OPEN ? 1 : -1
    if (token !== OPEN || this.depth !== 1) return
    const { name = '', 'style-name': style = '' } = this.scanner.attributes()
    this.rows = this.begin(name, this.hiddenStyles.has(style), this.sheets++)
  }

  private openStyle() {
    const { scanner } = this
    if (scanner.tag === STYLE) this.style = scanner.attributes().name ?? ''
    else if (scanner.tag === PROPERTIES && scanner.attributes().display === 'false') {
      if (this.hiddenStyles.size < BOOK_SHEETS_MAX) this.hiddenStyles.add(this.style)
    }
  }
}
