/**
 * Local times of IANA zones as instants, by the zone data of the platform.
 *
 * The offset of a day is asked once and kept; only days with a change of clocks are looked at more closely. A local
 * time that comes twice (autumn) means its first instant; one that never comes (spring) is taken as if the clocks had
 * been put forward later. Both are ambiguous.
 */
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './time.ts'

export interface ZoneClock {
  /** The instant of a local time, given as if it were UTC. */
  readonly instantOf: (localMs: number) => Instant
  /** Whether a local time comes twice or never. */
  readonly isAmbiguous: (localMs: number) => boolean
}

/** Days whose offsets are kept of one zone. */
const DAYS_KEPT_MAX = 100_000

const clocks = new Map<string, ZoneClock>()

/**
 * Whether the platform knows a zone by this name. An offset is no zone: it knows no summer time.
 *
 * @example ['Europe/Berlin', '+01:00'].map(isZone) // [true, false]
 */
export function isZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false
  if (clocks.has(name)) return true
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The clock of a zone; throws a RangeError where there is no such zone. */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = clockOf(offsets(zone))
  clocks.set(zone, made)
  return made
}

/** The offsets around a local day: one, or two with the instant at which the second begins. */
interface DayOffsets {
  readonly before: number
  readonly after: number
  readonly changesAt: Instant
}

function clockOf(offsetAt: (at: Instant) => number): ZoneClock {
  const days = new Map<number, number | DayOffsets>()
  function ofDay(localMs: number): number | DayOffsets {
    const day = Math.floor(localMs / DAY_MS)
    const known = days.get(day)
    if (known !== undefined) return known
    if (days.size >= DAYS_KEPT_MAX) days.clear()
    const found = dayOffsets(day * DAY_MS, offsetAt)
    days.set(day, found)
    return found
  }
  return {
    instantOf(localMs) {
      const offset = ofDay(localMs)
      if (typeof offset === 'number') return localMs - offset
      const { before, after, changesAt } = offset
      const [first, second] = [localMs - before, localMs - after]
      // Where the clocks go forward both readings of a time in the gap are wrong; the first is kept.
      return first < changesAt || second < changesAt ? first : second
    },
    isAmbiguous(localMs) {
      const offset = ofDay(localMs)
      if (typeof offset === 'number') return false
      const { before, after, changesAt } = offset
      const early = localMs - before < changesAt
      const late = localMs - after >= changesAt
      return early === late
    },
  }
}

function dayOffsets(startMs: number, offsetAt: (at: Instant) => number): number | DayOffsets {
  // No zone is further from UTC than 15 hours.
  let from = startMs - 15 * HOUR_MS
  let to = startMs + DAY_MS + 15 * HOUR_MS
  const [before, after] = [offsetAt(from), offsetAt(to)]
  if (before === after) return before
  while (to - from > MINUTE_MS) {
    const middle = from + Math.floor((to - from) / 2 / MINUTE_MS) * MINUTE_MS
    if (offsetAt(middle) === before) from = middle
    else to = middle
  }
  return { before, after, changesAt: to }
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function offsets(zone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const match = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name)
    if (match === null) return 0
    const [, sign, hours, minutes, seconds] = match
    const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(seconds ?? 0) * 1000
    return sign === '-' ? -ms : ms
  }
}
