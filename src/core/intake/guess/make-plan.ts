/** The likeliest reading of a table by its headers and values, before it is tried. */
import type { MovementKind } from '../../codes.ts'
import type { CanonicalColumn } from '../canonical-columns.ts'
import type { RecognisedLayout } from '../layouts/layout-of.ts'
import type { SignByColumn } from '../mapping.ts'
import { keyOf } from '../words/fold.ts'
import { type TypeMeaning, typeMeaning } from '../words/type-meaning.ts'
import { isNewestFirst, reportedOf, timesOf } from './columns/dates.ts'
import { itemColumn } from './columns/item-column.ts'
import { layoutOfTypes } from './columns/layout-of-types.ts'
import { outsideOf, outsideRows, type PlacePlan, placePlan } from './columns/places.ts'
import { crosstabOf, namedAcross } from './columns/quantities/crosstab.ts'
import { hasNegative, quantityPlan, unitOf } from './columns/quantities/quantity-plan.ts'
import { namedPlace, namedQuantity } from './columns/settled-columns.ts'
import { type SignFinding, signsOf } from './columns/signs.ts'
import { chooseSlots, type Slot, type SlotFit, slotFits } from './columns/slots.ts'
import { type StatusRules, statusConditions } from './columns/statuses.ts'
import { isPostingNumber, textColumns, withSource } from './columns/text-columns.ts'
import { type DateOrder, instantsOf } from './columns/times-plan.ts'
import {
  type Across,
  type Plan,
  type QuantityPlan,
  quantityColumns,
  type TextColumns,
  type TimePlan,
} from './plan.ts'
import { isUnknown, type Profile, strengthOf } from './profile.ts'
import type { SampleTable } from './sample-table.ts'
import type { Settled } from './settled.ts'

/** What a reading is made from. */
export interface Ground {
  readonly table: SampleTable
  readonly profiles: readonly Profile[]
  readonly match: RecognisedLayout | null
  readonly settled: Settled
  /** What stands before the decimals of all numbers of the file. */
  readonly decimal: '.' | ',' | null
  /** What the file's language and other columns say of the order of day and month; see DateOrder. */
  readonly leaning: number
}

export interface Draft {
  readonly plan: Plan
  readonly fits: readonly SlotFit[]
  readonly chosen: ReadonlyMap<Slot, SlotFit>
  readonly signs: SignFinding
}

/** Columns that a person has named come before all words. */
const SLOT_OF: Readonly<Partial<Record<CanonicalColumn, Slot>>> = {
  item: 'item',
  site: 'site',
  location: 'location',
  from: 'from',
  to: 'to',
  quantity: 'quantity',
  balance_after: 'balance-after',
  occurred_at: 'date-happened',
  recorded_at: 'date-recorded',
  kind: 'type',
  document: 'document',
  line: 'line',
  id: 'id',
  lot: 'lot',
  owner: 'owner',
  unit: 'unit',
  unit_cost: 'unit-cost',
  currency: 'currency',
  actor: 'user',
  reason: 'reason',
}

/** The fits of a table, those of named columns first and alone. */
export function settledFits({ profiles, settled }: Ground): SlotFit[] {
  const fits = slotFits(profiles)
  const named = Object.entries(settled.columns ?? {}) as [CanonicalColumn, string][]
  const free = fits.filter(({ slot }) => !named.some(([column]) => SLOT_OF[column] === slot))
  const own = named.flatMap(([column, header]): SlotFit[] => {
    const slot = SLOT_OF[column]
    const profile = profiles.find((one) => one.header === header)
    return slot === undefined || profile === undefined ? [] : [{ slot, column: profile.index, fit: 2 }]
  })
  return [...own, ...free.filter(({ column }) => !own.some((one) => one.column === column))]
}

/**
 * The likeliest plan, and what is chosen for it; `without` are columns that another reading takes for something else.
 */
