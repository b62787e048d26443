/**
 * Which way round the day and the month stand in a column where a format cannot tell, by what its values show.
 *
 *   over-twelve   a number over 12 is no month: proof
 *   file-order    ledgers are written in order of time; under one reading they are, under the other not
 *   span          one reading gives a stretch of days, the other days strewn over many months
 *   weekdays      one reading has no Saturdays and Sundays, the other its share of them
 *   clock         AM and PM in capitals are American; `p. m.` and a comma before 24 hours are not
 *   none          nothing tells
 */
import { DAY_MS } from '../../../time.ts'
import { foldText } from '../fold-text.ts'
import { yearOfTwo } from './directive-values.ts'

export interface DayOrder {
  /** How sure either way round is, 0 to 1; at most one is above zero. */
  readonly dayFirst: number
  readonly monthFirst: number
  /** What tells. */
  readonly code: 'over-twelve' | 'file-order' | 'span' | 'weekdays' | 'clock' | 'none'
}

interface TwoWays {
  readonly dayFirst: number
  readonly monthFirst: number
}

const DATE = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/
/** Changes from one day to another that show an order, and which share of them may break it. */
const CHANGES_MIN = 4
const IN_ORDER_MIN = 0.98
const OUT_OF_ORDER_MAX = 0.9
/** A reading over so much more time than the other is a strewn one. */
const SPAN_FACTOR = 4
const DISTINCT_DAYS_MIN = 4
const DISTINCT_WEEKDAYS_MIN = 8
const WEEKEND_SHARE_MIN = 0.15

/**
 * What the values of a column, in the order of the file, show of their days and months.
 *
 * @example dayFirstEvidence(['13/01/2026', '02/01/2026']) // { dayFirst: 1, monthFirst: 0, code: 'over-twelve' }
 */
export function dayFirstEvidence(values: readonly string[]): DayOrder {
  const texts = values.map(foldText)
  const dates = texts.flatMap((text) => {
    const match = DATE.exec(text)
    return match === null
      ? []
      : [{ first: Number(match[1]), second: Number(match[3]), year: Number(match[4]) }]
  })
  if (dates.length === 0) return NOTHING
  return overTwelve(dates) ?? fileOrder(dates) ?? span(dates) ?? weekdays(dates) ?? clock(texts) ?? NOTHING
}

const NOTHING: DayOrder = { dayFirst: 0, monthFirst: 0, code: 'none' }

interface Found {
  readonly first: number
  readonly second: number
  readonly year: number
}

function overTwelve(dates: readonly Found[]): DayOrder | null {
  const first = dates.filter((date) => date.first > 12 && date.first <= 31).length
  const second = dates.filter((date) => date.second > 12 && date.second <= 31).length
  if (first === 0 && second === 0) return null
  // A few slips of the pen prove nothing against all others.
  if (first > 0 && second > 0 && Math.min(first, second) * 20 > Math.max(first, second)) return NOTHING
  return first > second ? surely('dayFirst', 1, 'over-twelve') : surely('monthFirst', 1, 'over-twelve')
}

function fileOrder(dates: readonly Found[]): DayOrder | null {
  const { dayFirst, monthFirst } = both(dates, shareInOrder)
  if (dayFirst >= IN_ORDER_MIN && monthFirst < OUT_OF_ORDER_MAX) return surely('dayFirst', 0.95, 'file-order')
  if (monthFirst >= IN_ORDER_MIN && dayFirst < OUT_OF_ORDER_MAX)
    return surely('monthFirst', 0.95, 'file-order')
  return null
}

/** Share of the changes of day that go the way most of them go; zero where there are too few. */
function shareInOrder(days: readonly number[]): number {
  let [up, down] = [0, 0]
  for (let at = 1; at < days.length; at++) {
    if (days[at] > days[at - 1]) up++
    else if (days[at] < days[at - 1]) down++
  }
  return up + down < CHANGES_MIN ? 0 : Math.max(up, down) / (up + down)
}

function span(dates: readonly Found[]): DayOrder | null {
  if (distinctOf(dates).length < DISTINCT_DAYS_MIN) return null
  const { dayFirst, monthFirst } = both(dates, spanOf)
  // The firsts of months look like the first days of one month: then a short stretch says less.
  const isOneMonth =
    new Set(dates.map(({ first }) => first)).size === 1 ||
    new Set(dates.map(({ second }) => second)).size === 1
  const sureness = isOneMonth ? 0.6 : 0.8
  if (dayFirst * SPAN_FACTOR <= monthFirst) return surely('dayFirst', sureness, 'span')
  if (monthFirst * SPAN_FACTOR <= dayFirst) return surely('monthFirst', sureness, 'span')
  return null
}

/** Each date once. */
function distinctOf(dates: readonly Found[]): readonly Found[] {
  const byText = new Map(dates.map((date) => [`${date.first} ${date.second} ${date.year}`, date]))
  return [...byText.values()]
}

function spanOf(days: readonly number[]): number {
  const sorted = days.toSorted((left, right) => left - right)
  return (sorted[sorted.length - 1] - sorted[0]) / DAY_MS + 1
}

function weekdays(dates: readonly Found[]): DayOrder | null {
  const distinct = distinctOf(dates)
  if (distinct.length < DISTINCT_WEEKDAYS_MIN) return null
  const { dayFirst, monthFirst } = both(distinct, weekendShare)
  if (dayFirst === 0 && monthFirst >= WEEKEND_SHARE_MIN) return surely('dayFirst', 0.8, 'weekdays')
  if (monthFirst === 0 && dayFirst >= WEEKEND_SHARE_MIN) return surely('monthFirst', 0.8, 'weekdays')
  return null
}

function weekendShare(days: readonly number[]): number {
  return days.filter((day) => new Date(day).getUTCDay() % 6 === 0).length / days.length
}

function clock(texts: readonly string[]): DayOrder | null {
  const most = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length > texts.length / 2
  if (most(/\d ?[AP]M$/)) return surely('monthFirst', 0.6, 'clock')
  return most(/\d ?[ap]\. ?m\.$|\d, \d{2}:\d{2}(?::\d{2})?$/) ? surely('dayFirst', 0.6, 'clock') : null
}

function both(dates: readonly Found[], of: (days: readonly number[]) => number): TwoWays {
  const year = (date: Found) => (date.year < 100 ? yearOfTwo(date.year) : date.year)
  return {
    dayFirst: of(dates.map((date) => Date.UTC(year(date), date.second - 1, date.first))),
    monthFirst: of(dates.map((date) => Date.UTC(year(date), date.first - 1, date.second))),
  }
}

function surely(way: keyof TwoWays, sureness: number, code: DayOrder['code']): DayOrder {
  return way === 'dayFirst'
    ? { dayFirst: sureness, monthFirst: 0, code }
    : { dayFirst: 0, monthFirst: sureness, code }
}
