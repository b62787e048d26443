/** Times of a request: a day or a minute that bounds what is included means its last instant. */
import {
  DAY_MS,
  formatInstant,
  type Instant,
  PRECISION_SPAN_MS,
  parseTime,
  type TimeBound,
} from '../../core/time.ts'
import { isZone, type ZoneClock, zoneClock } from '../../core/zones.ts'
import { RequestProblem, rejectionWordsOf, wordsOf } from './problem.ts'

/** A time of the query as Unix milliseconds; the problem `malformed` where it cannot be read. */
export function timeIn(
  text: string | undefined,
  name: string,
  end: 'first' | 'last' = name === 'from' ? 'first' : 'last',
): Instant | undefined {
  if (text === undefined) return undefined
  const parsed = parseTime(text)
  if (parsed.ok) return parsed.time.at + (end === 'first' ? 0 : PRECISION_SPAN_MS[parsed.time.precision])
  const { what, todo } = rejectionWordsOf(parsed.code)
  throw new RequestProblem('malformed', {
    pointer: `/query/${name}`,
    detail: `${what({ column: name, value: text })}. ${todo}`,
  })
}

/**
 * Reads the bounds of a query whose days are those of `zone`, an IANA name; without one they are days of UTC. Throws
 * `malformed` for a time that cannot be read, `unknown-zone` for a zone that there is not.
 */
export function boundsIn(
  zone: string | undefined,
): (text: string | undefined, name: string, end: 'first' | 'last') => TimeBound | undefined {
  if (zone !== undefined && !isZone(zone))
    throw new RequestProblem('unknown-zone', {
      pointer: '/query/zone',
      detail: wordsOf('unknown-zone').what({ value: zone }),
    })
  const clock = zone === undefined ? null : zoneClock(zone)
  return (text, name, end) => {
    const at = timeIn(text, name, end)
    if (text === undefined || at === undefined) return undefined
    if (clock === null) return { at, dayAt: at }
    const isDay = DAY.test(text.trim())
    const day = isDay ? timeIn(text, name, 'first')! : dayOf(clock, at)
    const next = day + DAY_MS
    return end === 'first'
      ? { at: isDay ? clock.instantOf(day) : at, dayAt: day }
      : { at: isDay ? clock.instantOf(next) - 1 : at, dayAt: next - 1 }
  }
}

/** The day of a zone that an instant lies in, given by that day's first instant in UTC. */
function dayOf({ instantOf }: ZoneClock, at: Instant): Instant {
  const utc = Math.floor(at / DAY_MS) * DAY_MS
  return [utc + DAY_MS, utc].find((day) => instantOf(day) <= at) ?? utc - DAY_MS
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A time of the body as ISO 8601 UTC, at the last instant of its precision; `malformed` where it cannot be read. */
export function instantIn(text: string, field: string): string {
  const parsed = parseTime(text)
  if (parsed.ok) return formatInstant(parsed.time.at + PRECISION_SPAN_MS[parsed.time.precision])
  const { what, todo } = rejectionWordsOf(parsed.code)
  throw new RequestProblem('malformed', {
    pointer: `/${field}`,
    detail: `${what({ column: field, value: text })}. ${todo}`,
  })
}

/** The body with its `expiresAt` as an instant; a body without one stays as it is. */
export function addExpiry<Body extends { readonly expiresAt?: string | null }>(body: Body): Body {
  const { expiresAt } = body
  return expiresAt == null ? body : { ...body, expiresAt: instantIn(expiresAt, 'expiresAt') }
}
