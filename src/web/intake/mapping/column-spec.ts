/** Where a column of a movement comes from, as the fields of the page show and change it. */
import type { ColumnSpec, Mapping } from '../../../api/intake/schema.ts'

export type MappingEntry = Mapping['files'][number]

/** How a column of the file is read: translations, the form of its times, their zone, its decimals. */
export type Options = Omit<Extract<ColumnSpec, { column: string }>, 'column'>

/** What is chosen in a field's list: nothing, a column, one value for all rows, or several columns joined. */
export type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'join'; readonly columns: readonly string[] }

export function sourceOf(spec: ColumnSpec | undefined): Source {
  if (spec === undefined) return { kind: 'none' }
  if (typeof spec === 'string') return { kind: 'column', column: spec }
  if ('value' in spec) return { kind: 'value', value: spec.value }
  if ('join' in spec) return { kind: 'join', columns: spec.join }
  return { kind: 'column', column: spec.column }
}

export function optionsOf(spec: ColumnSpec | undefined): Options {
  if (typeof spec !== 'object' || !('column' in spec)) return {}
  const { column: _, ...options } = spec
  return options
}

/** Columns of the file that a field names. */
export function columnsNamed(spec: ColumnSpec | undefined): readonly string[] {
  const source = sourceOf(spec)
  return source.kind === 'column' ? [source.column] : source.kind === 'join' ? source.columns : []
}

/** Another column; how dates and decimals are written stays, translations of the old values go. */
export function withColumn(spec: ColumnSpec | undefined, column: string): ColumnSpec {
  const { values: _, ...options } = optionsOf(spec)
  return plain({ column, ...options })
}

/** The same column, read differently; an option that is undefined goes. */
export function withOptions(spec: ColumnSpec, change: Options): ColumnSpec {
  const source = sourceOf(spec)
  return source.kind === 'column' ? plain({ column: source.column, ...optionsOf(spec), ...change }) : spec
}

/** The shortest form that says the same. */
function plain({ column, ...options }: { column: string } & Options): ColumnSpec {
  const given = Object.entries(options).filter(
    ([, value]) => value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0),
  )
  return given.length === 0 ? column : { column, ...Object.fromEntries(given) }
}

export function withField(entry: MappingEntry, field: string, spec: ColumnSpec | undefined): MappingEntry {
  const { [field]: _, ...others } = entry.columns
  return { ...entry, columns: spec === undefined ? others : { ...others, [field]: spec } }
}

/** Fields that are missing before rows can be read; `location` stands for either way of giving places. */
export function missingFields({ columns }: MappingEntry): string[] {
  const missing = ['item', 'quantity'].filter((field) => columns[field] === undefined)
  if (columns.location === undefined && (columns.from === undefined || columns.to === undefined))
    missing.push(columns.from === undefined && columns.to === undefined ? 'location' : endMissing(columns))
  if (columns.occurred_at === undefined && columns.recorded_at === undefined) missing.push('occurred_at')
  return missing
}

function endMissing(columns: MappingEntry['columns']): string {
  return columns.from === undefined ? 'from' : 'to'
}
