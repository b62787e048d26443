/** Columns that are handed on as texts where they are what they are called: papers, lots, owners, ids, costs. */
import { type CanonicalColumn, hasCanonicalHeaders, normalized } from '../../canonical-columns.ts'
import type { TextColumns } from '../plan.ts'
import { type Profile, strengthOf } from '../profile.ts'
import type { SampleTable } from '../sample-table.ts'
import type { Slot, SlotFit } from './slots.ts'

/** Slots that nothing depends on, with the canonical column and how sure a header has to be. */
const PLAIN: readonly (readonly [Slot, CanonicalColumn, number])[] = [
  ['document', 'document', 0.4],
  ['line', 'line', 0.6],
  ['lot', 'lot', 0.6],
  // Only a column that says so tells whose stock it is: a customer is none.
  ['owner', 'owner', 0.8],
  ['unit', 'unit', 0.5],
  ['unit-cost', 'unit_cost', 0.6],
  ['currency', 'currency', 0.6],
  ['user', 'actor', 0.5],
  ['reason', 'reason', 0.5],
]

/** Which columns are handed on as texts, of those that nothing else is read from (`isUsed`). */
export function textColumns(
  profiles: readonly Profile[],
  chosen: ReadonlyMap<Slot, SlotFit>,
  isUsed: (column: number) => boolean,
): TextColumns {
  const columns: Partial<Record<CanonicalColumn, number>> = {}
  for (const [slot, canonical, least] of PLAIN) {
    const found = chosen.get(slot)
    if (found === undefined || found.fit < least || isUsed(found.column)) continue
    if (profiles[found.column].filled.length === 0 || !fits(canonical, profiles[found.column])) continue
    columns[canonical] = found.column
  }
  const id = chosen.get('id')
  if (id !== undefined && !isUsed(id.column) && isIdentity(profiles[id.column])) columns.id = id.column
  return columns
}

/** In a file of canonical headers `source` names the system that posted; elsewhere it may be a place. */
export function withSource(
  table: Pick<SampleTable, 'columns'>,
  profiles: readonly Profile[],
  texts: TextColumns,
): TextColumns {
  const source = profiles.find(({ header, filled }) => normalized(header) === 'source' && filled.length > 0)
  return source === undefined || !hasCanonicalHeaders(table.columns)
    ? texts
    : Object.assign({ source: source.index }, texts)
}

/** Texts have a longest length, and lines of prose are no codes. */
function fits(canonical: CanonicalColumn, { distinct, filled }: Profile): boolean {
  if (distinct.some((value) => value.length > 200)) return false
  // A lot of every piece is a serial number: a book of one piece each says nothing about a shelf.
  return canonical !== 'lot' || filled.length < 20 || distinct.length < filled.length * 0.95
}

/** An id names one row, and every row has one. */
function isIdentity(profile: Profile): boolean {
  const { values, filled, distinct } = profile
  return (
    filled.length === values.length && distinct.length === filled.length && strengthOf(profile, 'id') >= 0.4
  )
}

/** Of all rows, so many entry numbers may stand outside the order of time: what was booked for a day gone by. */
const ENTRIES_OUT_OF_ORDER = 0.02

/**
 * Whether a column counts the rows as they were booked: whole numbers that rise with the time, however they stand
 * within one time. Papers of several kinds are numbered apart, and tell no order; so theirs have to rise throughout.
 */
export function isPostingNumber(profile: Profile, at: readonly number[]): boolean {
  const { values, distinct, filled } = profile
  if (distinct.length < filled.length || filled.length < values.length) return false
  const numbers = values.map(Number)
  if (!numbers.every(Number.isSafeInteger)) return false
  const rows = [...numbers.keys()].filter((row) => !Number.isNaN(at[row]))
  rows.sort((left, right) => at[left] - at[right] || numbers[left] - numbers[right])
  if (rows.length === 0 || at[rows[0]] === at[rows.at(-1)!]) return false
  const isPaper = strengthOf(profile, 'document', 'reference') > strengthOf(profile, 'id', 'line')
  const outside = rows.length - longestRise(rows.map((row) => numbers[row]))
  return outside <= (isPaper ? 0 : rows.length * ENTRIES_OUT_OF_ORDER)
}

/** How many of some numbers rise at most, when the others are left out. */
function longestRise(numbers: readonly number[]): number {
  // The least number with which a rise of each length can end.
  const ends: number[] = []
  for (const number of numbers) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle] < number) low = middle + 1
      else high = middle
    }
    ends[low] = number
  }
  return ends.length
}
