/** A plan written as an entry of a mapping, which is what reads the file, and what people can save and change. */
import type { CanonicalColumn } from '../canonical-columns.ts'
import type { ColumnSpec, Condition, MappingEntry, ReadSpec } from '../mapping.ts'
import { areaOf, type OutsideOf, outsideValues } from './columns/places.ts'
import { type Across, ONE_PLACE, type Plan, type QuantityPlan, type TimePlan } from './plan.ts'
import type { Profile } from './profile.ts'
import type { SampleTable } from './sample-table.ts'

export interface EntryOptions {
  /** IANA zone of times that name none. */
  readonly zone: string
  /** Whether the balance of the file is that of a stock card, so that it may say what cards held. */
  readonly balanceOfCard: boolean
  /** Whether the sheet was named by a person. */
  readonly sheet: string | null
  readonly outside: OutsideOf
}

/** The entry of a plan. Columns that the plan lacks are missing in it: a reading of it names them. */
function entryOf(
  table: SampleTable,
  profiles: readonly Profile[],
  plan: Plan,
  options: EntryOptions,
): MappingEntry {
  const name = (column: number) => table.columns[column]
  const { layout } = table
  const entry: MappingEntry = { match: table.name, columns: columnsOf(profiles, plan, name, options) }
  if (options.sheet !== null) entry.sheet = options.sheet
  if (layout.header !== null && layout.header[1] !== 1) entry.header = headerOf(layout.header)
  if (layout.groups.length > 0) entry.groups = [...layout.groups]
  if (layout.fill.length > 0) entry.fill = layout.fill.map((column) => name(column))
  if (plan.newestFirst) entry.newestFirst = true
  if (table.join !== null) entry.join = table.join
  if (plan.sign !== 1) entry.sign = plan.sign
  if (plan.transfers !== null) {
    const { type, values, to } = plan.transfers
    entry.transfers = { column: name(type), in: [...values], to: name(to) }
  }
  if (plan.where.length > 0) entry.where = [...plan.where]
  return entry
}

/**
 * The entries of a plan: one, two where states of stock say which way goods went, or one for each column of a place or
 * a day.
 */
export function entriesOf(
  table: SampleTable,
  profiles: readonly Profile[],
  plan: Plan,
  options: EntryOptions,
): MappingEntry[] {
  const entry = entryOf(table, profiles, plan, options)
  if (plan.across !== null) return entriesAcross(entry, plan.across, profiles, plan.decimal)
  if (plan.states === null) return [entry]
  const { from, to, shelf } = plan.states
  const [source, target] = [table.columns[from], table.columns[to]]
  const rows = (into: string, outOf: string): Condition[] => [
    ...(entry.where ?? []),
    { column: into, in: [shelf] },
    { column: outOf, not: [shelf] },
  ]
  return [
    Object.assign({}, entry, { where: rows(target, source) }),
    Object.assign({}, entry, { where: rows(source, target), sign: -1 }),
  ]
}

/** An id names a row and not its movements, so there is none. */
function entriesAcross(
  entry: MappingEntry,
  { by, columns }: Across,
  profiles: readonly Profile[],
  decimal: Plan['decimal'],
): MappingEntry[] {
  const { id: _, quantity: __, ...others } = entry.columns
  return columns.map(({ column, value }) => {
    const own = { quantity: numberSpec(profiles[column], decimal), [by]: { value } }
    const filled: Condition = { column: profiles[column].header, blank: false }
    return Object.assign({}, entry, {
      columns: Object.assign({}, others, own),
      where: [...(entry.where ?? []), filled],
    })
  })
}

function headerOf([first, last]: readonly [number, number]): number | [number, number] {
  return first === last ? first : [first, last]
}

