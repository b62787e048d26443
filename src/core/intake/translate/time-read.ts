/** The time that a cell tells, by the spec of its column. */
import { DAY_MS, type ImpreciseTime } from '../../time.ts'
import type { ColumnSpec, JoinSpec, ReadSpec } from '../mapping.ts'
import { type TimeFault, timeReader } from '../values/times/time-reader.ts'

export type TimeRead = (text: string) => ImpreciseTime | TimeFault | 'ambiguous-time'

/** A date in an order that only a format tells. */
const DAY_OR_MONTH_FIRST = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/

/**
 * Compiles how a column's times are read; `zone` (IANA) is that of times that name none, where the spec states none.
 */
export function timeRead(spec: ColumnSpec, zone: string | undefined): TimeRead {
  const stated: Partial<ReadSpec & JoinSpec> =
    typeof spec === 'object' && ('column' in spec || 'join' in spec) ? spec : {}
  const { format = null, dayOnly = false } = stated
  if (dayOnly) return onlyDay(timeReader(format, 'UTC'))
  const read = timeReader(format, stated.zone ?? zone ?? null)
  // A date whose time of day is blank is a day.
  const day =
    format !== null && 'join' in stated ? timeReader(format.replace(/[ T]*%[HI].*$/, ''), null) : null
  if (format === null) return unordered(read)
  if (day === null) return read
  return (text) => {
    const time = read(text)
    if (typeof time === 'object') return time
    const date = day(text)
    return typeof date === 'object' ? date : time
  }
}

function unordered(read: TimeRead): TimeRead {
  return (text) => {
    const time = read(text)
    return time === 'bad-time' && DAY_OR_MONTH_FIRST.test(text) ? 'ambiguous-time' : time
  }
}

function onlyDay(read: TimeRead): TimeRead {
  return (text) => {
    const time = read(text)
    return typeof time === 'object' ? { at: Math.floor(time.at / DAY_MS) * DAY_MS, precision: 'day' } : time
  }
}
