/** What the directives of a format hold, put into a time one by one. */
import { monthOf } from '../../words/months.ts'
import { clockMark } from './clock-marks.ts'
import type { TimeFields } from './time-fields.ts'
import { offsetOf } from './zone-words.ts'

interface Draft {
  year: number
  month: number
  day: number
  hour: number | null
  minute: number
  second: number | null
  ms: number
  offset: number | null
  half: 'am' | 'pm' | null
  isDayOfYear: boolean
}

/** False where the value is none of its directive. */
type Setter = (draft: Draft, value: string) => boolean

const SETTERS: Readonly<Record<string, Setter>> = {
  Y: (draft, value) => put(draft, 'year', Number(value)),
  y: (draft, value) => put(draft, 'year', yearOfTwo(Number(value))),
  m: (draft, value) => put(draft, 'month', Number(value)),
  b: (draft, value) => put(draft, 'month', monthNamed(value)),
  d: (draft, value) => put(draft, 'day', Number(value)),
  j: (draft, value) => {
    draft.isDayOfYear = true
    return put(draft, 'day', Number(value))
  },
  a: () => true,
  H: (draft, value) => put(draft, 'hour', Number(value)),
  I: (draft, value) => put(draft, 'hour', Number(value)),
  M: (draft, value) => put(draft, 'minute', Number(value)),
  S: (draft, value) => put(draft, 'second', Number(value)),
  f: (draft, value) => put(draft, 'ms', Number(value.slice(0, 3).padEnd(3, '0'))),
  HM: (draft, value) => {
    const digits = Number(value)
    return put(draft, 'hour', Math.floor(digits / 100)) && put(draft, 'minute', digits % 100)
  },
  HMS: (draft, value) => {
    const digits = Number(value)
    draft.second = digits % 100
    return (
      put(draft, 'hour', Math.floor(digits / 10_000)) && put(draft, 'minute', Math.floor(digits / 100) % 100)
    )
  },
  p: (draft, value) => {
    draft.half = clockMark(value)
    return draft.half !== null
  },
  z: (draft, value) => {
    draft.offset = offsetOf(value)
    return draft.offset !== null
  },
  // Letters that are not known leave the time a local one.
  Z: (draft, value) => {
    draft.offset = offsetOf(value)
    return true
  },
}

/** The fields of a time from the values of its directives; null where they are none. A missing year is 0. */
export function fieldsOf(letters: readonly string[], values: readonly string[]): TimeFields | null {
  const draft: Draft = {
    year: 0,
    month: 1,
    day: 1,
    hour: null,
    minute: 0,
    second: null,
    ms: 0,
    offset: null,
    half: null,
    isDayOfYear: false,
  }
  for (let at = 0; at < letters.length; at++) {
    if (!SETTERS[letters[at]](draft, values[at])) return null
  }
  return halved(draft) && dated(draft) ? draft : null
}

/** POSIX: 69 to 99 are of the last century. @example yearOfTwo(26) // 2026 */
export function yearOfTwo(year: number): number {
  return year < 69 ? 2000 + year : 1900 + year
}

function put(
  draft: Draft,
  field: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'ms',
  value: number | null,
) {
  if (value === null) return false
  draft[field] = value
  return true
}

/** The hour of a half of the day. Some write 14:03 PM. */
function halved(draft: Draft): boolean {
  const { half, hour } = draft
  if (half === null || hour === null) return true
  if (hour <= 12) draft.hour = (hour % 12) + (half === 'pm' ? 12 : 0)
  return hour <= 12 || half === 'pm'
}

/** The date of a day of the year. */
function dated(draft: Draft): boolean {
  if (!draft.isDayOfYear) return true
  const date = new Date(Date.UTC(draft.year, 0, draft.day))
  if (draft.day < 1 || date.getUTCFullYear() !== draft.year) return false
  draft.month = date.getUTCMonth() + 1
  draft.day = date.getUTCDate()
  return true
}

const months = new Map<string, number>()

function monthNamed(word: string): number | null {
  const known = months.get(word)
  if (known !== undefined) return known
  const found = monthOf(word)
  // There are as many spellings as languages have months; what is none is not kept.
  if (found !== null) months.set(word, found)
  return found
}
