/**
 * How the times of a column are written: every format that reads nearly all of its values, the likeliest first.
 *
 * ISO 8601 comes before all formats. Where the day and the month may be either way round both formats are there, each
 * naming its twin; `dayFirstEvidence` weighs them. Periods and times of day alone are found as what they are.
 */

import { zoneClock } from '../../../zones.ts'
import { monthOf } from '../../words/months.ts'
import { isEmptyValue } from '../empty-values.ts'
import { foldText } from '../fold-text.ts'
import { partFields } from './counted-times.ts'
import { dayFirstEvidence } from './day-order.ts'
import { isoFields } from './iso-times.ts'
import { periodFormat } from './periods.ts'
import { CANDIDATES, CLOCK_TAILS, DAY_FORMATS } from './time-candidates.ts'
import { type ReadTime, type TimeFields, timeOf } from './time-fields.ts'
import { startsAs, timeFormat } from './time-format.ts'
import { fieldsReader } from './time-reader.ts'

export interface TimeStyle {
  /** As `timeReader` takes it; null for ISO 8601. Of a period, what names it. */
  readonly format: string | null
  /** Share of the values that are not empty which it reads. */
  readonly share: number
  readonly hasDay: boolean
  readonly hasClock: boolean
  /** Whether some value has a clock and no zone. */
  readonly needsZone: boolean
  /** Whether every clock shows midnight: days, then. */
  readonly allMidnight: boolean
  /** First and last instant, local times as if they were UTC; of a clock alone, within the day. */
  readonly from: number
  readonly to: number
  /** The format that reads the same values with day and month exchanged. */
  readonly swaps?: string
  /** Months or weeks: no day can be told. */
  readonly period?: true
}

export interface TimeHints {
  /** Whether the day stands before the month in other columns, or in the language of the headers. */
  readonly dayFirst?: boolean
  /** What the header says of the column: digits alone are days or times of day only where it does. */
  readonly named?: 'day' | 'clock'
}

/** A column may hold a few values that are no times; they are refused row by row. */
const SHARE_MIN = 0.9
/** Values that a format is tried with before all others are read. */
const PROBES = 12
const TEXT_LENGTH_MAX = 80
/** Digits alone are days only where all lie in a time from which files come. */
const PLAUSIBLE_FROM = Date.UTC(1980, 0, 1)
const PLAUSIBLE_TO = Date.UTC(2100, 0, 1)
const UTC = zoneClock('UTC')

/** Formats that read at least nine tenths of the values that are not empty, best first; none where there are none. */
export function timeStyles(values: readonly string[], hints: TimeHints = {}): readonly TimeStyle[] {
  const filled = values.filter((value) => !isNothing(value)).map(withinReason)
  if (filled.length === 0 || filled.filter(isLikely).length < filled.length * SHARE_MIN) return []
  const iso = readsProbes(filled, isoFields) ? styleOf(null, isoFields, filled, { hasDay: true }) : null
  if (iso !== null) return [iso]
  const period = periodOf(filled, hints)
  const days = hints.named === 'clock' ? [] : daysOf(filled, hints)
  const found = [...(period === null ? [] : [period]), ...days]
  if (found.length > 0) return ranked(withTwins(distinct(found)), hints.dayFirst ?? likelyDayFirst(filled))
  return clocksOf(filled, hints)
}

/** Empty, or a date that stands for none. */
function isNothing(value: string): boolean {
  return isEmptyValue(value) || /^0{1,4}([-/.])00?\1(?:00){1,2}(?:[ T]00:00(?::00)?)?$/.test(value.trim())
}

/** A long text is no time, and is not looked at further. */
function withinReason(value: string): string {
  return value.length <= TEXT_LENGTH_MAX ? value : '?'
}

/** Whether a text may be a time at all: what has no digit is none. */
function isLikely(value: string): boolean {
  return /[\d٠-٩०-९０-９]/.test(value)
}

