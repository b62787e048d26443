/**
 * Finds columns whose blank cells mean the value above: an order's date on its first line only, merged cells.
 *
 * Such columns are blank together, and a new value begins a run of rows. A column that is simply seldom filled (a
 * comment, a lot, a customer of sales) must never be filled down, so one of three proofs is asked for:
 *
 * - a column that is always filled changes exactly where the others are filled (`#1001`, `#1001`, `#1002`);
 * - the rows without them have no date at all, and at least two columns go together;
 * - they are the leftmost columns, each blank only where the one before it is blank or filled anew, and either their
 *   values are sorted or the days of the rows begin anew with each of them.
 *
 * Columns of numbers that add up are never filled.
 */
import { statusMeaning } from '../words/status-meaning.ts'
import type { Line } from './lines.ts'
import { isUnit } from './table-body.ts'
import type { CellKind } from './table-layout.ts'

/** Of neighbouring parents, so many may have the same values: two orders of one day. */
const SAME_SHARE = 0.1
/** Of so many patterns, one that agrees with another column by chance is unlikely enough. */
const WAYS_MIN = 500
/** So many sorted values are hardly in order by chance. */
const SORTED_MIN = 5
/** Where year, month and day stand in a date. */
const DATE_ORDERS = [
  [0, 1, 2],
  [2, 1, 0],
  [2, 0, 1],
] as const
/** An optional column must be this unlikely to be blank on all continued rows by chance. */
const CHANCE_MAX = 0.05
/** A value that says which columns are blank occurs so often at least. */
const VALUE_ROWS = 2
/** A single column is taken for merged cells from this share of blank rows on. */
const MERGED_SHARE = 0.3

/** Indexes of the columns to fill, by the rows of a sample; outer ones first, optional ones last. */
export function findFill(rows: readonly Line[], kinds: readonly CellKind[]): number[] {
  if (rows.length < 2) return []
  const patterns = kinds.map((kind, column) => (kind === 'number' ? null : patternOf(rows, column)))
  const units = unitsOf(patterns)
  const proved = new Set<number>()
  for (const unit of units)
    if (isProved(rows, kinds, unit, patterns)) for (const column of unit) proved.add(column)
  for (const column of leftmost(rows, kinds, patterns)) proved.add(column)
  const outerFirst = [...proved].sort(
    (left, right) =>
      count(patterns[left]) - count(patterns[right]) || datesFirst(kinds, left, right) || left - right,
  )
  return outerFirst.concat(optional(rows, patterns, proved))
}

function count(pattern: Pattern | null | undefined): number {
  return pattern?.filter(Boolean).length ?? 0
}

/** Of columns that are filled together, a date is the surest sign of a new parent. */
function datesFirst(kinds: readonly CellKind[], left: number, right: number): number {
  return Number(kinds[right] === 'date') - Number(kinds[left] === 'date')
}

type Pattern = readonly boolean[]

/** On which rows a column is filled; null where it is on all, on none, or not on the first. */
function patternOf(rows: readonly Line[], column: number): Pattern | null {
  const pattern = rows.map((row) => row.cells[column] !== '')
  return pattern.every(Boolean) || !pattern.some(Boolean) ? null : pattern
}

/** Columns with equal patterns that begin with a filled row. */
function unitsOf(patterns: readonly (Pattern | null)[]): number[][] {
  const units = new Map<string, number[]>()
  for (const [column, pattern] of patterns.entries()) {
    if (pattern === null || pattern[0] !== true) continue
    const key = pattern.map((filled) => (filled ? '1' : '0')).join('')
    units.set(key, [...(units.get(key) ?? []), column])
  }
  return [...units.values()]
}

function isProved(
  rows: readonly Line[],
  kinds: readonly CellKind[],
  unit: readonly number[],
  patterns: readonly (Pattern | null)[],
): boolean {
  const pattern = patterns[unit[0]!]!
  if (!hasOwnContent(rows, kinds, unit, pattern) || !goesOn(pattern)) return false
  const isSure = waysToFill(pattern) >= WAYS_MIN || unit.some((column) => isStatus(rows, column))
  if (isSure && kinds.some((kind, column) => kind === 'text' && changesWith(rows, column, pattern)))
    return true
  if (repeatsItself(rows, unit, pattern) || followsAnother(rows, kinds, pattern)) return false
  const dates = kinds.flatMap((kind, column) => (kind === 'date' ? [column] : []))
  const dated = dates.some((column) => unit.includes(column))
  const dateless = rows.every((row, at) => pattern[at] || dates.every((column) => row.cells[column] === ''))
  return dated && dateless && unit.length > 1
}

/** A status holds for all lines of its document; a line without one is of none. */
function isStatus(rows: readonly Line[], column: number): boolean {
  const values = new Set(rows.map((row) => row.cells[column]!))
  return [...values].every((value) => value === '' || statusMeaning(value) !== null)
}

/** Whether a new parent follows continued rows: blank cells at the end alone may be those of totals. */
function goesOn(pattern: Pattern): boolean {
  return pattern.lastIndexOf(true) > pattern.indexOf(false)
}

/** A continued row names something itself; numbers and their unit alone are a sum. */
function hasOwnContent(
  rows: readonly Line[],
  kinds: readonly CellKind[],
  unit: readonly number[],
  pattern: Pattern,
): boolean {
  const continued = rows.filter((_, at) => !pattern[at])
  const own = kinds.flatMap((kind, column) =>
    (kind === 'text' || kind === 'date') && !unit.includes(column) ? [column] : [],
  )
  return continued.every((row) =>
    own.some((column) => row.cells[column] !== '' && !isUnit(row.cells[column]!)),
  )
}

