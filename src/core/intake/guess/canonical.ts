/** Whether a table is canonical as it stands: the format of docs/formats.md, which needs no mapping and no question. */
import { parseTime } from '../../time.ts'
import { normalized } from '../canonical-columns.ts'
import type { Profile } from './profile.ts'

const NUMBERS: ReadonlySet<string> = new Set(['quantity', 'unit_cost', 'balance_after'])
const TIMES: ReadonlySet<string> = new Set(['occurred_at', 'recorded_at', 'reported_at'])

/** Kinds of what goes out: without a minus in all the file they say the way, and the numbers do not. */
const OUTWARD: ReadonlySet<string> = new Set(['pick', 'ship', 'sale', 'consume', 'scrap'])

/**
 * Whether canonical headers stand over canonical values: times with their zone or days, numbers with a point, and a
 * minus where goods went out. What can be read in no other way either is refused row by row.
 */
export function hasCanonicalValues(profiles: readonly Profile[]): boolean {
  if (!isSigned(profiles)) return false
  return profiles.every((profile) => {
    const { header, filled } = profile
    const name = normalized(header)
    if (TIMES.has(name)) return filled.every((value) => parseTime(value).ok) || hasOddTimes(profile)
    if (!NUMBERS.has(name)) return true
    const { number } = profile
    return number === null || (!number.ambiguous && number.decimal !== ',')
  })
}

function isSigned(profiles: readonly Profile[]): boolean {
  const called = (name: string) => profiles.find(({ header }) => normalized(header) === name)
  const [kind, quantity] = [called('kind'), called('quantity')]
  if (kind === undefined || called('location') === undefined || (quantity?.number?.negative ?? 1) > 0)
    return true
  return !kind.distinct.some((value) => OUTWARD.has(value.toLowerCase()))
}

/** Whether what is no canonical time is no time of any other form either. */
function hasOddTimes({ filled, times }: Profile): boolean {
  return times.length === 0 || filled.every((value) => parseTime(value).ok || !isTime(value, times))
}

function isTime(value: string, times: Profile['times']): boolean {
  return times[0].format !== null || /\d:\d/.test(value)
}
