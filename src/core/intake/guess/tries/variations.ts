/**
 * Other readings of a table that its headers and values allow as well: each differs from the likeliest in one thing.
 */
import { readNumber } from '../../values/numbers.ts'
import { comesAfter, otherClocks } from '../columns/dates.ts'
import { isDecimalSure } from '../columns/decimal-mark.ts'
import { codesOf, determines, isWordy } from '../columns/item-column.ts'
import { doubtfulSides } from '../columns/quantities/more-quantities.ts'
import { isNamedBefore } from '../columns/quantities/quantity-plan.ts'
import { quantityName } from '../columns/settled-columns.ts'
import type { Slot, SlotFit } from '../columns/slots.ts'
import { instantsOf, timePlan } from '../columns/times-plan.ts'
import type { ReadingLabel } from '../guess.ts'
import { type Draft, draftOf, type Ground } from '../make-plan.ts'
import { dayFirst, type Plan, type QuantityPlan, quantityColumns, type TimePlan } from '../plan.ts'
import { isUnknown, type Profile } from '../profile.ts'
import type { Settled } from '../settled.ts'

export interface Variation {
  readonly label: ReadingLabel
  readonly plan: Plan
  /** What a person would settle to get this reading. */
  readonly settles: Settled
  /** The option of the command line. */
  readonly option: string
}

/** A second column this near to the first may be meant as well. */
const NEAR = 0.85

/** The readings beside a draft, in the order in which they matter. */
export function variationsOf(ground: Ground, draft: Draft): Variation[] {
  return [
    ...otherColumns(ground, draft, 'item', 'item'),
    ...codesOfNames(ground, draft),
    ...otherColumns(ground, draft, 'quantity', 'quantity'),
    ...fewerQuantities(ground, draft),
    ...moreQuantities(ground, draft),
    ...otherPlaces(ground, draft),
    ...otherDates(draft),
    ...secondClocks(ground, draft),
    ...otherMark(ground, draft),
  ]
}

function otherColumns(
  ground: Ground,
  { fits, chosen, plan }: Draft,
  slot: Extract<Slot, 'item' | 'quantity'>,
  canonical: 'item' | 'quantity',
): Variation[] {
  const first = chosen.get(slot)
  if (
    first === undefined ||
    (slot === 'quantity' && plan.across !== null) ||
    ground.settled.columns?.[canonical] !== undefined
  )
    return []
  const taken = new Map([...chosen.values()].map((fit) => [fit.column, fit.fit]))
  return fits
    .filter(
      (fit) =>
        fit.slot === slot &&
        fit.column !== first.column &&
        fit.fit >= first.fit * NEAR &&
        (taken.get(fit.column) ?? 0) <= fit.fit &&
        !isSame(ground, plan, slot, fit.column),
    )
    .slice(0, 2)
    .map((fit) => columnVariation(ground, fits, fit, canonical))
}

/**
 * Whether another column says the same: an item's name beside its code, a quantity without its sign beside that with
 * it, or in another unit than that of the stock.
 */
function isSame(
  { profiles, decimal }: Ground,
  { item, quantity }: Plan,
  slot: Slot,
  column: number,
): boolean {
  if (slot === 'item')
    return item !== null && (item === column || determines(profiles[item], profiles[column]))
  if (quantity?.kind !== 'column' || isNamedBefore(profiles[quantity.column], profiles[column])) return true
  const size = (text: string) => readNumber(text, decimal)?.value.replace('-', '')
  const [left, right] = [profiles[quantity.column], profiles[column]]
  return left.values.every((value, row) => size(value) === size(right.values[row]))
}

/** A column of codes under an unknown header that tells more items apart than their names do. */
function codesOfNames(ground: Ground, { fits, plan }: Draft): Variation[] {
  const { profiles, settled } = ground
  if (plan.item === null || settled.columns?.item !== undefined || !isWordy(profiles[plan.item])) return []
  const { quantity } = plan
  const column = codesOf(profiles, plan.item, new Set(quantity === null ? [] : quantityColumns(quantity)))
  return column === null ? [] : [columnVariation(ground, fits, { slot: 'item', column }, 'item')]
}

