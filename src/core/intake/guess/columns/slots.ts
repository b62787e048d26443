/**
 * Which column takes which part of a reading: the header says what a column may be, its values say what it cannot be.
 *
 * A fit is the strength of the header times the likeness of the values, 0 to 1. Parts are filled the surest first, and
 * a column fills one part only.
 */
import type { NumberStyle } from '../../values/number-style.ts'
import type { ColumnRole } from '../../words/roles.ts'
import { type Profile, strengthOf } from '../profile.ts'

export type Slot =
  | 'item'
  | 'item-text'
  | 'site'
  | 'location'
  | 'bin'
  | 'from'
  | 'to'
  | 'quantity'
  | 'quantity-in'
  | 'quantity-out'
  | 'balance-after'
  | 'balance-before'
  | 'date-happened'
  | 'time-happened'
  | 'date-recorded'
  | 'time-recorded'
  | 'type'
  | 'direction'
  | 'status'
  | 'document'
  | 'line'
  | 'id'
  | 'lot'
  | 'owner'
  | 'unit'
  | 'unit-cost'
  | 'currency'
  | 'user'
  | 'reason'

export interface SlotFit {
  readonly slot: Slot
  readonly column: number
  readonly fit: number
}

/** The fits of all columns for all slots, best first; those without any likeness are missing. */
export function slotFits(profiles: readonly Profile[]): SlotFit[] {
  const rows = profiles[0]?.values.length ?? 0
  return profiles
    .flatMap((profile) =>
      SLOTS.map(([slot, roles, likeness]): SlotFit => {
        const isOther = profile.within !== null && !slot.startsWith('quantity')
        const strength = isOther ? 0 : strengthOf(profile, ...roles)
        const fit = strength < STRENGTH_MIN ? 0 : strength * likeness(profile, rows)
        return { slot, column: profile.index, fit }
      }),
    )
    .filter(({ slot, fit }) => fit > (slot === 'item' ? 0 : FIT_MIN))
    .sort((left, right) => right.fit - left.fit)
}

/** One column a slot and one slot a column, the surest first. */
export function chooseSlots(fits: readonly SlotFit[]): Map<Slot, SlotFit> {
  const chosen = new Map<Slot, SlotFit>()
  const used = new Set<number>()
  for (const fit of fits) {
    if (chosen.has(fit.slot) || used.has(fit.column)) continue
    chosen.set(fit.slot, fit)
    used.add(fit.column)
  }
  return chosen
}

/** A column that is less like a part of a reading than this is not taken for it. */
const FIT_MIN = 0.28
/** A header that is this little like a word is not like it. */
const STRENGTH_MIN = 0.2

type Likeness = (profile: Profile, rows: number) => number

const isEmpty = ({ filled }: Profile) => filled.length === 0
const anything: Likeness = (profile) => (isEmpty(profile) ? 0.3 : 1)

/** A header that is known as a whole is taken without a value, a doubtful one is not. */
const EMPTY_NUMBERS = 0.35

/** Numbers in at least six of ten cells that are filled; an empty column may be one that nothing went through. */
const numbers: Likeness = (profile) => {
  if (isEmpty(profile)) return EMPTY_NUMBERS
  return profile.number === null || profile.number.share < 0.6 ? 0 : profile.number.share
}

const dates: Likeness = (profile) => {
  const best = profile.times.find(({ hasDay, period }) => hasDay && !period)
  return best === undefined ? 0 : best.share
}

const clocks: Likeness = (profile) => {
  const best = profile.times.find(({ hasDay }) => !hasDay)
  return best === undefined ? 0 : best.share
}

/** Codes and names: no times, no decimals, no negatives. */
const names: Likeness = (profile) => {
  if (isEmpty(profile)) return 0
  const { number } = profile
  if (isQuantity(number)) return 0
  if (profile.times.some(({ hasDay, share, format }) => hasDay && share > 0.9 && !isSerial(format))) return 0
  return 0.5 + 0.5 * Math.min(1, profile.filled.length / Math.max(1, profile.values.length))
}

function isSerial(format: string | null): boolean {
  return format !== null && !format.includes('%')
}

/** An item comes again and again; what hardly repeats in many rows is a document, a name or an event. */
const repeating: Likeness = (profile, rows) => {
  const likeness = names(profile, rows)
  const { length } = profile.filled
  if (length < ROWS_TO_REPEAT)
    return length > 2 && profile.distinct.length === length ? likeness * 0.8 : likeness
  return profile.distinct.length / profile.filled.length > 0.9 ? likeness * 0.4 : likeness
}
const ROWS_TO_REPEAT = 20

/** Few values for many rows, and never a long text. */
const fewNames: Likeness = (profile, rows) => {
  const likeness = names(profile, rows)
  if (profile.distinct.some((value) => value.length > 120)) return 0
  return profile.filled.length >= ROWS_TO_REPEAT && profile.distinct.length > profile.filled.length * 0.8
    ? likeness * 0.5
    : likeness
}

const types: Likeness = (profile) => {
  if (isEmpty(profile)) return 0
  if (profile.distinct.some((value) => value.length > 80 || value.startsWith('{'))) return 0
  return profile.distinct.length > TYPES_MAX ? 0 : 1
}

/** A column with more different values than this holds no types of movement. */
export const TYPES_MAX = 60

/** A unit is a short word; numbers are none. */
const units: Likeness = (profile) => {
  if (isEmpty(profile)) return 0
  const isNumber = profile.number !== null && profile.number.share > 0.5 && profile.number.withUnit < 0.5
  return isNumber || profile.distinct.length > 60 || profile.distinct.some((value) => value.length > 24)
    ? 0
    : 1
}

const SLOTS: readonly (readonly [Slot, readonly ColumnRole[], Likeness])[] = [
  ['item', ['item'], repeating],
  ['item-text', ['item-text'], repeating],
  ['site', ['site'], fewNames],
  ['location', ['location'], fewNames],
  ['bin', ['bin'], names],
  ['from', ['from'], anyName],
  ['to', ['to'], anyName],
  ['quantity', ['quantity'], numbers],
  ['quantity-in', ['quantity-in'], numbers],
  ['quantity-out', ['quantity-out'], numbers],
  ['balance-after', ['balance-after'], numbers],
  ['balance-before', ['balance-before'], numbers],
  ['date-happened', ['date-happened'], dates],
  ['time-happened', ['time-happened'], clocks],
  ['date-recorded', ['date-recorded'], dates],
  ['time-recorded', ['time-recorded'], clocks],
  ['type', ['type'], types],
  ['direction', ['direction'], types],
  ['status', ['status'], types],
  ['document', ['document'], anything],
  ['line', ['line'], anything],
  ['id', ['id'], anything],
  ['lot', ['lot', 'serial'], anything],
  ['owner', ['owner'], fewNames],
  ['unit', ['unit'], units],
  ['unit-cost', ['unit-cost'], numbers],
  ['currency', ['currency'], units],
  ['user', ['user'], anything],
  ['reason', ['reason'], anything],
]

/** An end may be blank: the world outside. */
function anyName(profile: Profile): number {
  const { number } = profile
  if (isEmpty(profile)) return 0.3
  return isQuantity(number) ? 0 : 1
}

/** Numbers below zero or with decimals are no names; what has a unit behind it may be a code, such as 902-GR. */
function isQuantity(number: NumberStyle | null): boolean {
  if (number === null || number.share <= 0.9 || number.withUnit > 0.5) return false
  return number.negative > 0 || number.wholes < 0.9
}
