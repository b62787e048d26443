/** Where the quantity of a row stands: one column, columns of what came in and went out, or before and after. */
import { readNumber } from '../../../values/numbers.ts'
import type { QuantityPlan } from '../../plan.ts'
import { isUnknown, type Profile, strengthOf } from '../../profile.ts'
import { determines } from '../item-column.ts'
import type { Slot, SlotFit } from '../slots.ts'
import { allSides } from './more-quantities.ts'

/** Columns of numbers that are no quantities although they are called so fit less than this. */
const FIT_MIN = 0.15

/** The quantity of a table; null where no column is one. */
export function quantityPlan(
  profiles: readonly Profile[],
  chosen: ReadonlyMap<Slot, SlotFit>,
  fits: readonly SlotFit[],
  item: Profile | null,
  decimal: '.' | ',' | null,
): QuantityPlan | null {
  const at = (slot: Slot) => {
    const found = chosen.get(slot)
    return found === undefined || found.fit < FIT_MIN ? null : found.column
  }
  const [incoming, outgoing] = [at('quantity-in'), at('quantity-out')]
  const single = at('quantity') === null ? null : singleQuantity(profiles, fits, item, decimal)
  const [before, after] = [at('balance-before'), at('balance-after')]
  if (incoming !== null && outgoing !== null) {
    const sides = allSides(profiles, fits, { first: [incoming, outgoing], decimal })
    const taken = [...sides.in, ...sides.out, ...sides.signed]
    const third = thirdColumns(profiles, taken)
    return sumOf(profiles, sides.in, sides.out, [...sides.signed, ...third], decimal)
  }
  const sides = { in: sideColumns(profiles, 'quantity-in'), out: sideColumns(profiles, 'quantity-out') }
  if (single !== null && isApart(profiles, single, [...sides.in, ...sides.out]))
    return sumOf(profiles, sides.in, sides.out, [single], decimal)
  if (single !== null) {
    const changes = before !== null && after !== null && isChange(profiles, single, before, after, decimal)
    return changes && !hasNegative(profiles[single], decimal)
      ? { kind: 'change', before, after: after! }
      : { kind: 'column', column: single }
  }
  if (incoming !== null) return sumOf(profiles, [incoming], counterpart(profiles, incoming), [], decimal)
  if (outgoing !== null) return sumOf(profiles, counterpart(profiles, outgoing), [outgoing], [], decimal)
  return before !== null && after !== null ? { kind: 'change', before, after } : null
}

/** A header that is less like what came in or went out is not taken for it. */
const SIDE_MIN = 0.45

/** Columns of one side, those without a number yet among them. */
function sideColumns(profiles: readonly Profile[], role: 'quantity-in' | 'quantity-out'): number[] {
  const isSide = (one: Profile) => one.filled.length === 0 || (one.number?.share ?? 0) >= 0.6
  return profiles
    .filter((one) => strengthOf(one, role) >= SIDE_MIN && one.roles[0]?.role === role && isSide(one))
    .map(({ index }) => index)
}

/** Whether a quantity stands in the rows only in which columns of what came in and went out have none. */
function isApart(profiles: readonly Profile[], single: number, sides: readonly number[]): boolean {
  const own = profiles[single].values.map(isFilled)
  const others = own.map((_, row) => sides.some((at) => isFilled(profiles[at].values[row])))
  return others.includes(true) && others.every((is, row) => is !== own[row])
}

/** A second column this near to the first may be the quantity as well. */
const NEAR = 0.8

/** Whether a known system says of two of its columns that this one is the quantity of the stock. */
export function isNamedBefore(one: Profile, other: Profile): boolean {
  const [left, right] = [one, other].map(({ roles }) =>
    roles.find(({ role, code }) => role === 'quantity' && code === 'layout'),
  )
  return left !== undefined && right !== undefined && left.strength > right.strength
}

/**
 * The column of plain quantities: that of a known system where it has several. Of others that are called so, the one
 * whose unit is always the same for an item (a base unit, where the others are keyed in packs), and then the one that
 * bears its sign.
 */
function singleQuantity(
  profiles: readonly Profile[],
  fits: readonly SlotFit[],
  item: Profile | null,
  decimal: '.' | ',' | null,
): number {
  const of = fits.filter(({ slot }) => slot === 'quantity')
  const near = of.filter(({ fit }) => fit >= of[0].fit * NEAR).map(({ column }) => profiles[column])
  const named = near.filter((profile) =>
    near.every((other) => other === profile || isNamedBefore(profile, other)),
  )
  if (named.length > 0) return named[0].index
  const rank = (profile: Profile) =>
    (hasOneUnit(profile, profiles, item) ? 2 : 0) + (hasNegative(profile, decimal) ? 1 : 0)
  return near.reduce((best, one) => (rank(one) > rank(best) ? one : best)).index
}

