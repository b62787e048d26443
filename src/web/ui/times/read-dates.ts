/**
 * Dates as people write them: 31.12.2021, 31 Dec, Dec 2021, yesterday, last month, last 7 days, or a time of a day.
 * Days are texts, `2021-12-31`; a time is an instant. A day without a year is the latest such day.
 */
import { addDays } from './days.ts'

export interface Dates {
  readonly from: string
  readonly to: string
  /** It was said as a whole, such as `last month`: both ends are meant, in whichever field it stands. */
  readonly whole: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The days a text means, by the day it is today; null where it means none, or two: 05/06/2021 is May in one country and
 * June in another. `instantOf` reads a wall clock's time, `2021-12-31T14:00`.
 *
 * @example readDates('last month', '2026-03-10', () => null) // { from: '2026-02-01', to: '2026-02-28', whole: true }
 */
export function readDates(
  text: string,
  today: string,
  instantOf: (wall: string) => string | null,
): Dates | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ')
  return (
    spoken(plain, today) ??
    single(timeOf(plain, instantOf)) ??
    single(numbered(plain, today) ?? named(plain, today)) ??
    monthOrYear(plain)
  )
}

function single(day: string | null): Dates | null {
  return day === null ? null : { from: day, to: day, whole: false }
}

function spoken(text: string, today: string): Dates | null {
  const both = (from: string, to: string): Dates => ({ from, to, whole: true })
  if (text === 'today' || text === 'now') return single(today)
  if (text === 'yesterday') return single(addDays(today, -1))
  if (text === 'tomorrow') return single(addDays(today, 1))
  const days = /^(?:last |past )?(\d{1,4}) days?$/.exec(text)
  if (days !== null) return both(addDays(today, 1 - Math.max(1, Number(days[1]))), today)
  const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7))
  const month = today.slice(0, 7)
  const year = Number(today.slice(0, 4))
  switch (text) {
    case 'this week':
      return both(monday, today)
    case 'last week':
      return both(addDays(monday, -7), addDays(monday, -1))
    case 'this month':
      return both(`${month}-01`, today)
    case 'last month':
      return { ...monthOf(addDays(`${month}-01`, -1).slice(0, 7)), whole: true }
    case 'this year':
      return both(`${year}-01-01`, today)
    case 'last year':
      return both(`${year - 1}-01-01`, `${year - 1}-12-31`)
    default:
      return null
  }
}

/** An instant as programs write it, or a day with a time on the wall clock. */
function timeOf(text: string, instantOf: (wall: string) => string | null): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})[t ](\d{1,2}):(\d{2})(:\d{2}(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$/.exec(
    text,
  )
  if (match === null) return null
  const [, day = '', hour = '', minute, second = '', zone] = match
  if (dayOf(day) === null || Number(hour) > 23 || Number(minute) > 59) return null
  if (zone !== undefined) return text.toUpperCase().replace(' ', 'T')
  return instantOf(`${day}T${hour.padStart(2, '0')}:${minute}${second}`)
}

/** 2021-12-31, 31.12.2021, 31.12., 31/12/2021, 12/31/2021. */
function numbered(text: string, today: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayOf(text)
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4}|\d{2})?$/.exec(text)
  if (dotted !== null) return dated(Number(dotted[1]), Number(dotted[2]), dotted[3], today)
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text)
  if (slashed === null) return null
  const [first, second] = [Number(slashed[1]), Number(slashed[2])]
  if (first <= 12 && second <= 12 && first !== second) return null
  return first > 12 || first === second
    ? dated(first, second, slashed[3], today)
    : dated(second, first, slashed[3], today)
}

/** 31 Dec, 31st of December 2021, Dec 31, 2021. */
function named(text: string, today: string): string | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]{3,9})\.?,? ?(\d{4})?$/.exec(text)
  if (dayFirst !== null) return dated(Number(dayFirst[1]), monthNumber(dayFirst[2]!), dayFirst[3], today)
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text)
  if (monthFirst === null) return null
  return dated(Number(monthFirst[2]), monthNumber(monthFirst[1]!), monthFirst[3], today)
}

/** Dec 2021, 2021-12, 2021. */
function monthOrYear(text: string): Dates | null {
  if (/^(19|20)\d{2}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31`, whole: false }
  const iso = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (iso !== null) return monthOf(text)
  const said = /^([a-z]{3,9})\.? (\d{4})$/.exec(text)
  const number = said?.[1] === undefined ? 0 : monthNumber(said[1])
  return number === 0 ? null : monthOf(`${said![2]}-${two(number)}`)
}

function monthOf(month: string): Dates {
  const next = addDays(`${month}-01`, 31).slice(0, 7)
  return { from: `${month}-01`, to: addDays(`${next}-01`, -1), whole: false }
}

/** Without a year, the latest such day that is not to come. */
function dated(day: number, month: number, year: string | undefined, today: string): string | null {
  const of = (wanted: number) => dayOf(`${wanted}-${two(month)}-${two(day)}`)
  if (year !== undefined) return of(year.length === 2 ? 2000 + Number(year) : Number(year))
  const now = Number(today.slice(0, 4))
  // 29 February may be years ago.
  for (let wanted = now; wanted > now - 9; wanted--) {
    const found = of(wanted)
    if (found !== null && found <= today) return found
  }
  return null
}

function monthNumber(name: string): number {
  const month = MONTHS.indexOf(name.slice(0, 3)) + 1
  return month > 0 && FULL[month - 1]!.startsWith(name === 'sept' ? 'sep' : name) ? month : 0
}

const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** A day that exists; null for 31 February. */
function dayOf(text: string): string | null {
  const at = Date.parse(`${text}T00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