function daysOf(values: readonly string[], hints: TimeHints): TimeStyle[] {
  const strict = matching(dayFormats(values), values, 'strict')
  const bare =
    hints.named === 'day' ? matching(CANDIDATES.bareDays, values, 'strict').filter(isPlausible) : []
  const found = [...strict.filter((style) => !isBare(style) || isPlausible(style)), ...bare]
  if (found.length > 0) return found
  const lenient = matching(dayFormats(values), values, 'lenient')
  return lenient.length > 0 ? lenient : matching(CANDIDATES.lastResorts, values, 'strict')
}

const beginnings = DAY_FORMATS.map((format) => ({ format, begins: startsAs(format) }))

/** Formats whose day stands at the beginning of the values, with every clock; and those that begin otherwise. */
function dayFormats(values: readonly string[]): readonly string[] {
  const probes = probesOf(values)
  const days = beginnings.filter(({ begins }) => probes.filter(begins).length >= probes.length / 2)
  return [...days.flatMap(({ format }) => CLOCK_TAILS.map((clock) => format + clock)), ...CANDIDATES.others]
}

function clocksOf(values: readonly string[], hints: TimeHints): TimeStyle[] {
  const found = matching(CANDIDATES.clocks, values, 'strict')
  if (found.length > 0) return found
  const lenient = matching(CANDIDATES.clocks, values, 'lenient')
  if (lenient.length > 0 || hints.named !== 'clock') return lenient.slice(0, 1)
  const part = styleOf('excel', partFields, values, { hasDay: false })
  return part === null ? matching(CANDIDATES.bareClocks, values, 'strict') : [part]
}

function matching(
  formats: readonly string[],
  values: readonly string[],
  how: 'strict' | 'lenient',
): TimeStyle[] {
  return formats.flatMap((format) => {
    const { read, hasDay } = readerOf(format, how)
    if (!readsProbes(values, read)) return []
    return styleOf(spelled(format, probesOf(values)), read, values, { hasDay }) ?? []
  })
}

function readsProbes(values: readonly string[], read: (text: string) => unknown): boolean {
  const probes = probesOf(values)
  return probes.filter((value) => read(value) !== null).length >= probes.length / 2
}

/** Values from all over the column. */
function probesOf(values: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(values.length / PROBES))
  return Array.from({ length: Math.min(PROBES, values.length) }, (_, index) => values[index * step])
}

const readers = new Map<string, { read: (text: string) => TimeFields | null; hasDay: boolean }>()

function readerOf(format: string, how: 'strict' | 'lenient') {
  const key = `${how} ${format}`
  const known = readers.get(key)
  if (known !== undefined) return known
  const made = madeReader(format, how)
  readers.set(key, made)
  return made
}

function madeReader(format: string, how: 'strict' | 'lenient') {
  if (!format.includes('%')) return { read: fieldsReader(format), hasDay: true }
  const { read, readLeniently, hasDay } = timeFormat(format)
  return { read: how === 'strict' ? read : readLeniently, hasDay }
}

/** Months written out are `%B`, short ones `%b`; both are read alike. */
function spelled(format: string, values: readonly string[]): string {
  return format.includes('%b') && values.some(hasLongMonth) ? format.replace('%b', '%B') : format
}

function hasLongMonth(value: string): boolean {
  const words = foldText(value).match(/[\p{L}\p{M}]{5,}/gu) ?? []
  return words.some((word) => monthOf(word) !== null)
}

/** What a format makes of the values; null where it reads too few of them. */
function styleOf(
  format: string | null,
  read: (text: string) => TimeFields | null,
  values: readonly string[],
  { hasDay }: { hasDay: boolean },
): TimeStyle | null {
  let [times, nothing, clocks, zoneless, midnights] = [0, 0, 0, 0, 0]
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    const fields = read(value)
    const time = fields === null ? null : instantOf(fields, hasDay)
    if (time === 'missing-value') nothing++
    if (fields === null || time === null || typeof time === 'string') continue
    times++
    from = Math.min(from, time.at)
    to = Math.max(to, time.at)
    if (fields.hour === null) continue
    clocks++
    if (fields.offset === null) zoneless++
    if (fields.hour % 24 === 0 && fields.minute === 0 && !fields.second && fields.ms === 0) midnights++
  }
  const share = times / (values.length - nothing)
  if (times === 0 || share < SHARE_MIN) return null
  return {
    format,
    share,
    hasDay,
    hasClock: clocks > 0,
    needsZone: zoneless > 0,
    allMidnight: clocks > 0 && midnights === clocks,
    from,
    to,
  }
}

