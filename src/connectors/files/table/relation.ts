/**
 * From a canonical table to one SQL select: a text per column, and numbers for its times, balances and row numbers.
 *
 * Texts stay texts: the steps of `rows/read-row.ts` say what they mean, exactly and with a reason. Only times become
 * milliseconds here, in the database's threads; a time it will not take comes through as null beside its text. What is
 * not canonical as it stands was translated before (`translate/`), so that this is the one way into the columns.
 */
import {
  CANONICAL_COLUMNS,
  type CanonicalColumn,
  normalized,
} from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import { YEAR_MAX, YEAR_MIN } from '../../../core/limits.ts'
import type { TranslatedFile } from '../translate/translate-file.ts'
import { identifier, type TableSource, tableReader } from './table-source.ts'

export interface Relation {
  /** What the file is called. */
  readonly name: string
  readonly sql: string
  /** Columns in the order of the select. A time is two columns: `occurred_at` and `occurred_at ms`. */
  readonly columns: readonly string[]
  /** Row of the first record, as a spreadsheet counts. */
  readonly firstRow: number
  readonly format: TableSource['format']
  /** Bytes of a record on disk, roughly; null where that is unknown. */
  readonly rowBytes: number | null
  /** What the file was before: the rows that were refused or left out then. Null where it is read as it stands. */
  readonly translated: TranslatedFile | null
  /** Throws a FileError `file-changed` once the file is another one; null where what is read is our own. */
  readonly check: (() => Promise<void>) | null
  /** Whether its rows are what books held before the other files begin. */
  readonly opens: boolean
  /** Reads the file line by line instead, where it turns out not to be regular; null where that was done. */
  readonly retell: (() => Promise<Relation>) | null
}

export interface RelationOptions {
  readonly name: string
  /** Only so many records, from the first. */
  readonly rowsMax?: number
  readonly rowBytes?: number | null
  readonly translated?: TranslatedFile | null
  readonly retell?: Relation['retell']
  readonly check?: Relation['check']
  readonly opens?: boolean
}

const TIMES: ReadonlySet<string> = new Set(['occurred_at', 'recorded_at', 'reported_at'])
/** Numbers that need no exact reading of their texts, and how the database reads them: scaled to whole ones. */
const NUMBERS: Readonly<Record<string, (column: string) => string>> = {
  balance_after: (column) => `try_cast(try_cast(trim(${column}) as decimal(30, 6)) * 1000000 as bigint)`,
  received_seq: (column) => `try_cast(trim(${column}) as bigint)`,
  level: (column) => `(${column} = '1')::bigint`,
  row: (column) => `${column}::bigint`,
}

/** The relation of a table whose columns bear canonical names; `found` are its headers. */
export function relationOf(
  source: TableSource,
  found: readonly string[],
  options: RelationOptions,
): Relation {
  const {
    name,
    rowsMax,
    rowBytes = null,
    translated = null,
    retell = null,
    check = null,
    opens = false,
  } = options
  const headers = canonicalHeaders(found)
  if (translated !== null) for (const own of ['level', 'row']) headers.set(own, own)
  const table = tableReader(source)
  const reader = rowsMax === undefined ? table : `(select * from ${table} limit ${rowsMax})`
  const columns: string[] = []
  const selects: string[] = []
  const spared: string[] = []
  for (const [column, header] of headers) {
    const text = `${identifier(header)}::varchar`
    const number = NUMBERS[column]
    columns.push(column)
    selects.push(`${number === undefined ? text : number(text)} as "${column}"`)
    if (!TIMES.has(column)) continue
    columns.push(`${column} ms`)
    selects.push(`${timeOf(text)} as "${column} ms"`)
    spared.push(`${unclearText(column)} as "${column}"`)
  }
  // Two selects, so that a time is read once and not once for each question about it.
  const sql = [
    `select *${spared.length > 0 ? ` replace (${spared.join(', ')})` : ''} from (`,
    `select ${selects.join(', ')}`,
    `from ${reader}`,
    ')',
  ].join('\n')
  const firstRow = source.format === 'csv' && translated === null ? 2 : 1
  return { name, sql, columns, firstRow, format: source.format, rowBytes, translated, check, opens, retell }
}

/** Headers by the canonical column they are called as. */
function canonicalHeaders(found: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  for (const column of CANONICAL_COLUMNS) {
    const header = found.find((one) => normalized(one) === column)
    if (header !== undefined) headers.set(column, header)
  }
  return headers
}

/**
 * Checks that a table can be read by the canonical names; a FileError `column-mapped-twice` or `missing-column`, which
 * names what is missing and what was found.
 */
export function checkCanonical(file: string, found: readonly string[]): void {
  const names = found.map(normalized)
  const has = (column: CanonicalColumn) => names.includes(column)
  const twice = CANONICAL_COLUMNS.find((column) => names.filter((name) => name === column).length > 1)
  if (twice !== undefined) throw new FileError('column-mapped-twice', { file, column: twice })
  const missing: string[] = []
  if (!has('item')) missing.push('item')
  if (!has('quantity')) missing.push('quantity')
  if (!has('location') && !(has('from') && has('to'))) missing.push('location (or from and to)')
  if (!has('occurred_at') && !has('recorded_at')) missing.push('occurred_at (or recorded_at)')
  if (has('location') && (has('from') || has('to')))
    throw new FileError('column-mapped-twice', { file, column: 'location, and from or to' })
  if (missing.length > 0) throw new FileError('missing-column', { file, missing, found })
}

/** The text of a time only where its milliseconds do not say it all: a day, an odd year, a text that is no time. */
function unclearText(name: string): string {
  const [text, ms] = [`"${name}"`, `"${name} ms"`]
  const odd = `${ms} not between ${Date.UTC(YEAR_MIN, 0, 1)} and ${Date.UTC(YEAR_MAX, 11, 31)}`
  return `case when length(${text}) = 10 or ${ms} is null or ${odd} then ${text} end`
}

/** Milliseconds of an ISO 8601 time with a zone, or of a date; null where it does not read as one. */
function timeOf(text: string): string {
  return `case when length(${text}) = 10 or (ends_with(${text}, 'Z') and length(${text}) >= 20)
      or regexp_matches(${text}, ':\\d\\d(\\.\\d+)?[+-]\\d\\d(:?\\d\\d)?$')
    then epoch_ms(try_cast(${text} as timestamptz)) end`
}
