/**
 * From a file and its mapping to one SQL select: a text per canonical column, and a number per time.
 *
 * Texts stay texts: what they mean is decided in `rows`, exactly and with a reason. Only times are turned into
 * milliseconds here, by the database's threads; a time it will not take comes through as null beside its text.
 */

import {
  CANONICAL_COLUMNS,
  type CanonicalColumn,
  normalized,
} from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import type { ColumnSpec, Condition, MappingEntry } from '../../../core/intake/mapping.ts'
import { YEAR_MAX, YEAR_MIN } from '../../../core/limits.ts'
import type { FileShape } from './sniff.ts'

export interface Relation {
  readonly file: string
  /** What the file is called. */
  readonly name: string
  readonly sql: string
  /** Columns in the order of the select. A time is two columns: `occurred_at` and `occurred_at ms`. */
  readonly columns: readonly string[]
  readonly sign: 1 | -1
  /** Row of the first record, as a spreadsheet counts. */
  readonly firstRow: number
  /** Columns whose times have a stated format or zone, so that their text is not ISO 8601. */
  readonly stated: ReadonlySet<string>
  /** Decimal marks of columns that state one. */
  readonly marks: ReadonlyMap<string, '.' | ','>
  readonly format: FileShape['format']
  /** How long a record is on disk, roughly; null where nobody knows. */
  readonly rowBytes: number | null
}

/** The database's reading buffers are as large as two such lines; larger ones cost memory and win no time. */
const LINE_BYTES_MAX = 4 * 1024 * 1024
const TIMES = new Set<string>(['occurred_at', 'recorded_at', 'reported_at'])

export interface RelationOptions {
  readonly name?: string
  /** Only so many records, from the first. */
  readonly rowsMax?: number
  /** Where the entry stands in its mapping, as a JSON pointer. */
  readonly pointer?: string
}

export function relationOf(
  path: string,
  shape: FileShape,
  found: string[],
  entry: MappingEntry | null,
  { name: fileName = path, rowsMax, pointer = '' }: RelationOptions = {},
): Relation {
  const specs =
    entry === null ? canonicalSpecs(fileName, found) : mappedSpecs(fileName, found, entry, pointer)
  checkRequired(fileName, found, specs, entry === null ? {} : { pointer })
  const table = tableReader(path, shape)
  const reader = rowsMax === undefined ? table : `(select * from ${table} limit ${rowsMax})`
  const columns: string[] = []
  const selects: string[] = []
  const stated = new Set<string>()
  const marks = new Map<string, '.' | ','>()
  const spared: string[] = []
  for (const [name, spec] of specs) {
    columns.push(name)
    selects.push(`${textOf(spec)} as "${name}"`)
    if (typeof spec === 'object' && 'column' in spec && spec.decimal) marks.set(name, spec.decimal)
    if (!TIMES.has(name)) continue
    columns.push(`${name} ms`)
    selects.push(`${timeOf(spec)} as "${name} ms"`)
    if (typeof spec === 'object' && 'column' in spec && (spec.format ?? spec.zone)) stated.add(name)
    else spared.push(`${unclearText(name)} as "${name}"`)
  }
  const conditions = (entry?.where ?? []).map(conditionOf)
  const numbered = conditions.length > 0
  if (numbered) columns.push('row')
  const inner = numbered ? `(select *, row_number() over () as "row number" from ${reader})` : reader
  // Two selects, so that a time is read once and not once for each question about it.
  const sql = [
    `select *${spared.length > 0 ? ` replace (${spared.join(', ')})` : ''} from (`,
    `select ${selects.join(', ')}${numbered ? ', "row number" as "row"' : ''}`,
    `from ${inner}`,
    ...(numbered ? [`where ${conditions.join(' and ')}`] : []),
    ')',
  ].join('\n')
  return {
    file: path,
    name: fileName,
    sql,
    columns,
    sign: entry?.sign ?? 1,
    firstRow: shape.format === 'csv' ? 2 : 1,
    stated,
    marks,
    rowBytes: shape.format === 'parquet' ? null : shape.rowBytes,
    format: shape.format,
  }
}

function canonicalSpecs(path: string, found: string[]): Map<CanonicalColumn, ColumnSpec> {
  const specs = new Map<CanonicalColumn, ColumnSpec>()
  for (const header of found) {
    const name = CANONICAL_COLUMNS.find((each) => each === normalized(header))
    if (name === undefined) continue
    if (specs.has(name)) throw new FileError('column-mapped-twice', { file: path, column: name })
    specs.set(name, header)
  }
  return specs
}

function mappedSpecs(
  path: string,
  found: string[],
  entry: MappingEntry,
  pointer: string,
): Map<CanonicalColumn, ColumnSpec> {
  const specs = new Map(Object.entries(entry.columns) as [CanonicalColumn, ColumnSpec][])
  const named = [...specs].flatMap(([name, spec]) =>
    columnsNamed(spec).map((column) => ({ column, at: `${pointer}/columns/${name}` })),
  )
  const asked = (entry.where ?? []).map(({ column }, index) => ({ column, at: `${pointer}/where/${index}` }))
  for (const { column, at } of [...named, ...asked]) {
    const times = found.filter((header) => header === column).length
    if (times === 0) throw new FileError('unknown-column', { file: path, column, found, pointer: at })
    if (times > 1) throw new FileError('column-mapped-twice', { file: path, column, pointer: at })
  }
  return specs
}