export function draftOf(ground: Ground, fits: readonly SlotFit[] = settledFits(ground)): Draft {
  const { table, profiles, match, settled, decimal } = ground
  const chosen = chooseSlots(fits)
  const across = acrossOf(ground, chosen)
  const quantity = across === null ? settledQuantity(ground, chosen, fits) : quantityAcross(ground, across)
  const signs = signFinding(ground, chosen, quantity)
  const isSigned =
    signs.by === 'own-signs' && quantity?.kind === 'column' && hasNegative(profiles[quantity.column], decimal)
  const places =
    across?.by === 'location'
      ? { site: chosen.get('site')?.column ?? null, place: [], ends: null, states: null }
      : settledPlaces(ground, placePlan(profiles, chosen, fits, isSigned, outsideOf(match)))
  const order: DateOrder = { settled: settled.dates ?? null, leaning: ground.leaning }
  const { happened, recorded } = timesOf(profiles, chosen, order, settled.columns?.recorded_at !== undefined)
  const taken = new Set([
    ...places.place,
    ...(places.site === null ? [] : [places.site]),
    ...(places.ends === null ? [] : [places.ends.from, places.ends.to]),
    ...(places.states === null ? [] : [places.states.from, places.states.to]),
    ...(quantity === null ? [] : quantityColumns(quantity)),
    ...(happened?.columns ?? []),
    ...(recorded?.columns ?? []),
  ])
  const item = itemColumn(profiles, fits, taken)
  if (item !== null) taken.add(item)
  const texts = textColumns(profiles, chosen, (column) => taken.has(column))
  const type = chosen.get('type')?.column ?? null
  const outside = places.place.length === 0 ? null : outsideRows(profiles[places.place[0]], outsideOf(match))
  return {
    fits,
    chosen,
    signs,
    plan: {
      item,
      oneItem: settled.columns?.item === '' ? itemOfFile(table.name) : null,
      site: places.site,
      place: places.place,
      ends: places.ends,
      states: places.states,
      quantity,
      across,
      decimal,
      balance: across !== null ? null : (chosen.get('balance-after')?.column ?? null),
      happened,
      recorded,
      reported: reportedOf(table, profiles, order),
      type,
      kinds: type === null ? {} : kindsOf(ground, profiles[type]),
      sign: places.ends === null && places.states === null ? signs.sign : onlyMoving(signs.sign),
      transfers: null,
      where: [...statusConditions(profiles, statusRules(ground)), ...(outside === null ? [] : [outside])],
      texts: withNumbers(
        withUnit(withSource(table, profiles, texts), profiles, quantity, item),
        profiles,
        chosen,
        recorded ?? happened,
      ),
      newestFirst: table.shape.format !== 'parquet' && isNewestFirst(profiles, recorded ?? happened),
    },
  }
}

/** A place that a person has named is that and nothing else: `Warehouse+Bin` are two columns, an empty text none. */
function settledPlaces({ profiles, settled }: Ground, found: PlacePlan): PlacePlan {
  const named = settled.columns?.location
  if (named === undefined) return found
  const place = namedPlace(named, profiles)
  return place === null ? found : { site: found.site, place, ends: null, states: found.states }
}

/** Columns of places or days: as a person names them, or where the table has none otherwise and they show it. */
function acrossOf({ profiles, settled, decimal }: Ground, chosen: ReadonlyMap<Slot, SlotFit>): Across | null {
  const { quantity, location } = settled.columns ?? {}
  if (quantity !== undefined) return namedAcross(quantity, profiles)
  const found = location === undefined ? crosstabOf(profiles, decimal) : null
  const others: readonly Slot[] =
    found?.by === 'location' ? ['location', 'bin', 'from', 'to'] : ['date-happened', 'date-recorded']
  return others.some((slot) => chosen.has(slot)) ? null : found
}

/** The quantities of such columns: signed where one is below zero, else a type or a person says which way they went. */
function quantityAcross({ profiles, decimal }: Ground, { columns }: Across): QuantityPlan {
  const signed = columns.map(({ column }) => column)
  return signed.some((column) => hasNegative(profiles[column], decimal))
    ? { kind: 'sum', in: [], out: [], signed }
    : { kind: 'column', column: signed[0] }
}

/** A quantity that a person has named as several columns, or as none; else the likeliest. */
function settledQuantity(
  { profiles, settled, decimal }: Ground,
  chosen: ReadonlyMap<Slot, SlotFit>,
  fits: readonly SlotFit[],
): QuantityPlan | null {
  const named = settled.columns?.quantity
  if (named === '') return { kind: 'piece' }
  const sum = named === undefined ? null : namedQuantity(named, profiles)
  if (sum !== null) return sum
  const item = itemColumn(profiles, fits, new Set())
  return quantityPlan(profiles, chosen, fits, item === null ? null : profiles[item], decimal)
}

/** A header is this surely that of an id before it is tried as a posting number beside another. */
const CALLED_ID = 0.5

