/** Tables with a column for each place or for each day: every row is several movements. */
import { timeReader } from '../../../values/times/time-reader.ts'
import { timeStyles } from '../../../values/times/time-styles.ts'
import type { Across } from '../../plan.ts'
import { isUnknown, type Profile, strengthOf } from '../../profile.ts'
import { numbersOf } from './numbers-of.ts'

/** So many rows have to add up to their total before columns are taken for its parts. */
const SUMS_MIN = 0.95
/** Fewer columns than this are no crosstab. */
const COLUMNS_MIN = 2
/** A file is read once for each column. */
const COLUMNS_MAX = 62
const NEAR = 1e-6

/**
 * The columns of a crosstab: numbers under headers that say nothing and come to a total in every row are places;
 * numbers under headers that are days are days. Null for any other table.
 */
export function crosstabOf(profiles: readonly Profile[], decimal: '.' | ',' | null): Across | null {
  const columns = profiles.filter(
    (one) =>
      one.within === null && isUnknown(one) && (one.number?.share ?? 0) >= 0.95 && one.filled.length > 0,
  )
  if (columns.length < COLUMNS_MIN || columns.length > COLUMNS_MAX) return null
  return daysAcross(columns) ?? placesAcross(columns, profiles, decimal)
}

/** What a person names with bars between the columns, `North|South`; null for anything else. */
export function namedAcross(
  named: string,
  profiles: readonly Pick<Profile, 'header' | 'index' | 'within'>[],
): Across | null {
  const headers = named.split('|').map((header) => header.trim())
  const found = headers.map((header) => profiles.find((one) => one.header === header && one.within === null))
  if (found.length < COLUMNS_MIN || found.length > COLUMNS_MAX) return null
  const columns = found.flatMap((one) => one ?? [])
  if (columns.length < found.length) return null
  return daysAcross(columns) ?? byPlace(columns)
}

function byPlace(columns: readonly Pick<Profile, 'header' | 'index'>[]): Across {
  return { by: 'location', columns: columns.map(({ index, header }) => ({ column: index, value: header })) }
}

/**
 * Columns whose headers are days, each with its day. Days of which it is not clear which number is the month are
 * none.
 */
function daysAcross(columns: readonly Pick<Profile, 'header' | 'index'>[]): Across | null {
  const [style] = timeStyles(columns.map(({ header }) => header))
  if (style === undefined || !style.hasDay || style.period || style.hasClock || style.share < 1) return null
  if (style.swaps !== undefined) return null
  const read = timeReader(style.format, 'UTC')
  const days = columns.map(({ index, header }) => {
    const time = read(header)
    return typeof time === 'object'
      ? { column: index, value: new Date(time.at).toISOString().slice(0, 10) }
      : null
  })
  const known = days.filter((day) => day !== null)
  return known.length < columns.length ? null : { by: 'occurred_at', columns: known }
}

/**
 * A total beside the columns that is their sum proves that they are its parts. One that is not called a quantity may be
 * money, net and tax: then its parts have to be whole, and none the same share of another in all rows.
 */
function placesAcross(
  columns: readonly Profile[],
  profiles: readonly Profile[],
  decimal: '.' | ',' | null,
): Across | null {
  const parts = columns.map((one) => numbersOf(one, decimal))
  const sums = parts[0].map((_, row) => parts.reduce((sum, part) => sum + part[row], 0))
  const mayBeMoney = !parts.flat().every(Number.isInteger) || areShares(parts)
  const isTotal = (one: Profile) => {
    const called =
      strengthOf(one, 'quantity') >= 0.3 || (!mayBeMoney && strengthOf(one, 'amount', 'level') >= 0.3)
    if (columns.includes(one) || one.number === null || !called) return false
    const total = numbersOf(one, decimal)
    const same = sums.filter((sum, row) => Math.abs(sum - total[row]) <= NEAR * Math.max(1, Math.abs(sum)))
    return same.length >= sums.length * SUMS_MIN
  }
  // One part that is all of it everywhere is the total again.
  const isParted = parts.every((part) => part.some((value, row) => value !== sums[row]))
  const total = isParted && sums.some((sum) => sum !== 0) ? profiles.find(isTotal) : undefined
  if (total === undefined) return null
  const isQuantity = (one: Profile) =>
    one !== total && one.within === null && strengthOf(one, 'quantity', 'quantity-in', 'quantity-out') >= 0.5
  return profiles.some(isQuantity) ? null : byPlace(columns)
}

/** Whether one of the columns is the same share of the first in every row that has both. */
function areShares([first, ...others]: readonly (readonly number[])[]): boolean {
  return others.some((other) => {
    const ratios = other.flatMap((value, row) =>
      first[row] === 0 && value === 0 ? [] : [value / first[row]],
    )
    return ratios.every((ratio) => Math.abs(ratio - ratios[0]) <= 1e-3 * Math.abs(ratios[0]))
  })
}
