/**
 * Further columns of what came in and went out beside the first of each: returns beside receipts, waste beside sales,
 * adjustments with a sign of their own.
 *
 * A column that says the same as another in packs, as their sum, or as what remains of the row is no further one.
 */
import { type Profile, strengthOf } from '../../profile.ts'
import type { SlotFit } from '../slots.ts'
import { numbersOf } from './numbers-of.ts'

/** Columns of quantities by which way their goods went. */
export interface Sides {
  readonly in: readonly number[]
  readonly out: readonly number[]
  readonly signed: readonly number[]
}

/** A header that is less like its side is no further column; one of quantities alone has to be surer. */
const SIDE_MIN = 0.45
const SIGNED_MIN = 0.6
/** In so many rows that tell a column has to say the same as another before it is taken for it. */
const SAME_MIN = 0.9
/** Numbers this near are equal. */
const NEAR = 1e-6

/** All columns of both sides, the first of each given. */
export function allSides(
  profiles: readonly Profile[],
  fits: readonly SlotFit[],
  {
    first,
    decimal,
  }: { readonly first: readonly [into: number, out: number]; readonly decimal: '.' | ',' | null },
): Sides {
  const numbers = (column: number) => numbersOf(profiles[column], decimal)
  const sides = { in: [first[0]], out: [first[1]], signed: [] as number[] }
  const known = new Map(first.map((column) => [column, numbers(column)]))
  const candidates = (['in', 'out', 'signed'] as const).flatMap((side) => {
    const slot = side === 'signed' ? 'quantity' : (`quantity-${side}` as const)
    const least = side === 'signed' ? SIGNED_MIN : SIDE_MIN
    return fits
      .filter(
        (fit) => fit.slot === slot && !known.has(fit.column) && isMost(profiles[fit.column], slot, least),
      )
      .map(({ column }) => ({ side, column, values: numbers(column) }))
  })
  for (const { side, column, values } of candidates) {
    const others = candidates.filter((one) => one.column !== column && one.side === side)
    const mains = side === 'in' ? [first[0]] : side === 'out' ? [first[1]] : first
    const isSum =
      others.length > 0 && sameIn(values, added([...mains.map(numbers), ...others.map((one) => one.values)]))
    if (known.has(column) || isSum || saysTheSame(values, first.map(numbers))) continue
    known.set(column, values)
    sides[side].push(column)
  }
  return sides
}

/** Whether a header rather names this side than anything else. */
function isMost(profile: Profile, slot: 'quantity' | 'quantity-in' | 'quantity-out', least: number): boolean {
  const strength = strengthOf(profile, slot)
  return strength >= least && profile.roles.every((role) => role.strength <= strength)
}

/** Columns that may be a quantity of a side or money, beside those that are quantities for sure. */
export function doubtfulSides(
  profiles: readonly Profile[],
  fits: readonly SlotFit[],
  taken: Sides,
  decimal: '.' | ',' | null,
): { readonly side: 'in' | 'out'; readonly column: number }[] {
  const used = [...taken.in, ...taken.out, ...taken.signed]
  const sizes = used.flatMap((column) => sizesOf(numbersOf(profiles[column], decimal)))
  const first = [taken.in[0], taken.out[0]].filter((column) => column !== undefined)
  const sure = first.length < 2 ? [] : first.map((column) => numbersOf(profiles[column], decimal))
  return (['in', 'out'] as const).flatMap((side) =>
    fits
      .filter(({ slot, column }) => slot === `quantity-${side}` && !used.includes(column))
      .filter(({ column }) => mayBeMoney(profiles[column], `quantity-${side}`))
      .filter(({ column }) => {
        const values = numbersOf(profiles[column], decimal)
        return isLike(sizesOf(values), sizes) && !(sure.length > 0 && saysTheSame(values, sure))
      })
      .map(({ column }) => ({ side, column })),
  )
}

/** A header that is as good a word for a sum of money as for this side. */
function mayBeMoney({ roles }: Profile, side: 'quantity-in' | 'quantity-out'): boolean {
  const strength = Math.max(...roles.map(({ role, strength }) => (role === side ? strength : 0)))
  const others = roles.filter((role) => role.strength > strength)
  return strength >= SIDE_MIN && others.length > 0 && others.every(({ role }) => role === 'amount')
}

/** Whether numbers could be counted among others: whole where those are, and not a hundred times as large. */
function isLike(sizes: readonly number[], others: readonly number[]): boolean {
  if (sizes.length === 0 || others.length === 0) return false
  if (!sizes.every(Number.isInteger) && others.every(Number.isInteger)) return false
  return middle(sizes) < 100 * middle(others)
}

function sizesOf(values: readonly number[]): number[] {
  return values.map(Math.abs).filter((size) => size > 0)
}

function middle(sizes: readonly number[]): number {
  return sizes.toSorted((left, right) => left - right)[Math.floor(sizes.length / 2)]
}

/** Whether a column repeats one of the first two, in other units, or is what they come to. */
function saysTheSame(values: readonly number[], [into, out]: readonly (readonly number[])[]): boolean {
  const net = into.map((value, row) => value - Math.abs(out[row]))
  const gross = into.map((value, row) => value + Math.abs(out[row]))
  return (
    [net, gross].some((other) => sameIn(values, other)) || [into, out].some((one) => isMultiple(values, one))
  )
}

/** Whether the sizes of numbers are equal wherever there is one. A column of none may be filled further down. */
function sameIn(values: readonly number[], others: readonly number[]): boolean {
  const rows = [...values.keys()].filter((row) => values[row] !== 0)
  const same = rows.filter(
    (row) => Math.abs(Math.abs(values[row]) - Math.abs(others[row])) <= NEAR * Math.abs(values[row]),
  )
  return rows.length > 0 && same.length >= rows.length * SAME_MIN
}

/** Whether numbers are the same multiple of others in all rows that have both, and never alone. */
function isMultiple(values: readonly number[], others: readonly number[]): boolean {
  const ratios = values.flatMap((value, row) =>
    value === 0 && others[row] === 0 ? [] : [value / others[row]],
  )
  if (values.every((value) => value === 0)) return false
  return ratios.every(
    (ratio) => Number.isFinite(ratio) && Math.abs(ratio - ratios[0]) <= NEAR * Math.abs(ratios[0]),
  )
}

function added(columns: readonly (readonly number[])[]): number[] {
  const [first, ...rest] = columns
  return first.map((value, row) => rest.reduce((sum, column) => sum + Math.abs(column[row]), Math.abs(value)))
}
