/**
 * Which sheet of a workbook is read: the one that is asked for, else the first visible one that holds a table. A table
 * of movements has three columns at least (what, how much, when), and covers and lists of settings often have two.
 */
import { FileError } from '../../../../core/intake/file-error.ts'
import type { RawRow, SheetFacts } from '../../../../core/intake/raw/raw-table.ts'

export interface Chosen<Sheet> {
  readonly sheet: Sheet
  /** Other visible sheets with the same header: a table that was split over sheets, one a month perhaps. */
  readonly alike: readonly Sheet[]
  /** Other visible sheets that hold a table of another header. */
  readonly others: readonly Sheet[]
}

/**
 * @param peek The first rows of a sheet.
 * @throws FileError `unknown-sheet` with the names there are; `empty-file` where no visible sheet holds anything.
 */
export async function chooseSheet<Sheet extends SheetFacts>(
  file: string,
  sheets: readonly Sheet[],
  wanted: string | undefined,
  peek: (sheet: Sheet) => Promise<readonly RawRow[]>,
): Promise<Chosen<Sheet>> {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const peeked: Peeked<Sheet>[] = []
  for (const sheet of visible) peeked.push({ sheet, rows: await peek(sheet) })
  const chosen = wanted === undefined ? firstTable(peeked) : sheetNamed(file, sheets, wanted)
  if (chosen === undefined)
    throw new FileError('empty-file', { file, sheets: sheets.map(({ name }) => name) })
  const header = headerOf(peeked.find(({ sheet }) => sheet === chosen)?.rows ?? [])
  const rest = peeked.filter(({ sheet }) => sheet !== chosen)
  const isAlike = ({ rows }: Peeked<Sheet>) => header !== null && rows.some((row) => textOf(row) === header)
  const isOther = (one: Peeked<Sheet>) => !isAlike(one) && holdsTable(one.rows, TABLE_COLUMNS)
  return {
    sheet: chosen,
    alike: rest.filter(isAlike).map(({ sheet }) => sheet),
    others: rest.filter(isOther).map(({ sheet }) => sheet),
  }
}

const TABLE_COLUMNS = 3

interface Peeked<Sheet> {
  readonly sheet: Sheet
  readonly rows: readonly RawRow[]
}

function firstTable<Sheet>(peeked: readonly Peeked<Sheet>[]): Sheet | undefined {
  const found =
    peeked.find(({ rows }) => holdsTable(rows, TABLE_COLUMNS)) ??
    peeked.find(({ rows }) => holdsTable(rows, 2)) ??
    peeked.find(({ rows }) => rows.length > 0)
  return found?.sheet
}

function sheetNamed<Sheet extends SheetFacts>(file: string, sheets: readonly Sheet[], wanted: string): Sheet {
  const plain = (name: string) => name.trim().toLowerCase()
  const sheet =
    sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => plain(name) === plain(wanted))
  if (sheet !== undefined) return sheet
  throw new FileError('unknown-sheet', { file, sheet: wanted, found: sheets.map(({ name }) => name) })
}

function holdsTable(rows: readonly RawRow[], columns: number): boolean {
  return rows.filter((row) => filled(row).length >= columns).length >= 2
}

/** The first row of two texts or more and nothing else. */
function headerOf(rows: readonly RawRow[]): string | null {
  const header = rows.find((row) => filled(row).length >= 2 && filled(row).every((cell) => /^\D/.test(cell)))
  return header === undefined ? null : textOf(header)
}

function textOf(row: RawRow): string {
  return filled(row).join('\t')
}

function filled({ cells }: RawRow): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
}
