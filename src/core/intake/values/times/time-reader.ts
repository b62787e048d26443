/**
 * Times as a column writes them, read as instants: by ISO 8601, a format as strptime writes it, or a count of days or
 * seconds (`counted-times.ts`).
 *
 * A reader is made once for a column and called for each of its rows.
 */

import { zoneClock } from '../../../zones.ts'
import { isEmptyValue } from '../empty-values.ts'
import { foldText } from '../fold-text.ts'
import { countedFormat, partFields } from './counted-times.ts'
import { isoFields } from './iso-times.ts'
import { type ReadTime, type TimeFault, type TimeFields, timeOf } from './time-fields.ts'
import { timeFormat } from './time-format.ts'

export type { ReadTime, TimeFault } from './time-fields.ts'

/** Longest text that is a time, with its weekday and zone written out. */
const TIME_LENGTH_MAX = 80
/** Texts whose reading is kept: rows of one day or minute stand together. */
const READINGS_KEPT_MAX = 2_000

/**
 * The reader of a column: `format` as strptime writes it, one of COUNTED_FORMATS, or null for ISO 8601; `zone` (IANA)
 * for times that name none. A format is checked by `formatFault` before; an unknown zone throws a RangeError.
 *
 * The reader gives an instant with its precision, or why there is none: `missing-value` (also for dates that stand for
 * none, as 00.00.0000), `bad-time`, `time-out-of-range`, `time-without-zone`. Clocks may lack their end: a day without
 * its clock is a day, a time without seconds a minute.
 *
 * @example timeReader('%d.%m.%Y %H:%M', 'Europe/Berlin')('05.01.2026 14:03') // { at: 1767618180000, precision: 'minute' }
 */
export function timeReader(
  format: string | null,
  zone: string | null,
): (text: string) => ReadTime | TimeFault {
  const fields = fieldsReader(format)
  const clock = zone === null ? null : zoneClock(zone)
  const kept = new Map<string, ReadTime | TimeFault>()
  let found = 0
  let keeps = true
  return (text) => {
    if (!keeps) return read(text)
    const known = kept.get(text)
    if (known !== undefined) {
      found++
      return known
    }
    const time = read(text)
    if (kept.size >= READINGS_KEPT_MAX) {
      // Where hardly a time comes twice, looking for it costs more than reading it.
      keeps = found >= READINGS_KEPT_MAX / 4
      found = 0
      kept.clear()
    }
    if (keeps) kept.set(text, time)
    return time
  }

  function read(text: string): ReadTime | TimeFault {
    if (isEmptyValue(text)) return 'missing-value'
    if (text.length > TIME_LENGTH_MAX) return 'bad-time'
    const written = fields(text)
    if (written !== null) return timeOf(written, clock)
    return NOTHING_BUT_ZEROS.test(text) ? 'missing-value' : 'bad-time'
  }
}

/** `00/00/0000`, `00000000`, `0`, `0000-00-00 00:00:00`. */
const NOTHING_BUT_ZEROS = /^[0 :T./-]+$/

/**
 * What reads the fields of a time in a format: null is ISO 8601. `excel` may stand beside a format, for the day or for
 * the clock.
 */
export function fieldsReader(format: string | null): (text: string) => TimeFields | null {
  if (format === null) return isoFields
  const counted = countedFormat(format)
  if (counted !== null) return (text) => counted(foldText(text))
  const [first, ...rest] = format.split(' ')
  const day = countedFormat(first)
  if (day !== null) return joined(day, timeFormat(rest.join(' ')).readLeniently, (text) => text.indexOf(' '))
  if (rest.at(-1) === 'excel') {
    const written = timeFormat(format.slice(0, -' excel'.length)).readLeniently
    return joined(written, partFields, (text) => text.lastIndexOf(' '))
  }
  return timeFormat(format).readLeniently
}

/** A day, and behind a blank its clock. */
function joined(
  dayOf: (text: string) => TimeFields | null,
  clockOf: (text: string) => TimeFields | null,
  blankIn: (text: string) => number,
): (text: string) => TimeFields | null {
  return (text) => {
    const folded = foldText(text)
    const blank = blankIn(folded)
    if (blank < 0) return dayOf(folded)
    const day = dayOf(folded.slice(0, blank))
    const clock = clockOf(folded.slice(blank + 1))
    if (day === null || clock === null) return null
    const { year, month, day: dayOfMonth } = day
    const { hour, minute, second, ms, offset } = clock
    return { year, month, day: dayOfMonth, hour, minute, second, ms, offset }
  }
}