/** The source's own posting numbers: an order where times are the same. */
function withNumbers(
  texts: TextColumns,
  profiles: readonly Profile[],
  chosen: ReadonlyMap<Slot, SlotFit>,
  time: TimePlan | null,
): TextColumns {
  if (time === null) return texts
  const at = instantsOf(profiles, time)
  const called = (['id', 'line', 'document'] as const).flatMap((slot) => chosen.get(slot)?.column ?? [])
  const ids = profiles.filter((one) => strengthOf(one, 'id') >= CALLED_ID)
  const slots = [...called, ...[...ids, ...profiles.filter(isUnknown)].map(({ index }) => index)]
  const numbers = slots.find((column) => isPostingNumber(profiles[column], at))
  return numbers === undefined ? texts : Object.assign({}, texts, { received_seq: numbers })
}

/** The unit beside the quantity that is read, where the file has several. */
function withUnit(
  texts: TextColumns,
  profiles: readonly Profile[],
  quantity: QuantityPlan | null,
  item: number | null,
): TextColumns {
  if (texts.unit === undefined || quantity?.kind !== 'column') return texts
  const unit = unitOf(profiles[quantity.column], profiles, item === null ? null : profiles[item])
  return unit === null ? texts : Object.assign({}, texts, { unit: unit.index })
}

/** Between two ends every row says itself which way it went; only types that move nothing are left out. */
function onlyMoving(sign: SignFinding['sign']): 1 | SignByColumn {
  if (sign === 1 || sign.none === undefined) return 1
  const { column, none, in: into = [], out = [], signed = [], level = [] } = sign
  return { column, none, signed: [...into, ...out, ...signed, ...level] }
}

function signFinding(
  { profiles, match, settled, decimal }: Ground,
  chosen: ReadonlyMap<Slot, SlotFit>,
  quantity: QuantityPlan | null,
): SignFinding {
  const counted = quantity === null ? null : quantityProfile(profiles, quantity)
  if (counted === null) return { sign: 1, by: 'columns', unknown: [], column: null }
  const profile = (slot: Slot) => {
    const found = chosen.get(slot)
    return found === undefined ? null : profiles[found.column]
  }
  const type = profile('type')
  return signsOf(counted, profile('direction') ?? layoutFlag(profiles, match), type, {
    meaningOf: meaningsOf(match, type),
    flag: match?.layout.direction ?? null,
    isSigned: match?.layout.quantity === 'signed',
    decimal,
    settled: settled.types ?? {},
  })
}

/** The values that signs are looked for in; null where the columns themselves say the direction. */
function quantityProfile(profiles: readonly Profile[], quantity: QuantityPlan): Profile | null {
  if (quantity.kind === 'column') return profiles[quantity.column]
  if (quantity.kind !== 'piece' || profiles.length === 0) return null
  const ones = profiles[0].values.map(() => '1')
  return Object.create(profiles[0], { values: { value: ones }, filled: { value: ones } })
}

/** What the one item of a file is called: the file's own name. */
export function itemOfFile(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? name
  return base.replace(/\.[^.]*$/, '') || base
}

/** The column of a known system that says the direction of its quantities. */
function layoutFlag(profiles: readonly Profile[], match: RecognisedLayout | null): Profile | null {
  const header = match?.layout.direction?.header
  return header === undefined ? null : (profiles.find((one) => keyOf(one.header) === keyOf(header)) ?? null)
}

/**
 * What types mean: in a known system what it says of them. Codes that are all of one system, and of no other, are of
 * it, although its headers do not show it.
 */
function meaningsOf(
  match: RecognisedLayout | null,
  type: Profile | null,
): (value: string) => TypeMeaning | null {
  const layout = match?.layout ?? (type === null ? null : layoutOfTypes(type.distinct))
  const language = match?.language ?? null
  return (value) => typeMeaning(value, { layout, language })
}

/** Kinds by the values of a type, an empty text where one means none; values that are kinds already need none. */
function kindsOf({ match }: Ground, type: Profile): Record<string, string> {
  const kinds: Record<string, MovementKind | ''> = {}
  const meaningOf = meaningsOf(match, type)
  for (const value of type.distinct) {
    const kind = meaningOf(value)?.kind ?? ''
    if (kind !== value.toLowerCase()) kinds[value] = kind
  }
  return kinds
}

/** Which statuses of a file are stock, by its system and by what a person has said. */
export function statusRules({ match, settled }: Pick<Ground, 'match' | 'settled'>): StatusRules {
  const posted = match?.layout.posted
  const stock = posted === undefined ? null : new Set(posted.map((value) => value.toLowerCase()))
  return { stock, said: settled.statuses ?? {} }
}