/** The reading in which a slot is filled by another column. */
export function columnVariation(
  ground: Ground,
  fits: readonly SlotFit[],
  { slot, column }: Pick<SlotFit, 'slot' | 'column'>,
  canonical: 'item' | 'quantity' | 'location' | 'occurred_at',
): Variation {
  const own: SlotFit = { slot, column, fit: 2 }
  const rest = fits.filter((fit) => fit.slot !== slot && fit.column !== column)
  const { header } = ground.profiles[column]
  return {
    label: { code: 'column', detail: { column: canonical, from: header } },
    plan: draftOf(ground, [own, ...rest]).plan,
    settles: { columns: { [canonical]: header } },
    option: `--column ${quoted(`${canonical}=${header}`)}`,
  }
}

/** Of several columns of what came in or went out, the first of each alone: the balance may prove it. */
function fewerQuantities({ profiles, settled }: Ground, { plan }: Draft): Variation[] {
  const { quantity, balance } = plan
  if (
    quantity?.kind !== 'sum' ||
    plan.across !== null ||
    balance === null ||
    settled.columns?.quantity !== undefined
  )
    return []
  if (quantity.in.length < 2 && quantity.out.length < 2) return []
  const first: QuantityPlan = Object.assign({}, quantity, {
    in: quantity.in.slice(0, 1),
    out: quantity.out.slice(0, 1),
  })
  return [quantityVariation(plan, first, profiles)]
}

/** Beside columns of what came in and went out, one more that may be a quantity or money: sales, returns. */
function moreQuantities(ground: Ground, { plan, fits }: Draft): Variation[] {
  const { profiles, settled, decimal } = ground
  const { quantity } = plan
  if (quantity?.kind !== 'sum' || plan.across !== null || settled.columns?.quantity !== undefined) return []
  return doubtfulSides(profiles, fits, quantity, decimal).map(({ side, column }): Variation => {
    const more: QuantityPlan = Object.assign({}, quantity, { [side]: [...quantity[side], column] })
    return quantityVariation(plan, more, profiles)
  })
}

function quantityVariation(plan: Plan, quantity: QuantityPlan, profiles: readonly Profile[]): Variation {
  const header = quantityHeader(quantity, profiles)
  return {
    label: { code: 'column', detail: { column: 'quantity', from: header } },
    plan: Object.assign({}, plan, { quantity }),
    settles: { columns: { quantity: header } },
    option: `--column ${quoted(`quantity=${header}`)}`,
  }
}

/** What a person names to have a quantity read from these columns. */
export function quantityHeader(quantity: QuantityPlan, profiles: readonly Profile[]): string {
  const headers = (columns: readonly number[]) => columns.map((column) => profiles[column].header)
  if (quantity.kind === 'column') return profiles[quantity.column].header
  if (quantity.kind !== 'sum') return ''
  return quantityName({ in: headers([...quantity.in, ...quantity.signed]), out: headers(quantity.out) })
}

/** With a site and a place, the place alone; with two parts of a place, the outer one alone. */
function otherPlaces(ground: Ground, { plan }: Draft): Variation[] {
  const { columns } = ground.settled
  if (columns?.location !== undefined || columns?.site !== undefined) return []
  const name = (column: number) => ground.profiles[column].header
  const variation = (part: Partial<Plan>, settles: Settled, option: string, from: string): Variation => ({
    label: { code: 'column', detail: { column: 'location', from } },
    plan: Object.assign({}, plan, part),
    settles,
    option,
  })
  const found: Variation[] = []
  if (plan.site !== null && plan.place.length > 0 && plan.balance !== null) {
    const settles = { columns: { site: '' } }
    found.push(variation({ site: null }, settles, '--column site=', name(plan.place[0])))
  }
  if (plan.place.length > 1) {
    const [outer] = plan.place
    const settles = { columns: { location: name(outer) } }
    const option = `--column ${quoted(`location=${name(outer)}`)}`
    found.push(variation({ place: [outer] }, settles, option, name(outer)))
  }
  return found
}

function otherDates({ plan }: Draft): Variation[] {
  const { happened, recorded } = plan
  if ((happened?.twin ?? null) === null && (recorded?.twin ?? null) === null) return []
  const dates = dayFirst(happened ?? recorded) ? 'month-first' : 'day-first'
  return [
    {
      label: { code: 'dates', detail: { order: dates } },
      plan: Object.assign({}, plan, { happened: turned(happened), recorded: turned(recorded) }),
      settles: { dates },
      option: `--dates ${dates}`,
    },
  ]
}