/**
 * The unit of a quantity: the nearest column of units, those behind it first. Of the quantity of the stock beside one
 * in the unit of entry, that which is always the same for an item.
 */
export function unitOf(
  quantity: Profile,
  profiles: readonly Profile[],
  item: Profile | null,
): Profile | null {
  const all = profiles.filter((one) => strengthOf(one, 'unit') >= 0.5 && one.filled.length > 0)
  const isOfStock = item !== null && profiles.some((other) => isNamedBefore(quantity, other))
  const base = isOfStock ? all.filter((unit) => determines(item, unit)) : []
  const units = base.length > 0 ? base : all
  const away = ({ index }: Profile) =>
    index > quantity.index ? index - quantity.index : 100 + quantity.index - index
  return units.length === 0 ? null : units.reduce((best, one) => (away(one) < away(best) ? one : best))
}

function hasOneUnit(quantity: Profile, profiles: readonly Profile[], item: Profile | null): boolean {
  const unit = unitOf(quantity, profiles, null)
  return unit === null || item === null || determines(item, unit)
}

/** A column of what went out that is negative already bears its sign; beside it, so does one that is still empty. */
function sumOf(
  profiles: readonly Profile[],
  incoming: readonly number[],
  outgoing: readonly number[],
  third: readonly number[],
  decimal: '.' | ',' | null,
): QuantityPlan {
  const bearsSign = outgoing.filter((at) => hasNegative(profiles[at], decimal))
  const isEmpty = (at: number) => !profiles[at].filled.some(isFilled)
  const signed = bearsSign.length === 0 ? [] : outgoing.filter((at) => bearsSign.includes(at) || isEmpty(at))
  return {
    kind: 'sum',
    in: incoming,
    out: outgoing.filter((at) => !signed.includes(at)),
    signed: [...signed, ...third],
  }
}

/** Numbers that are no movements. */
const NO_MOVEMENTS = [
  'amount',
  'unit-cost',
  'balance-after',
  'balance-before',
  'level',
  'line',
  'document',
  'id',
  'quantity-other',
  'lot',
] as const

/** In so many rows either a column of one side or its counterpart has a number. */
const EITHER_MIN = 0.8

/**
 * The column of the other side under a header that says nothing: numbers in (nearly) all rows in which the known side
 * has none, and in no other. None where there is no such column, or several.
 */
function counterpart(profiles: readonly Profile[], side: number): number[] {
  const known = profiles[side].values.map(isFilled)
  const found = profiles.filter((profile) => {
    const { number, values } = profile
    if (!isUnknown(profile) || number === null || number.share < 0.95 || number.negative > 0) return false
    const own = values.map(isFilled)
    const either = known.filter((is, row) => is !== own[row]).length
    return own.includes(true) && !own.some((is, row) => is && known[row]) && either >= own.length * EITHER_MIN
  })
  return found.length === 1 ? [found[0].index] : []
}

/** Columns of quantities that are filled only where neither side is: adjustments with a sign of their own. */
function thirdColumns(profiles: readonly Profile[], sides: readonly number[]): number[] {
  const used = profiles[0].values.map((_, row) => sides.some((at) => isFilled(profiles[at].values[row])))
  return profiles
    .filter((profile) => {
      if (sides.includes(profile.index) || profile.number === null) return false
      if (strengthOf(profile, ...NO_MOVEMENTS) >= 0.3) return false
      const own = profile.values.flatMap((value, row) => (isFilled(value) ? [row] : []))
      return own.length > 0 && own.every((row) => !used[row])
    })
    .map(({ index }) => index)
}

function isFilled(value: string): boolean {
  return value !== '' && !/^[0.,\s-]*$/.test(value)
}

/** Whether numbers of a column are below zero. */
export function hasNegative({ filled }: Profile, decimal: '.' | ',' | null): boolean {
  return filled.some((value) => readNumber(value, decimal)?.value.startsWith('-') ?? false)
}

/** Whether the quantity is the change from before to after, without its sign, in nearly every row. */
function isChange(
  profiles: readonly Profile[],
  quantity: number,
  before: number,
  after: number,
  decimal: '.' | ',' | null,
): boolean {
  const number = (at: number, row: number) => {
    const read = readNumber(profiles[at].values[row] ?? '', decimal)
    return read === null ? Number.NaN : Number(read.value)
  }
  let agree = 0
  let of = 0
  for (let row = 0; row < profiles[quantity].values.length; row++) {
    const [moved, was, is] = [number(quantity, row), number(before, row), number(after, row)]
    if (Number.isNaN(moved) || Number.isNaN(was) || Number.isNaN(is)) continue
    of++
    if (Math.abs(Math.abs(moved) - Math.abs(is - was)) < 1e-6 * Math.max(1, Math.abs(is))) agree++
  }
  return of > 0 && agree / of >= 0.95
}
