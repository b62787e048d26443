/**
 * From the cells of a row to a movement, by an entry of a mapping.
 *
 * One translator reads every file that is not canonical as it stands, and the guess tries its readings with the same
 * one, so that what was proved on the first rows is what is read from all. A row becomes a movement, or is left out
 * with a reason, or is refused with a code and its place; never more than one of these.
 */
import { COUNTERPARTY_KINDS, MOVEMENT_KINDS, type MovementKind } from '../../codes.ts'
import { COUNTERPARTY_OF, impliedKind } from '../../history/location.ts'
import { MONEY_SCALE } from '../../limits.ts'
import type { ImpreciseTime } from '../../time.ts'
import type { CanonicalColumn } from '../canonical-columns.ts'
import type { MappingEntry } from '../mapping.ts'
import type { LeftOutReason } from '../table/table-layout.ts'
import { isZero, negate } from '../values/decimals.ts'
import { isEmptyValue } from '../values/empty-values.ts'
import { lineMeaning } from '../words/line-meaning.ts'
import { statusMeaning } from '../words/status-meaning.ts'
import { type CompiledEntry, compileEntry, type TimeColumn } from './compiled-entry.ts'
import { checkComplete, columnFinder, sourcesOf } from './entry-columns.ts'
import { leftOut, refused, type Texts, type Translation, type UnreadCell } from './translation.ts'

export interface Translator {
  /** The columns of the file that lead to a canonical one, as the mapping names them. */
  readonly sources: Readonly<Partial<Record<CanonicalColumn, readonly string[]>>>
  read(cells: readonly string[]): Translation
  /** The stock cards that a row is about, as far as it says: of one that was refused. */
  cardsOf(cells: readonly string[]): readonly Card[]
}

export interface Card {
  readonly item: string
  readonly site: string | null
  /** Null where the row does not say. */
  readonly location: string | null
}

export interface TranslatorOptions {
  /** IANA zone of times that name none, where the mapping states none. */
  readonly zone?: string
  /** Where the entry stands in its mapping, a JSON pointer, and the file, for errors. */
  readonly pointer?: string
  readonly file?: string
}

/**
 * Compiles an entry for a table with these columns. Throws a FileError `unknown-column` or `missing-column` that names
 * the place in the mapping.
 */
export function translatorOf(
  entry: MappingEntry,
  columns: readonly string[],
  options: TranslatorOptions = {},
): Translator {
  const find = columnFinder(columns, options)
  const compiled = compileEntry(entry, find, options.zone)
  checkComplete(entry, columns, options)
  return {
    sources: sourcesOf(entry),
    read: (cells) => translate(compiled, cells),
    cardsOf: (cells) => cardsOf(compiled, cells),
  }
}

function translate(compiled: CompiledEntry, cells: readonly string[]): Translation {
  const { where, item: itemOf, quantity: quantityOfRow, balance, direction, typeOf } = compiled
  for (const test of where) if (!test.holds(cells)) return leftOut(reasonOf(cells[test.column] ?? ''))
  const item = itemOf(cells)
  if (item === '' && compiled.times.every(({ text }) => text(cells) === '')) return leftOut('total')
  const way = direction(cells)
  if (way === 'none') return leftOut('moves-nothing')
  if (item === '') return refused('missing-value', 'item', '')
  const read = quantityOfRow(cells)
  if ('bad' in read) return refused(read.code, 'quantity', read.bad)
  const after = balance === null ? null : balance(cells)
  const stated = after !== null && 'value' in after ? after.value : null
  const isLevel =
    way === 'level' || (compiled.levels.length > 0 && compiled.levels.some((test) => test.holds(cells)))
  if (read.value === null || (isZero(read.value) && !isLevel)) {
    if (stated !== null) return stating(compiled, cells, item, stated)
    if (read.value !== null) return leftOut('zero-quantity')
    return compiled.severalQuantities ? leftOut('moves-nothing') : refused('missing-value', 'quantity', '')
  }
  if (way === null) return refused('unknown-type', 'kind', typeOf === null ? '' : typeOf(cells))
  const value = way === 'out' && !isLevel ? negate(read.value) : read.value
  return moved(compiled, cells, item, { value, level: isLevel, opens: false, stated, unit: read.unit })
}

/** A row that moves nothing and says what there is: a level, or the line that opens an account. */
function stating(
  compiled: CompiledEntry,
  cells: readonly string[],
  item: string,
  stated: string,
): Translation {
  const opens = opensAccount(cells)
  // ERPNext puts the word into the column of the items: of which one, only the rows below say.
  if (opens && lineMeaning(item) === 'opening') return leftOut('opening-balance')
  return moved(compiled, cells, item, { value: stated, level: true, opens, stated, unit: null })
}

/** What a day opens with comes before all that moves on it. */
function opening(time: ImpreciseTime | undefined, { opens }: Amount): ImpreciseTime | undefined {
  return time === undefined || !opens ? time : { at: time.at, precision: 'instant' }
}

interface Amount {
  readonly value: string
  readonly level: boolean
  /** Whether the row opens its account. */
  readonly opens: boolean
  readonly stated: string | null
  readonly unit: string | null
}