/** Another column that may say when the movement happened or was booked, where one clock is read. */
function secondClocks({ profiles, settled, match, leaning }: Ground, { plan }: Draft): Variation[] {
  const { happened, recorded } = plan
  const clock = happened ?? recorded
  if (clock === null || (happened !== null && recorded !== null)) return []
  if (settled.columns?.recorded_at !== undefined || settled.columns?.occurred_at !== undefined) return []
  const order = { settled: settled.dates ?? null, leaning }
  const first = profiles[clock.columns[0]]
  return otherClocks(profiles, first, match)
    .slice(0, 2)
    .flatMap((second): Variation[] => {
      const time = timePlan(second, null, order)
      if (time === null || isSameTime(profiles, time, clock)) return []
      // A booking that lies before what it books is none: then the other one is the booking.
      const isFirst = happened === null || (comesAfter(first, second) && !comesAfter(second, first))
      const times = isFirst ? { happened: time, recorded: clock } : { happened: clock, recorded: time }
      const [early, late] = isFirst ? [second, first] : [first, second]
      return [
        {
          label: {
            code: 'column',
            detail: { column: isFirst ? 'occurred_at' : 'recorded_at', from: second.header },
          },
          plan: Object.assign({}, plan, times),
          settles: { columns: { occurred_at: early.header, recorded_at: late.header } },
          option: [early, late]
            .map(
              ({ header }, at) =>
                `--column ${quoted(`${at === 0 ? 'occurred_at' : 'recorded_at'}=${header}`)}`,
            )
            .join(' '),
        },
      ]
    })
}

/** Whether two clocks show the same in every row. */
function isSameTime(profiles: readonly Profile[], one: TimePlan, other: TimePlan): boolean {
  const [left, right] = [instantsOf(profiles, one), instantsOf(profiles, other)]
  return left.every((at, row) => Object.is(at, right[row]))
}

function turned(time: TimePlan | null): TimePlan | null {
  return time === null || time.twin === null
    ? time
    : Object.assign({}, time, { format: time.twin, twin: time.format })
}

function otherMark({ profiles, settled }: Ground, { plan }: Draft): Variation[] {
  if (settled.decimal !== undefined || plan.quantity?.kind !== 'column') return []
  const style = profiles[plan.quantity.column].number
  if (style === null || !style.ambiguous || isDecimalSure(profiles, profiles[plan.quantity.column])) return []
  const decimal = plan.decimal === ',' ? '.' : ','
  return [
    {
      label: { code: 'decimal', detail: { mark: decimal } },
      plan: Object.assign({}, plan, { decimal }),
      settles: { decimal },
      option: `--decimal ${decimal === ',' ? 'comma' : 'point'}`,
    },
  ]
}

/**
 * Columns of which nothing is known and that may tell stock cards apart: words that come again and again, and that do
 * not follow from the item.
 */
export function unknownPlaces({ profiles, table }: Ground, { plan, chosen }: Draft): Profile[] {
  const used = new Set([...chosen.values()].map(({ column }) => column))
  const item = plan.item
  if (item === null) return []
  return profiles.filter((profile) => {
    const { index, header, filled, values, distinct, number, times } = profile
    if (used.has(index) || !isUnknown(profile)) return false
    if (table.join !== null && header in table.join.on) return false
    if (filled.length < values.length * 0.8 || distinct.length < 2 || distinct.length > filled.length / 2)
      return false
    if (number !== null && (number.negative > 0 || number.wholes < 1)) return false
    if (times.some(({ hasDay, share }) => hasDay && share > 0.9)) return false
    return !followsFrom(profiles[item], profile)
  })
}

/** Whether a column's value is always the same for the same item. */
function followsFrom(item: Profile, profile: Profile): boolean {
  const known = new Map<string, string>()
  return item.values.every((value, row) => {
    const before = known.get(value)
    known.set(value, profile.values[row])
    return before === undefined || before === profile.values[row]
  })
}

/** An option's value as a shell takes it. */
export function quoted(text: string): string {
  return /^[\w./:=+-]+$/.test(text) ? text : `"${text.replaceAll(/(["$`\\])/g, '\\$1')}"`
}
