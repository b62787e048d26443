/**
 * How the times of a column are written: ISO 8601, or one of the usual forms (as strptime writes them) that all values
 * fit. Where the day and the month may be either way round, the guess names both.
 */
import { parseTime } from '../time.ts'

export interface TimeGuess {
  /** Null for ISO 8601. */
  readonly format: string | null
  /** Other forms that fit all values. */
  readonly ambiguous: readonly string[]
  /** Whether a time of day comes without its zone. */
  readonly needsZone: boolean
  /** Which share of the values fits. */
  readonly share: number
}

const DAYS = [
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d.%m.%Y',
  '%d-%m-%Y',
  '%m-%d-%Y',
  '%Y/%m/%d',
  '%Y.%m.%d',
  '%Y-%m-%d',
  '%Y%m%d',
  '%d/%m/%y',
  '%m/%d/%y',
  '%d.%m.%y',
  '%d-%m-%y',
  '%d-%b-%Y',
  '%d %b %Y',
  '%b %d, %Y',
  '%d %B %Y',
  '%d-%b-%y',
]
const CLOCKS = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', ' %I:%M %p', ' %I:%M:%S %p']
const FORMATS = DAYS.flatMap((day) => CLOCKS.map((clock) => `${day}${clock}`))
/** A column may hold a few values that are no times; they are rejected row by row. */
const SHARE_MIN = 0.9

/** Null where the values are no times. `dayFirst` says which way round is likelier where both fit. */
export function guessTimes(values: readonly string[], { dayFirst }: { dayFirst: boolean }): TimeGuess | null {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '')
  if (filled.length === 0) return null
  const iso = filled.filter((value) => parseTime(value).ok).length
  if (iso / filled.length >= SHARE_MIN)
    return { format: null, ambiguous: [], needsZone: false, share: iso / filled.length }
  const zoneless = filled.filter((value) => isZoneless(value)).length
  if (zoneless / filled.length >= SHARE_MIN)
    return { format: null, ambiguous: [], needsZone: true, share: zoneless / filled.length }
  const fits = FORMATS.map((format) => ({ format, share: shareOf(format, filled) }))
  const best = Math.max(...fits.map(({ share }) => share))
  if (best < SHARE_MIN) return null
  const equal = fits.filter(({ share }) => share === best).map(({ format }) => format)
  const [format, ...ambiguous] = equal.toSorted((left, right) => rank(left, dayFirst) - rank(right, dayFirst))
  return { format, ambiguous, needsZone: /%[HI]/.test(format), share: best }
}

function isZoneless(value: string): boolean {
  const parsed = parseTime(value)
  return !parsed.ok && parsed.code === 'time-without-zone'
}

function rank(format: string, dayFirst: boolean): number {
  const monthFirst = /^%m/.test(format)
  return Number(monthFirst === dayFirst)
}

function shareOf(format: string, values: readonly string[]): number {
  const pattern = patternOf(format)
  return values.filter((value) => isTime(pattern, value)).length / values.length
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const PARTS: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{4})',
  y: '(?<short>\\d{2})',
  m: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  I: '(?<hour>\\d{1,2})',
  M: '(?<minute>\\d{2})',
  S: '(?<second>\\d{2})',
  f: '\\d{1,6}',
  p: '(?:am|pm)',
  b: `(?<name>${MONTHS.join('|')})`,
  B: '(?<name>january|february|march|april|may|june|july|august|september|october|november|december)',
}

function patternOf(format: string): RegExp {
  // Digits without anything between them have a fixed length.
  const compact = format.startsWith('%Y%m%d')
  const body = format
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/%([A-Za-z])/g, (_, letter: string) =>
      compact && (letter === 'm' || letter === 'd') ? PARTS[letter].replace('{1,2}', '{2}') : PARTS[letter],
    )
  return new RegExp(`^${body}$`, 'i')
}

function isTime(pattern: RegExp, value: string): boolean {
  const found = pattern.exec(value)?.groups
  if (found === undefined) return false
  const month =
    found.name === undefined ? Number(found.month) : MONTHS.indexOf(found.name.slice(0, 3).toLowerCase()) + 1
  const year = found.year === undefined ? 2000 + Number(found.short) : Number(found.year)
  const day = Number(found.day)
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false
  return Number(found.hour ?? 0) <= 23 && Number(found.minute ?? 0) <= 59
}