function moved(compiled: CompiledEntry, cells: readonly string[], item: string, amount: Amount): Translation {
  const ends = endsOf(compiled, cells, amount)
  if (ends.kind !== 'ends') return ends
  const times: Partial<Record<TimeColumn, ImpreciseTime>> = {}
  const unread: UnreadCell[] = []
  for (const { column, text, read } of compiled.times) {
    const written = text(cells)
    const time = read(written)
    if (typeof time === 'object') times[column] = time
    else if (column === compiled.times[0].column) {
      if (written !== '' || compiled.times.length === 1) return refused(time, column, written)
    } else if (written !== '' && time !== 'missing-value') unread.push({ column, value: written })
  }
  const happened = opening(times.occurred_at ?? times.recorded_at, amount)
  if (happened === undefined) return refused('missing-value', compiled.times[0]?.column ?? 'occurred_at', '')
  const texts: Texts = { item }
  for (const { column, of } of compiled.texts) {
    const text = of(cells)
    if (text !== '') texts[column] = text
  }
  if (amount.unit !== null && texts.unit === undefined) texts.unit = amount.unit
  if (amount.stated !== null) texts.balance_after = amount.stated
  Object.assign(texts, ends.texts)
  readKind(compiled, cells, amount, { texts, unread })
  readCost(compiled, cells, texts, unread)
  return {
    kind: 'movement',
    movement: {
      texts,
      quantity: ends.quantity,
      occurredAt: happened,
      recordedAt: times.recorded_at ?? null,
      reportedAt: times.reported_at ?? null,
      isLevel: amount.level,
      unread,
    },
  }
}

type Ends =
  | { readonly kind: 'ends'; readonly texts: Texts; readonly quantity: string }
  | Exclude<Translation, { kind: 'movement' }>

/** One place with a signed quantity, or two ends; a negative quantity between two ends went the other way. */
function endsOf(compiled: CompiledEntry, cells: readonly string[], amount: Amount): Ends {
  const { location, from, to, transfers } = compiled
  const { value } = amount
  const place = location === null ? null : location(cells)
  if (place === '') return refused('missing-value', 'location', '')
  if (place !== null && transfers === null)
    return { kind: 'ends', texts: { location: place }, quantity: value }
  const ends = place === null ? [from(cells), to(cells)] : endsAt(compiled, place, cells, amount)
  const backwards = value.startsWith('-') && (place === null || transfers?.isOne(cells) === true)
  const [source, target] = backwards ? [ends[1], ends[0]] : ends
  if (source === '') return refused('missing-value', 'from', '')
  if (target === '') return refused('missing-value', 'to', '')
  if (isOutside(source) && isOutside(target)) return leftOut('outside-only')
  const size = value.startsWith('-') ? negate(value) : value
  return { kind: 'ends', texts: { from: source, to: target }, quantity: size }
}

/** The ends of a row that names one place, in a file whose transfers name two: the other end follows from its kind. */
function endsAt(
  compiled: CompiledEntry,
  place: string,
  cells: readonly string[],
  amount: Amount,
): [string, string] {
  const { transfers } = compiled
  if (transfers?.isOne(cells) === true) return [place, transfers.to(cells)]
  const leaves = amount.value.startsWith('-') && !amount.level
  const written = compiled.kind === null ? '' : compiled.kind(cells).toLowerCase()
  const known = MOVEMENT_KINDS.find((one) => one === written)
  const kind = amount.level ? 'adjustment' : (known ?? impliedKind(leaves ? -1 : 1))
  const other = COUNTERPARTY_OF[kind]
  return leaves ? [place, other] : [other, place]
}

function cardsOf(
  { item: itemOf, texts, location, from, to }: CompiledEntry,
  cells: readonly string[],
): Card[] {
  const item = itemOf(cells)
  if (item === '') return []
  const site = texts.find(({ column }) => column === 'site')?.of(cells) || null
  const places = (location === null ? [from(cells), to(cells)] : [location(cells)]).filter(
    (place) => place !== '' && !isOutside(place),
  )
  return places.length === 0
    ? [{ item, site, location: null }]
    : places.map((place) => ({ item, site, location: place }))
}

function isOutside(place: string): boolean {
  return place !== 'in-transit' && (COUNTERPARTY_KINDS as readonly string[]).includes(place)
}

/** The kind that the mapping leads to; one that it does not know is told, and follows from the sign. */
function readKind(
  { kind }: CompiledEntry,
  cells: readonly string[],
  { opens }: Amount,
  { texts, unread }: { readonly texts: Texts; readonly unread: UnreadCell[] },
): void {
  const written = kind === null ? '' : kind(cells)
  const known = MOVEMENT_KINDS.find((one) => one === written.toLowerCase())
  const read: MovementKind | undefined = opens ? 'opening' : known
  if (read !== undefined) texts.kind = read
  else if (!isEmptyValue(written)) unread.push({ column: 'kind', value: written })
}

/** A cost of more decimals than money keeps, or that is no number, is told and left out: the movement counts. */
function readCost(
  { cost, costText }: CompiledEntry,
  cells: readonly string[],
  texts: Texts,
  unread: UnreadCell[],
): void {
  if (cost === null) return
  const read = cost(cells)
  if ('bad' in read) unread.push({ column: 'unit_cost', value: read.bad })
  else if (read.value !== null) {
    const decimals = read.value.split('.')[1]?.length ?? 0
    if (decimals > MONEY_SCALE || read.value.startsWith('-'))
      unread.push({ column: 'unit_cost', value: costText?.(cells) ?? read.value })
    else texts.unit_cost = read.value
  }
}

/** Whether a cell of the row says that it opens an account: `Saldo inicial`. */
function opensAccount(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.length > 1 && lineMeaning(cell) === 'opening') return true
  return false
}

function reasonOf(value: string): LeftOutReason {
  const meaning = statusMeaning(value)
  return meaning === null || meaning === 'posted' ? 'filtered' : meaning
}
