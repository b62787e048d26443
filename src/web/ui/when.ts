/** Times as the web shows them: UTC, said so; a day whose time nobody knows is a date. */
import type { TimePrecision } from '../../core/codes.ts'

/** @example when('2021-01-05T12:39:35Z') // '2021-01-05 12:39 UTC' */
export function when(iso: string, precision: TimePrecision = 'instant'): string {
  const text = new Date(iso).toISOString()
  return precision === 'day' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`
}

/** To the second, for tables where the order within a minute matters. */
export function exactly(iso: string, precision: TimePrecision = 'instant'): string {
  const text = new Date(iso).toISOString()
  if (precision !== 'instant') return when(iso, precision).replace(' UTC', '')
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`
}

/** Milliseconds between two ISO times. */
export function between(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}
