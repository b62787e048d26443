/**
 * ISO 8601 in its forms: days as dates, weeks (`2026-W02-1`) and days of the year (`2026-005`); times with `T` or a
 * blank, with and without marks (`20260105T143001Z`), with any fraction, and with a zone behind as offset or letters.
 * What databases and Java write beside it is read too: ` UTC`, ` +0100`, `[Europe/Paris]`.
 */
import { DAY_MS } from '../../../time.ts'
import { foldText } from '../fold-text.ts'
import type { TimeFields } from './time-fields.ts'
import { offsetOf, ZONE_OFFSET } from './zone-words.ts'

const CLOCK = '(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?'
const ZONE = `(?: ?(${ZONE_OFFSET}))?(?:\\[[\\w/+-]{1,40}\\])?`
const EXTENDED = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]${CLOCK}${ZONE})?$`, 'i')
const BASIC = new RegExp(
  `^(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,9}))?)?${ZONE}$`,
  'i',
)
const WEEK = new RegExp(`^(\\d{4})-?W(\\d{2})-?([1-7])(?:[T ]${CLOCK}${ZONE})?$`, 'i')
const ORDINAL = new RegExp(`^(\\d{4})-(\\d{3})(?:[T ]${CLOCK}${ZONE})?$`, 'i')

/** The fields of a time in ISO 8601; null for other texts. @example isoFields('2026-W02-1')?.day // 5 */
export function isoFields(text: string): TimeFields | null {
  const match = EXTENDED.exec(text)
  if (match !== null) return fieldsOf(Number(match[1]), Number(match[2]), Number(match[3]), match, 4)
  const folded = foldText(text)
  const other = EXTENDED.exec(folded) ?? BASIC.exec(folded)
  if (other !== null) return fieldsOf(Number(other[1]), Number(other[2]), Number(other[3]), other, 4)
  const week = WEEK.exec(folded)
  if (week !== null) return counted(weekDay(Number(week[1]), Number(week[2]), Number(week[3])), week, 4)
  const ordinal = ORDINAL.exec(folded)
  if (ordinal !== null) return counted(yearDay(Number(ordinal[1]), Number(ordinal[2])), ordinal, 3)
  return null
}

function fieldsOf(
  year: number,
  month: number,
  day: number,
  match: RegExpExecArray,
  clockAt: number,
): TimeFields | null {
  const hour = match[clockAt]
  const [second, fraction, zone] = [match[clockAt + 2], match[clockAt + 3], match[clockAt + 4]]
  const offset = zone === undefined ? null : offsetOf(zone)
  if (zone !== undefined && offset === null) return null
  return {
    year,
    month,
    day,
    hour: hour === undefined ? null : Number(hour),
    minute: hour === undefined ? 0 : Number(match[clockAt + 1]),
    second: second === undefined ? null : Number(second),
    ms: fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0')),
    offset,
  }
}

function counted(at: number | null, match: RegExpExecArray, clockAt: number): TimeFields | null {
  if (at === null) return null
  const date = new Date(at)
  return fieldsOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), match, clockAt)
}

/** Week 1 holds the 4th of January; weeks begin on Mondays. */
function weekDay(year: number, week: number, weekday: number): number | null {
  if (week < 1 || week > 53) return null
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS
  return monday + ((week - 1) * 7 + weekday - 1) * DAY_MS
}

function yearDay(year: number, day: number): number | null {
  const at = Date.UTC(year, 0, day)
  return day >= 1 && new Date(at).getUTCFullYear() === year ? at : null
}
