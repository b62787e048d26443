/**
 * A layout: how one system writes a history. Columns say what they are and what stands in a cell; the rest (which rows
 * there are, what the file still holds of the history, the true answers to questions) follows from them.
 */
import type { CanonicalColumn } from '../../../../src/core/intake/canonical-columns.ts'
import type { Direction, Language } from '../../../../src/core/intake/words/roles.ts'
import { type Random, randomOf } from '../../../simulation/random.ts'
import { createHistory } from '../../create-history.ts'
import {
  bookKey,
  DAY,
  type History,
  type HistoryShape,
  type Item,
  type Kind,
  legsOf,
  type Movement,
  type Opening,
  type Place,
} from '../../history.ts'
import { type DateStyle, dayOrder, type TimeStyle, writeDate, writeTime } from './dates.ts'
import { type NumberStyle, PLAIN, writeNumber } from './numbers.ts'
import { type Cells, type CellType, type Role, type Shell, type Table, type Words, wordsIn } from './table.ts'
import { type Zone, zoneOf } from './zones.ts'

/** A row before it is written: one side of a movement, or the whole of it. */
export interface Entry {
  readonly movement: Movement
  /** Of rows by side: the place whose stock changes. Of rows by movement: where it came from, else where it went. */
  readonly place: Place
  /** Of a transfer: the other end. */
  readonly other: Place | null
  /** The change at `place`; of rows by movement, the quantity. */
  readonly delta: number
  readonly before: number
  readonly after: number
  /** Number of the row: 1, 2, … */
  readonly number: number
  /** Rows that never were stock are written where a system keeps them. */
  readonly state: State
}
export const STATES = ['posted', 'draft', 'cancelled'] as const
export type State = (typeof STATES)[number]

/** What a cell may ask for. */
export interface Context {
  readonly history: History
  readonly random: Random
  readonly language: Language
  readonly dates: DateStyle
  readonly number: (value: number) => string
  readonly money: (cents: number) => string
  readonly date: (at: number) => string
  readonly time: (at: number) => string
}

export interface Column {
  readonly role: Role
  readonly header: Words
  readonly type: CellType
  readonly cell: (entry: Entry, context: Context) => string
}

/** What of a history a file still holds. */
export interface Carries {
  /** Parts of a place's name that the file holds; empty where it names none. */
  readonly place: (place: Place) => readonly string[]
  readonly item: (item: Item) => string
  readonly lots: boolean
  readonly happened: 'minute' | 'day'
  /** Whether the file says when a movement was booked. */
  readonly booked: 'minute' | 'day' | null
  /** Whether the balance after each row stands in the file, and with it the opening. */
  readonly balance: boolean
  readonly opening: Opening
  /** Words and papers that help to find causes. */
  readonly kinds: boolean
  readonly documents: boolean
  /** Of times that name none. */
  readonly zone: string
}

/** The answers that are true, where a reader asks. */
export interface Truth {
  readonly sign: 'signed' | 'in' | 'out' | null
  readonly dates: 'day-first' | 'month-first' | null
  readonly decimal: '.' | ','
  readonly types: Readonly<Record<string, Direction>>
  readonly columns: Readonly<Partial<Record<CanonicalColumn, string>>>
}

export interface Written {
  readonly table: Table
  readonly shell: Shell
  readonly carries: Carries
  readonly truth: Truth
  readonly language: Language
}

