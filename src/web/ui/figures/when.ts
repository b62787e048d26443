/**
 * Times as the web shows them: in the zone of the site, with its name; a day without a time is a date.
 *
 * The zone is set once, before anything is drawn, and everything is drawn anew when it changes, so that sentences,
 * tables and pictures agree. Every time goes through here: one reader, one writer. The zone is a plain variable and no
 * store, since these functions are called within sentences too, far from any component.
 */
import type { TimePrecision } from '../../../core/codes.ts'
import { setInstants } from '../../../messages/format.ts'

let zone = 'UTC'
// Sentences that are put together elsewhere, such as what a cause says, tell their times by this clock too.
setInstants((iso) => when(iso))

/** Shows times in an IANA zone from now on; throws a RangeError for an unknown one. */
export function setZone(name: string): void {
  // Throws before anything has changed.
  wallClockIn(name)
  zone = name
}

/** The zone in which times are shown, as IANA names it. */
export function zoneName(): string {
  return zone
}

/**
 * The zone in which times are shown, as people are told: by its city, in sentences, headers and labels alike. An offset
 * would change within one column as clocks are put forward; a zone without a city has nothing else.
 *
 * @example zoneLabel() // 'UTC'
 */
export function zoneLabel(): string {
  return labelOf(zone)
}

/**
 * A time to the minute, with its zone. Without a precision, the first and the last instant of a day count as that day,
 * since spans of movements without a time begin and end so.
 *
 * @example when('2021-01-05T12:39:35Z') // '2021-01-05 12:39 UTC'
 */
export function when(iso: string, precision?: TimePrecision): string {
  const text = shortly(iso, precision)
  return text.length === 10 ? text : `${text} ${zoneLabel()}`
}

/** The same without the zone, for columns whose header names it. */
export function shortly(iso: string, precision?: TimePrecision): string {
  return wholeDay(iso, precision) ?? wallClockIn(zone)(iso).slice(0, 16)
}

/** To the second, for tables where the order within a minute matters. */
export function exactly(iso: string, precision: TimePrecision = 'instant'): string {
  return precision === 'instant' ? wallClockIn(zone)(iso) : shortly(iso, precision)
}

/** A header of times names their zone. @example zoned('Since') // 'Since (UTC)' */
export function zoned(header: string): string {
  return `${header} (${zoneLabel()})`
}

/** The reader's own zone; a page is over before it changes. */
const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The same time in the other zone, for hovering: UTC, or the reader's own where UTC is shown. */
export function elsewhere(iso: string): string {
  const other = zone === 'UTC' ? OWN_ZONE : 'UTC'
  return `${wallClockIn(other)(iso)} ${labelOf(other)}`
}

/** Milliseconds between two ISO times; whole seconds where there are any, so that a day's last instant ends a day. */
export function between(from: string, to: string): number {
  const ms = Date.parse(to) - Date.parse(from)
  return ms < 1000 ? ms : Math.round(ms / 1000) * 1000
}

/** The day an instant lies in, in the zone that is shown. @example dayOf('2021-01-05T12:39:35Z') // '2021-01-05' */
export function dayOf(iso: string): string {
  return exactly(iso).slice(0, 10)
}

/** A day is a date and has no zone. */
function wholeDay(iso: string, precision?: TimePrecision): string | null {
  const text = new Date(iso).toISOString()
  const isDay = precision === undefined ? /T(00:00:00\.000|23:59:59\.999)Z/.test(text) : precision === 'day'
  return isDay ? text.slice(0, 10) : null
}

const labelOf = kept((timeZone) => {
  if (timeZone === 'UTC') return timeZone
  if (timeZone.includes('/') && !timeZone.startsWith('Etc/'))
    return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  // `Etc/GMT+5` is five hours behind, and a fixed offset all the year.
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'short' }).formatToParts(0)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
})

/**
 * Writes `2021-01-05 12:39:35` in a zone; throws a RangeError for an unknown one. Formats are kept: one costs more to
 * make than a thousand times cost to write.
 */
const wallClockIn = kept((timeZone): ((iso: string) => string) => {
  if (timeZone === 'UTC') return (iso) => new Date(iso).toISOString().slice(0, 19).replace('T', ' ')
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (iso) => {
    const parts = new Map(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
    const day = [parts.get('year'), parts.get('month'), parts.get('day')]
    const time = [parts.get('hour'), parts.get('minute'), parts.get('second')]
    return `${day.join('-')} ${time.join(':')}`
  }
})

function kept<Made>(make: (zone: string) => Made): (zone: string) => Made {
  const made = new Map<string, Made>()
  return (name) => {
    const known = made.get(name) ?? make(name)
    made.set(name, known)
    return known
  }
}
