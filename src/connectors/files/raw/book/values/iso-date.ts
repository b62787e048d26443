/** Dates that stand in a workbook as ISO 8601. */
import type { DateKind } from './date-format.ts'

const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?(?:[.,]0+|[.,](\d+))?(Z|[+-]\d\d:?\d\d)?)?$/

/**
 * Such a date as a text: a midnight that no format shows is left out, seconds are written always.
 *
 * @example isoDate('2026-01-05T00:00:00.000', 'date') // '2026-01-05'
 * @example isoDate('2026-01-05T08:30', null) // '2026-01-05T08:30:00'
 */
export function isoDate(text: string, kind: DateKind | null): string {
  const match = ISO_DATE.exec(text)
  if (match === null) return text
  const [, day, minute, second = '00', fraction = '', zone = ''] = match
  if (minute === undefined) return day
  if (minute === '00:00' && second === '00' && fraction === '' && kind !== 'datetime') return day
  return `${day}T${minute}:${second}${fraction === '' ? '' : `.${fraction.slice(0, 3)}`}${zone}`
}