/** A clock alone is one of the first day of a year that has no meaning. */
function instantOf(fields: TimeFields, hasDay: boolean): ReadTime | string {
  if (hasDay) return timeOf(fields, UTC)
  const { month, day, hour, minute, second, ms } = fields
  const time = timeOf({ year: 2000, month, day, hour, minute, second, ms, offset: null }, UTC)
  return typeof time === 'string' ? time : { at: time.at - Date.UTC(2000, 0, 1), precision: time.precision }
}

function periodOf(values: readonly string[], { named }: TimeHints): TimeStyle | null {
  const dated = named === 'day'
  if (named === 'clock' || !readsProbes(values, (value) => periodFormat(value, { dated }))) return null
  const formats = values.map((value) => periodFormat(value, { dated }))
  const format = formats.find((one) => one !== null) ?? null
  const share = formats.filter((one) => one !== null).length / values.length
  if (format === null || share < SHARE_MIN) return null
  return {
    format,
    share,
    hasDay: false,
    hasClock: false,
    needsZone: false,
    allMidnight: false,
    from: 0,
    to: 0,
    period: true,
  }
}

function isBare({ format }: TimeStyle): boolean {
  return format !== null && /^(?:%[A-Za-z])+$/.test(format)
}

function isPlausible({ from, to }: TimeStyle): boolean {
  return from >= PLAUSIBLE_FROM && to < PLAUSIBLE_TO
}

function likelyDayFirst(values: readonly string[]): boolean {
  const { dayFirst, monthFirst } = dayFirstEvidence(values)
  return dayFirst >= monthFirst
}

/** By share, days before periods, then the shorter span of time; twins stand together, the likelier one first. */
function ranked(styles: readonly TimeStyle[], dayFirst: boolean): readonly TimeStyle[] {
  const spans = new Map(styles.map(({ format, from, to }) => [format, to - from]))
  const spanOf = ({ format, swaps }: TimeStyle) =>
    Math.min(spans.get(format) ?? 0, swaps === undefined ? Number.POSITIVE_INFINITY : (spans.get(swaps) ?? 0))
  return styles.toSorted(
    (left, right) =>
      right.share - left.share ||
      Number(left.period ?? false) - Number(right.period ?? false) ||
      spanOf(left) - spanOf(right) ||
      Number(isDayFirst(left) !== dayFirst) - Number(isDayFirst(right) !== dayFirst),
  )
}

function isDayFirst({ format }: TimeStyle): boolean {
  return (format ?? '').indexOf('%d') < (format ?? '').indexOf('%m')
}

/** A format with day and month exchanged; null where the month has a name or there is none. */
function twinOf(format: string | null): string | null {
  if (format === null || !format.includes('%m') || !format.includes('%d')) return null
  return format.replace(/%[dm]/g, (directive) => (directive === '%d' ? '%m' : '%d'))
}

/** Formats that read the same in the same order, as with and without a blank, are one: the first. */
function distinct(styles: readonly TimeStyle[]): readonly TimeStyle[] {
  const seen = new Set<string>()
  return styles.filter(({ format, share, from, to }) => {
    const order = (format ?? '').replace(/%B/g, '%b').replace(/[^YymbdjHI]/g, '')
    const key = `${order} ${share} ${from} ${to}`
    return seen.size < seen.add(key).size
  })
}

/** Twins name each other. One that reads fewer values is disproved: they have a number over 12 in its month. */
function withTwins(styles: readonly TimeStyle[]): readonly TimeStyle[] {
  const shares = new Map(styles.map(({ format, share }) => [format, share]))
  return styles.flatMap((style) => {
    const twin = twinOf(style.format)
    const share = twin === null ? undefined : shares.get(twin)
    if (twin === null || share === undefined || share < style.share) return style
    return share > style.share ? [] : Object.assign({}, style, { swaps: twin })
  })
}