function columnsOf(
  profiles: readonly Profile[],
  plan: Plan,
  name: (column: number) => string,
  { zone, balanceOfCard, outside }: EntryOptions,
): MappingEntry['columns'] {
  const columns: Partial<Record<CanonicalColumn, ColumnSpec>> = {}
  const number = (column: number) => numberSpec(profiles[column], plan.decimal)
  if (plan.oneItem !== null) columns.item = { value: plan.oneItem }
  else if (plan.item !== null) columns.item = name(plan.item)
  if (plan.quantity !== null) columns.quantity = quantitySpec(plan.quantity, plan.decimal, profiles)
  placeSpecs(profiles, plan, name, columns, outside)
  if (plan.happened !== null) columns.occurred_at = timeSpec(plan.happened, name, zone)
  if (plan.recorded !== null) columns.recorded_at = timeSpec(plan.recorded, name, zone)
  if (plan.reported !== null) columns.reported_at = timeSpec(plan.reported, name, zone)
  const kinds = plan.type === null ? null : kindSpec(profiles[plan.type], plan.kinds)
  if (kinds !== null) columns.kind = kinds
  for (const [canonical, column] of Object.entries(plan.texts) as [CanonicalColumn, number][])
    columns[canonical] = canonical === 'unit_cost' ? number(column) : name(column)
  if (plan.balance !== null && balanceOfCard) columns.balance_after = number(plan.balance)
  return columns
}

/** The kinds of a type; null where none of its values means one. */
function kindSpec({ header, distinct }: Profile, kinds: Plan['kinds']): ColumnSpec | null {
  if (distinct.every((value) => kinds[value] === '')) return null
  return Object.keys(kinds).length === 0 ? header : { column: header, values: Object.assign({}, kinds) }
}

function placeSpecs(
  profiles: readonly Profile[],
  { site, place, ends }: Plan,
  name: (column: number) => string,
  columns: MappingEntry['columns'],
  outside: OutsideOf,
): void {
  if (ends !== null) {
    columns.from = endSpec(profiles[ends.from], profiles, 'supplier', outside)
    columns.to = endSpec(profiles[ends.to], profiles, 'customer', outside)
    return
  }
  if (site !== null) columns.site = name(site)
  if (place.length === 0) columns.location = { value: ONE_PLACE }
  else columns.location = place.length === 1 ? name(place[0]) : { join: place.map(name), with: '/' }
}

/** Each end says in its own words what lies outside. */
function endSpec(
  end: Profile,
  profiles: readonly Profile[],
  blank: 'supplier' | 'customer',
  outside: OutsideOf,
): ColumnSpec {
  const values = outsideValues(end, areaOf(end, profiles), blank, outside)
  return Object.keys(values).length === 0 ? end.header : { column: end.header, values }
}

/** A number in a column, or under a key of the JSON object in one, which has a point before its decimals. */
function numberSpec({ header, within }: Profile, decimal: '.' | ',' | null): ColumnSpec {
  if (within !== null) return Object.assign({ decimal: '.' as const }, within)
  return decimal === null ? header : { column: header, decimal }
}

function quantitySpec(
  quantity: QuantityPlan,
  decimal: '.' | ',' | null,
  profiles: readonly Profile[],
): ColumnSpec {
  const mark = decimal === null ? {} : { decimal }
  const name = (column: number) => profiles[column].header
  const part = (column: number) => profiles[column].within ?? name(column)
  if (quantity.kind === 'column') return numberSpec(profiles[quantity.column], decimal)
  if (quantity.kind === 'piece') return { value: '1' }
  if (quantity.kind === 'change')
    return Object.assign({ before: name(quantity.before), after: name(quantity.after) }, mark)
  const list = (columns: readonly number[]) => columns.map(part)
  const sides = Object.entries({
    in: list(quantity.in),
    out: list(quantity.out),
    signed: list(quantity.signed),
  })
  return Object.assign(Object.fromEntries(sides.filter(([, columns]) => columns.length > 0)), mark)
}

function timeSpec(
  { columns, format, needsZone, dayOnly }: TimePlan,
  name: (column: number) => string,
  zone: string,
): ColumnSpec {
  const spec: Omit<ReadSpec, 'column'> = {}
  if (format !== null) spec.format = format
  if (needsZone) spec.zone = zone
  if (dayOnly) spec.dayOnly = true
  if (columns.length > 1) return Object.assign({ join: columns.map(name) }, spec)
  return Object.keys(spec).length === 0 ? name(columns[0]) : Object.assign({ column: name(columns[0]) }, spec)
}
