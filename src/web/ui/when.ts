/** Times as the web shows them: UTC, said so; a day whose time nobody knows is a date. */
import type { TimePrecision } from '../../core/codes.ts'

/**
 * A time to the minute. Where the precision is not told, the first or the last instant of a day is that day: so are
 * the ends of what happened on days without a time.
 *
 * @example when('2021-01-05T12:39:35Z') // '2021-01-05 12:39 UTC'
 */
export function when(iso: string, precision?: TimePrecision): string {
  const text = shortly(iso, precision)
  return text.length === 10 ? text : `${text} UTC`
}

/** The same without the zone, for columns whose header names it. */
export function shortly(iso: string, precision?: TimePrecision): string {
  const text = new Date(iso).toISOString()
  const isDay = precision === undefined ? /T(00:00:00\.000|23:59:59\.999)Z/.test(text) : precision === 'day'
  return isDay ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`
}

/** To the second, for tables where the order within a minute matters. */
export function exactly(iso: string, precision: TimePrecision = 'instant'): string {
  const text = new Date(iso).toISOString()
  if (precision !== 'instant') return shortly(iso, precision)
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`
}

/** Milliseconds between two ISO times; whole seconds where there are any, so that a day's last instant ends a day. */
export function between(from: string, to: string): number {
  const ms = Date.parse(to) - Date.parse(from)
  return ms < 1000 ? ms : Math.round(ms / 1000) * 1000
}