export interface Spec {
  readonly slug: string
  readonly languages?: readonly Language[]
  readonly kinds: readonly Kind[]
  readonly openings: readonly Opening[]
  /** How places are named; `none` has one place only. */
  readonly places: 'none' | 'name' | 'site-and-shelf'
  readonly lots?: boolean
  readonly clocks?: 'one' | 'two'
  readonly happened: 'minute' | 'day'
  readonly decimals?: boolean
  readonly itemsMax?: number
  readonly pieces?: boolean
  /** How exactly the file says when a row was booked; by the minute where absent. */
  readonly booked?: 'minute' | 'day'
  /** Rows by side of a movement (a transfer is two), or by movement. */
  readonly rows: 'sides' | 'movements'
  readonly order?: 'oldest-first' | 'newest-first' | 'by-item'
  readonly numbers?: (language: Language) => NumberStyle
  readonly dates: DateStyle | ((language: Language) => DateStyle)
  readonly times?: TimeStyle
  readonly columns: readonly Column[]
  readonly signed: boolean
  /** Which way all rows went, where the file holds nothing else and does not say it. */
  readonly onlyWay?: 'in' | 'out'
  /** What stands in the type column, and which way it goes. */
  readonly types?: (language: Language) => Partial<Record<Kind, string>>
  readonly noise?: readonly State[]
  readonly above?: (context: Context) => readonly Cells[]
  readonly below?: (context: Context, entries: readonly Entry[]) => readonly Cells[]
  readonly overHeader?: (context: Context) => Cells
  /** Puts lines between the rows; where absent, rows stand one below the other. */
  readonly arrange?: (
    entries: readonly Entry[],
    context: Context,
    write: (entry: Entry) => Cells,
  ) => readonly Cells[]
  readonly grouped?: boolean
  readonly shell: Shell | ((language: Language, random: Random) => Shell)
  readonly item?: (item: Item) => string
}

export interface Layout {
  readonly slug: string
  readonly shape: HistoryShape
  readonly languages: readonly Language[]
  readonly write: (history: History, seed: number) => Written
}

/** Builds a layout from what is said of it. */
export function layout(spec: Spec): Layout {
  const languages = spec.languages ?? ['en']
  const shape: HistoryShape = {
    kinds: spec.kinds,
    openings: spec.openings,
    placesMax: spec.places === 'none' ? 1 : 3,
    lots: spec.lots ?? false,
    clocks: spec.clocks ?? 'one',
    happened: spec.happened,
    decimals: spec.decimals ?? false,
    itemsMax: spec.itemsMax,
    pieces: spec.pieces,
  }
  return {
    slug: spec.slug,
    shape,
    languages,
    write: (history, seed) => write(spec, languages, history, seed),
  }
}

/** The history that a seed gives for a layout. */
export function historyFor({ shape, slug }: Layout, seed: number, movements?: number): History {
  return createHistory(seed + numberOf(slug), movements === undefined ? shape : { ...shape, movements })
}

/** So that no two layouts have the same histories. */
const numberOf = (slug: string) =>
  [...slug].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 0)

function write(spec: Spec, languages: readonly Language[], history: History, seed: number): Written {
  const random = randomOf(seed * 31 + 5)
  const language = random.pick(languages)
  const zone = zoneOf(spec.happened, random)
  const context = contextOf(spec, history, random, language, zone)
  const entries = ordered(spec, withNoise(spec, entriesOf(spec, history), random))
  const writeRow = (entry: Entry) => spec.columns.map(({ cell }) => cell(entry, context))
  const table: Table = {
    columns: spec.columns.map(({ role, header, type }) => ({
      role,
      header: wordsIn(header, language),
      otherHeaders: typeof header === 'string' ? [] : [...new Set(Object.values(header))],
      type,
    })),
    above: spec.above?.(context) ?? [],
    overHeader: spec.overHeader?.(context) ?? [],
    rows: spec.arrange?.(entries, context, writeRow) ?? entries.map(writeRow),
    below: spec.below?.(context, entries) ?? [],
    grouped: spec.grouped ?? false,
  }
  const shell = typeof spec.shell === 'function' ? spec.shell(language, random) : spec.shell
  return {
    table,
    shell,
    carries: { ...carriesOf(spec, history), zone: zone.name },
    truth: truthOf(spec, table, context, language),
    language,
  }
}

function contextOf(spec: Spec, history: History, random: Random, language: Language, zone: Zone): Context {
  const style = spec.numbers?.(language) ?? PLAIN
  const dates = typeof spec.dates === 'function' ? spec.dates(language) : spec.dates
  return {
    history,
    random,
    language,
    dates,
    number: (value) => writeNumber(value, history.scale, style),
    money: (cents) => writeNumber(cents, 2, { ...style, digits: 2 }),
    date: (at) => writeDate(at + zone.offset, dates, language),
    time: (at) => writeTime(at + zone.offset, spec.times ?? 'seconds'),
  }
}