/** The columns of the file that a spec reads. */
function columnsNamed(spec: ColumnSpec): readonly string[] {
  if (typeof spec === 'string') return [spec]
  return 'column' in spec ? [spec.column] : 'join' in spec ? spec.join : []
}

function checkRequired(
  path: string,
  found: string[],
  specs: Map<CanonicalColumn, ColumnSpec>,
  where: { pointer?: string },
): void {
  const missing: string[] = []
  if (!specs.has('item')) missing.push('item')
  if (!specs.has('quantity')) missing.push('quantity')
  if (!specs.has('location') && !(specs.has('from') && specs.has('to')))
    missing.push('location (or from and to)')
  if (!specs.has('occurred_at') && !specs.has('recorded_at')) missing.push('occurred_at (or recorded_at)')
  if (specs.has('location') && (specs.has('from') || specs.has('to'))) {
    throw new FileError('column-mapped-twice', { file: path, column: 'location, and from or to' })
  }
  if (missing.length > 0) throw new FileError('missing-column', { file: path, missing, found, ...where })
}

/** The file as a table of texts, in SQL. */
export function tableReader(path: string, shape: FileShape): string {
  const file = literal(path)
  if (shape.format === 'parquet') return `read_parquet(${file})`
  if (shape.format === 'jsonl') {
    const types = shape.keys.map((key) => `${literal(key)}: 'VARCHAR'`).join(', ')
    const compression = shape.compressed ? 'gzip' : 'uncompressed'
    return `read_json(${file}, format = 'newline_delimited', ignore_errors = true, compression = '${compression}', columns = {${types}})`
  }
  const types = uniqueNames(shape.header).map((name) => `${literal(name)}: 'VARCHAR'`)
  return `read_csv(${file}, auto_detect = false, header = true, all_varchar = true, delim = ${literal(shape.delimiter)},
    quote = '"', escape = '"', encoding = '${shape.encoding}', compression = '${shape.compressed ? 'gzip' : 'none'}',
    null_padding = false, strict_mode = true, store_rejects = true, rejects_limit = 0, max_line_size = ${LINE_BYTES_MAX}, buffer_size = ${LINE_BYTES_MAX * 2},
    columns = {${types.join(', ')}})`
}

/** Headers made unique, since a table's columns must be; a repeated one is refused when it is used. */
export function uniqueNames(header: readonly string[]): string[] {
  return header.map((name, index) =>
    header.indexOf(name) === index && name !== '' ? name : `${name} (${index + 1})`,
  )
}

function textOf(spec: ColumnSpec): string {
  if (typeof spec === 'string') return `${identifier(spec)}::varchar`
  if ('value' in spec) return literal(spec.value)
  if ('join' in spec)
    return `concat_ws(${literal(spec.with ?? ' ')}, ${spec.join.map(identifier).join(', ')})`
  const column = `${identifier(spec.column)}::varchar`
  const pairs = Object.entries(spec.values ?? {})
  if (pairs.length === 0) return column
  if (spec.values !== undefined && '' in spec.values) {
    const rest = { ...spec, values: Object.fromEntries(pairs.filter(([from]) => from !== '')) }
    return `coalesce(nullif(${textOf(rest)}, ''), ${literal(spec.values[''])})`
  }
  const cases = pairs.map(([from, to]) => `when ${literal(from)} then ${literal(to)}`).join(' ')
  return `case ${column} ${cases} else ${column} end`
}

/** The text of a time only where its milliseconds do not say it all: a day, an odd year, a text that is no time. */
function unclearText(name: string): string {
  const [text, ms] = [`"${name}"`, `"${name} ms"`]
  const odd = `${ms} not between ${Date.UTC(YEAR_MIN, 0, 1)} and ${Date.UTC(YEAR_MAX, 11, 31)}`
  return `case when length(${text}) = 10 or ${ms} is null or ${odd} then ${text} end`
}

/** Milliseconds of a time, null where it does not read as one. ISO 8601 with a zone or a date, unless stated. */
function timeOf(spec: ColumnSpec): string {
  const text = textOf(spec)
  if (typeof spec === 'object' && 'column' in spec && (spec.format ?? spec.zone)) {
    const local = spec.format
      ? `try_strptime(${text}, ${literal(spec.format)})`
      : `try_cast(${text} as timestamp)`
    const day = spec.format ? !/%[HIMSfTXcp]/.test(spec.format) : false
    return day || !spec.zone ? `epoch_ms(${local})` : `epoch_ms(timezone(${literal(spec.zone)}, ${local}))`
  }
  return `case when length(${text}) = 10 or (ends_with(${text}, 'Z') and length(${text}) >= 20)
      or regexp_matches(${text}, ':\\d\\d(\\.\\d+)?[+-]\\d\\d(:?\\d\\d)?$')
    then epoch_ms(try_cast(${text} as timestamptz)) end`
}

function conditionOf(condition: Condition): string {
  const column = `coalesce(${identifier(condition.column)}::varchar, '')`
  const list = (values: string[]) => `(${values.map(literal).join(', ')})`
  const parts: string[] = []
  if (condition.in) parts.push(`${column} in ${list(condition.in)}`)
  if (condition.not) parts.push(`${column} not in ${list(condition.not)}`)
  if (condition.startsWith) parts.push(`starts_with(${column}, ${literal(condition.startsWith)})`)
  if (condition.notStartsWith) parts.push(`not starts_with(${column}, ${literal(condition.notStartsWith)})`)
  return parts.length === 0 ? 'true' : parts.join(' and ')
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