/** A parent that is written again is no parent. */
function repeatsItself(rows: readonly Line[], unit: readonly number[], pattern: Pattern): boolean {
  const values = rows
    .filter((_, at) => pattern[at])
    .map((row) => unit.map((column) => row.cells[column]).join('\t'))
  const same = values.filter((value, at) => at > 0 && value === values[at - 1]).length
  return same > SAME_SHARE * values.length
}

/** Blank for some values of another column and filled for the others: a customer of sales, a vendor of receipts. */
function followsAnother(rows: readonly Line[], kinds: readonly CellKind[], pattern: Pattern): boolean {
  return kinds.some((kind, column) => {
    if (kind !== 'text') return false
    const states = new Map<string, { filled: number; blank: number }>()
    for (const [at, row] of rows.entries()) {
      const value = row.cells[column]!
      const state = states.get(value) ?? { filled: 0, blank: 0 }
      if (pattern[at]) state.filled += 1
      else state.blank += 1
      states.set(value, state)
    }
    if (states.has('') || states.size < 2 || states.size > 12 || 3 * states.size > rows.length) return false
    return [...states.values()].every(
      ({ filled, blank }) => (filled === 0 || blank === 0) && filled + blank >= VALUE_ROWS,
    )
  })
}

/** Whether the values of several parents stand in order: a list by item, by warehouse. */
function isSorted(rows: readonly Line[], column: number): boolean {
  const values = rows.map((row) => row.cells[column]!).filter((cell) => cell !== '')
  return values.length >= SORTED_MIN && values.every((value, at) => at === 0 || values[at - 1]! < value)
}

/** Whether days go back, and only where a new parent begins: each has its own history. */
function datesRestart(rows: readonly Line[], kinds: readonly CellKind[], parents: Pattern): boolean {
  return DATE_ORDERS.some((order) =>
    kinds.some((kind, column) => {
      if (kind !== 'date') return false
      const days = rows.map((row) => dayKey(row.cells[column]!, order))
      const back = days.flatMap((day, at) => (at > 0 && day < days[at - 1]! ? [at] : []))
      return back.length > 0 && back.every((at) => parents[at])
    }),
  )
}

/** Year, month and day of a date in digits, in an order that compares. */
function dayKey(text: string, order: readonly [number, number, number]): string {
  const parts = text.split(/\D+/).filter((part) => part !== '')
  return order.map((index) => (parts[index] ?? '').padStart(4, '0')).join('-')
}

/** How many patterns there are with so many filled rows, the first of them given. */
function waysToFill(pattern: Pattern): number {
  const among = pattern.length - 1
  const filled = count(pattern) - 1
  let ways = 1
  for (let each = 1; each <= Math.min(filled, among - filled) && ways < WAYS_MIN; each += 1)
    ways *= (among - each + 1) / each
  return ways
}

/** Merged cells stand once for each value. */
function isDistinct(rows: readonly Line[], column: number): boolean {
  const values = rows.map((row) => row.cells[column]!).filter((cell) => cell !== '')
  return new Set(values).size === values.length
}

/** Whether a full column changes exactly where a new parent begins, with a continued row at least. */
function changesWith(rows: readonly Line[], column: number, pattern: Pattern): boolean {
  return rows.every((row, at) => {
    const value = row.cells[column]
    if (value === '') return false
    return at === 0 || (value !== rows[at - 1]!.cells[column]) === pattern[at]
  })
}

/** Merged cells: the first columns of the table, the outer ones blank more often than the inner. */
function leftmost(
  rows: readonly Line[],
  kinds: readonly CellKind[],
  patterns: readonly (Pattern | null)[],
): number[] {
  const columns: number[] = []
  let outer: Pattern | null = null
  for (const [column, kind] of kinds.entries()) {
    const pattern = patterns[column] ?? null
    if (pattern === null || pattern[0] !== true || kind === 'number') break
    const within: Pattern | null = outer
    if (within?.some((filled, at) => filled && !pattern[at])) break
    if (followsAnother(rows, kinds, pattern)) break
    if (repeatsItself(rows, columns.concat(column), pattern)) break
    if (outer === null && !isDistinct(rows, column)) break
    columns.push(column)
    outer = pattern
  }
  if (outer === null) return []
  const blank = rows.filter((_, at) => !patterns[columns[0]!]![at]).length
  const paired = columns.length > 1 || blank >= MERGED_SHARE * rows.length
  const outermost = patterns[columns[0]!]!
  if (!paired || blank < 2 || !goesOn(outermost) || !hasOwnContent(rows, kinds, columns, outermost)) return []
  const ordered =
    kinds[columns[0]!] === 'date' || isSorted(rows, columns[0]!) || datesRestart(rows, kinds, outer)
  return ordered ? columns : []
}

/** Columns that only parents fill, and not all of them: filled so often that chance would have met a continued row. */
function optional(
  rows: readonly Line[],
  patterns: readonly (Pattern | null)[],
  proved: ReadonlySet<number>,
): number[] {
  const [anchor] = proved
  const parents = anchor === undefined ? null : (patterns[anchor] ?? null)
  if (parents === null) return []
  const share = parents.filter(Boolean).length / rows.length
  return patterns.flatMap((pattern, column) => {
    if (pattern === null || proved.has(column)) return []
    const filled = pattern.filter(Boolean).length
    const within = pattern.every((one, at) => !one || parents[at])
    return within && filled > 0 && share ** filled < CHANCE_MAX ? [column] : []
  })
}
