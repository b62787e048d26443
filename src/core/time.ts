/**
 * Times: instants in UTC milliseconds, with the precision they are known to.
 *
 * A day without a time is not midnight: it is an interval, and so is a minute. An interval holds its first and its
 * last millisecond; where the order inside it matters, both readings are replayed (see `episodes`).
 */

import type { TimePrecision } from './codes.ts'
import type { RejectionCode } from './file-codes.ts'
import { YEAR_MAX, YEAR_MIN } from './limits.ts'

/** Milliseconds since 1970-01-01T00:00:00Z, a whole number. */
export type Instant = number

export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** A time with its precision; `at` is the first instant of the interval. */
export interface ImpreciseTime {
  readonly at: Instant
  readonly precision: TimePrecision
}

/** How long after `at` the last instant of a precision's interval lies, in milliseconds. */
export const PRECISION_SPAN_MS: Readonly<Record<TimePrecision, number>> = {
  instant: 0,
  minute: MINUTE_MS - 1,
  day: DAY_MS - 1,
}

/** An inclusive bound of a range. Days are those of some zone; what is known to its day only has no time there. */
export interface TimeBound {
  readonly at: Instant
  /** The same bound for times that are known to their day only: days of UTC, as they are kept. */
  readonly dayAt: Instant
}

export type ParsedTime = { ok: true; time: ImpreciseTime } | { ok: false; code: RejectionCode }

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/

/**
 * Reads an ISO 8601 date or time. A date alone is a day; hours and minutes alone are a minute; a time needs a zone.
 *
 * @example parseTime('2021-01-05T12:39:35Z') // { ok: true, time: { at: 1609850375000, precision: 'instant' } }
 */
export function parseTime(text: string): ParsedTime {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, code: 'missing-value' }
  const match = ISO.exec(trimmed)
  if (!match) return { ok: false, code: 'bad-time' }
  const [, year, month, day, hour, minute, second, fraction, zone] = match
  const at = utc(
    Number(year),
    Number(month),
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  )
  if (at === null) return { ok: false, code: 'bad-time' }
  if (isFarYear(Number(year))) return { ok: false, code: 'time-out-of-range' }
  if (zone === undefined) {
    if (isOutOfRange(at)) return { ok: false, code: 'time-out-of-range' }
    return hour === undefined
      ? { ok: true, time: { at, precision: 'day' } }
      : { ok: false, code: 'time-without-zone' }
  }
  const offset = offsetMs(zone)
  if (offset === null) return { ok: false, code: 'bad-time' }
  const fault = instantFault(at - offset, Number(second ?? 0))
  if (fault !== null) return { ok: false, code: fault }
  const millis = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'))
  return {
    ok: true,
    time: { at: at + millis - offset, precision: second === undefined ? 'minute' : 'instant' },
  }
}

/**
 * Why an instant whose seconds were written as `second` is none: a leap second anywhere but at the end of a day, or a
 * year outside YEAR_MIN to YEAR_MAX; both in UTC, whatever its zone.
 */
export function instantFault(at: Instant, second: number): 'bad-time' | 'time-out-of-range' | null {
  if (second === 60 && at % DAY_MS !== 0) return 'bad-time'
  return isOutOfRange(at) ? 'time-out-of-range' : null
}

/** Whether no time of a year, in whatever zone, lies within YEAR_MIN to YEAR_MAX in UTC. */
export function isFarYear(year: number): boolean {
  return year < YEAR_MIN - 1 || year > YEAR_MAX + 1
}

const FIRST_INSTANT = Date.UTC(YEAR_MIN, 0, 1)
const PAST_LAST_INSTANT = Date.UTC(YEAR_MAX + 1, 0, 1)

/** Whether an instant lies outside the years that a movement may lie in. */
export function isOutOfRange(at: Instant): boolean {
  return at < FIRST_INSTANT || at >= PAST_LAST_INSTANT
}

/** Writes an instant as ISO 8601 UTC, without milliseconds where they are zero. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

/** Writes a time to its precision: `2021-01-05`, `2021-01-05T12:39Z` or a full instant. */
export function formatTime({ at, precision }: ImpreciseTime): string {
  const iso = new Date(at).toISOString()
  if (precision === 'day') return iso.slice(0, 10)
  if (precision === 'minute') return `${iso.slice(0, 16)}Z`
  return formatInstant(at)
}

/** Null where there is no such time. Years before 100 are taken for those of a later century: see `isFarYear`. */
function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): Instant | null {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return null
  if (day > 28 && day > daysOf(year, month)) return null
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

function offsetMs(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || '0')
  if (hours > 18 || minutes > 59) return null
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS
}
