/** What a text says of a time, before it is an instant: its fields, and why they are none. */
import type { RejectionCode } from '../../../file-codes.ts'
import {
  HOUR_MS,
  type ImpreciseTime,
  instantFault,
  isFarYear,
  isOutOfRange,
  MINUTE_MS,
} from '../../../time.ts'
import type { ZoneClock } from '../../../zones.ts'

/** A date and a time of day as they stand. What the text does not say is null. */
export interface TimeFields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number | null
  readonly minute: number
  readonly second: number | null
  readonly ms: number
  /** How far its clock is ahead of UTC, in milliseconds. */
  readonly offset: number | null
}

/** A time that was read; `ambiguous` where its local time comes twice or never in its zone. */
export interface ReadTime extends ImpreciseTime {
  readonly ambiguous?: true
}

export type TimeFault = Extract<
  RejectionCode,
  'missing-value' | 'bad-time' | 'time-out-of-range' | 'time-without-zone'
>

/** Dates that systems write where they know none, as month and day by year. */
const NO_DATES: ReadonlySet<number> = new Set(
  [
    [1, 1, 1],
    [1601, 1, 1],
    [1753, 1, 1],
    [1899, 12, 30],
    [1899, 12, 31],
    [1900, 1, 0],
    [1900, 1, 1],
    [9999, 12, 31],
  ].map(([year, month, day]) => year * 10_000 + month * 100 + day),
)

/** Fields as an instant. A local time needs the clock of its zone; a day is one of any zone. */
export function timeOf(fields: TimeFields, clock: ZoneClock | null): ReadTime | TimeFault {
  const { year, month, day, hour, second, ms } = fields
  if (isNoDate(year, month, day)) return 'missing-value'
  const local = localOf(fields)
  if (local === null) return 'bad-time'
  if (isFarYear(year)) return 'time-out-of-range'
  if (hour === null) return isOutOfRange(local) ? 'time-out-of-range' : { at: local, precision: 'day' }
  // The zero of Unix is what clocks show that were never set.
  if (local === 0 && ms === 0) return 'missing-value'
  const instant = instantOf(local, fields, clock)
  if (instant === null) return isOutOfRange(local) ? 'time-out-of-range' : 'time-without-zone'
  const fault = instantFault(instant, second ?? 0)
  if (fault !== null) return fault
  const precision = second === null ? 'minute' : 'instant'
  const time = { at: instant + ms, precision } as const
  return fields.offset === null && clock?.isAmbiguous(local) === true ? { ...time, ambiguous: true } : time
}

/** A local time in UTC; null where nothing says of which zone it is. */
function instantOf(local: number, { offset }: TimeFields, clock: ZoneClock | null): number | null {
  if (offset !== null) return local - offset
  return clock === null ? null : clock.instantOf(local)
}

/** Fields as if they were UTC, without their milliseconds; null where there is no such time. */
function localOf({ year, month, day, hour, minute, second }: TimeFields): number | null {
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysOf(year, month))) return null
  const start = Date.UTC(year, month - 1, day)
  if (hour === null) return start
  const isMidnight = hour === 24 && minute === 0 && (second ?? 0) === 0
  if ((hour > 23 && !isMidnight) || minute > 59 || (second ?? 0) > 60) return null
  return start + hour * HOUR_MS + minute * MINUTE_MS + (second ?? 0) * 1000
}

/** Whether a date is one that systems write for none. @example isNoDate(1900, 1, 1) // true */
export function isNoDate(year: number, month: number, day: number): boolean {
  if (month === 0 && day === 0) return true
  return (year <= 1900 || year === 9999) && NO_DATES.has(year * 10_000 + month * 100 + day)
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}