/** All rows in the order of booking, with the stock before and after each. */
export function entriesOf({ rows }: Pick<Spec, 'rows'>, history: History): Entry[] {
  const stock = new Map(history.before.map((one) => [bookKey(one.item, one.place, one.lot), one.quantity]))
  const entries: Entry[] = []
  for (const movement of history.movements) {
    const legs = legsOf(movement).map(({ place, delta }) => {
      const key = bookKey(movement.item, place, movement.lot)
      const before = stock.get(key) ?? 0
      stock.set(key, before + delta)
      const other = movement.from === place ? movement.to : movement.from
      return { place, other, delta, before, after: before + delta }
    })
    const written = rows === 'sides' ? legs : [{ ...legs[0], delta: movement.quantity }]
    for (const leg of written) entries.push({ ...leg, movement, number: entries.length + 1, state: 'posted' })
  }
  return entries
}

/** Copies of rows that were never posted, where a system keeps such rows in its list. */
function withNoise({ noise = [] }: Spec, entries: readonly Entry[], random: Random): Entry[] {
  if (noise.length === 0) return [...entries]
  const mixed: Entry[] = []
  for (const entry of entries) {
    mixed.push(entry)
    if (!random.chance(0.05)) continue
    const movement = { ...entry.movement, document: `${entry.movement.document}X` }
    mixed.push({ ...entry, movement, state: random.pick(noise) })
  }
  return mixed.map((entry, at) => ({ ...entry, number: at + 1 }))
}

function ordered({ order = 'oldest-first' }: Spec, entries: Entry[]): Entry[] {
  if (order === 'newest-first') return entries.reverse()
  if (order === 'oldest-first') return entries
  return entries.sort(
    (left, right) =>
      left.movement.item.code.localeCompare(right.movement.item.code) || left.number - right.number,
  )
}

function carriesOf(spec: Spec, history: History): Omit<Carries, 'zone'> {
  const roles = new Set(spec.columns.map(({ role }) => role))
  const booked = roles.has('recorded_at') && spec.clocks === 'two'
  return {
    place: PLACE_PARTS[spec.places],
    item: spec.item ?? (({ code }) => code),
    lots: spec.lots === true && roles.has('lot'),
    happened: spec.happened,
    booked: booked ? (spec.booked ?? 'minute') : null,
    balance: roles.has('balance_after'),
    opening: history.opening,
    kinds: roles.has('kind'),
    documents: roles.has('document'),
  }
}

const PLACE_PARTS: Readonly<Record<Spec['places'], Carries['place']>> = {
  none: () => [],
  name: ({ name }) => [name],
  'site-and-shelf': ({ site, shelf }) => [site, shelf],
}

function truthOf(spec: Spec, table: Table, { dates }: Context, language: Language): Truth {
  const columns: Partial<Record<CanonicalColumn, string>> = {}
  for (const { role, header } of table.columns) if (isCanonical(role)) columns[role] ??= header
  return {
    sign: spec.signed ? 'signed' : (spec.onlyWay ?? null),
    dates: dayOrder(dates),
    decimal: (spec.numbers?.(language) ?? PLAIN).decimal,
    types: typesOf(spec, language),
    columns,
  }
}

const NOT_CANONICAL: ReadonlySet<Role> = new Set([
  'in',
  'out',
  'direction',
  'status',
  'time',
  'recorded-time',
  'other',
])
const isCanonical = (role: Role): role is CanonicalColumn => !NOT_CANONICAL.has(role)

function typesOf({ types, signed, rows }: Spec, language: Language): Record<string, Direction> {
  const directions: Record<string, Direction> = {}
  for (const [kind, value] of Object.entries(types?.(language) ?? {}) as [Kind, string][]) {
    const known = directions[value]
    const goes = signed ? 'signed' : rows === 'movements' && kind === 'transfer' ? 'both' : DIRECTIONS[kind]
    directions[value] = known === undefined || known === goes ? goes : 'signed'
  }
  return directions
}

/** Which way a kind goes, where the quantity bears no sign. */
export const DIRECTIONS: Readonly<Record<Kind, Direction>> = {
  opening: 'in',
  receipt: 'in',
  'receipt-undone': 'out',
  'supplier-return': 'out',
  sale: 'out',
  'sale-undone': 'in',
  'customer-return': 'in',
  'adjust-up': 'in',
  'adjust-down': 'out',
  count: 'level',
  consume: 'out',
  produce: 'in',
  scrap: 'out',
  transfer: 'both',
}

/** The first day before a history, for titles and opening lines. */
export const dayBefore = ({ begins }: History) => begins - DAY
