/**
 * Times that are a number: days since 1900 as spreadsheets keep them, seconds since 1970, and the dates of AS/400.
 *
 *   excel        46027 is 2026-01-05, 46027.5 its noon; days since 1899-12-30, right from 1900-03-01 on
 *   excel-1904   44565 is the same day in files of old Macs; days since 1904-01-01
 *   unix         seconds since 1970, decimals allowed
 *   unix-ms      milliseconds since 1970
 *   cyymmdd      1260105: a century after 1900, year, month, day
 *   jde          126005: the same with the day of the year
 */
import { DAY_MS } from '../../../time.ts'
import type { TimeFields } from './time-fields.ts'

const EXCEL_DAY_0 = Date.UTC(1899, 11, 30)
const EXCEL_1904_DAY_0 = Date.UTC(1904, 0, 1)
/** 9999-12-31, as spreadsheets count. */
const EXCEL_DAY_MAX = 2_958_465
const SECOND_MS = 1000

type Reader = (text: string) => TimeFields | null

const READERS: Readonly<Record<string, Reader>> = {
  excel: (text) => fromSerial(text, EXCEL_DAY_0),
  'excel-1904': (text) => fromSerial(text, EXCEL_1904_DAY_0),
  unix: (text) => fromEpoch(text, 1000),
  'unix-ms': (text) => fromEpoch(text, 1),
  cyymmdd: (text) => fromCentury(/^(\d)?(\d{2})(\d{2})(\d{2})$/.exec(text)),
  jde: (text) => fromDayOfYear(/^(\d)?(\d{2})(\d{3})$/.exec(text)),
}

/** Names of formats that count. */
export const COUNTED_FORMATS: readonly string[] = Object.keys(READERS)

/** The reader of a counted format, of folded texts; null for any other format. */
export function countedFormat(format: string): Reader | null {
  return Object.hasOwn(READERS, format) ? READERS[format] : null
}

/** A day and a part of it; `dd tt` may stand apart, as where a date and a time column are joined. */
function fromSerial(text: string, dayZero: number): TimeFields | null {
  const match = /^(\d{1,7})([.,]\d{1,17})?(?: (?:0[.,](\d{1,17})|0))?$/.exec(text)
  if (match === null) return null
  const [, days, fraction, apart] = match
  if (Number(days) > EXCEL_DAY_MAX || (fraction !== undefined && apart !== undefined)) return null
  const part = Number(`0.${apart ?? fraction?.slice(1) ?? '0'}`)
  const fields = fieldsAt(dayZero + Number(days) * DAY_MS + wholeSeconds(part), null)
  return fraction === undefined && apart === undefined ? dayOf(fields) : fields
}

/** The time of day that is a part of a day, as spreadsheets keep it; null for other texts. */
export function partFields(text: string): TimeFields | null {
  const part = text.trim().replace(',', '.')
  return /^(?:0?\.\d{1,17}|0)$/.test(part) ? fieldsAt(wholeSeconds(Number(part)), null) : null
}

/** A part of a day in milliseconds; what fails to be a whole second is noise of floats. */
function wholeSeconds(part: number): number {
  return Math.round((part * DAY_MS) / SECOND_MS) * SECOND_MS
}

function fromEpoch(text: string, unitMs: number): TimeFields | null {
  if (!/^\d{1,14}(?:\.\d{1,9})?$/.test(text)) return null
  const at = Math.round(Number(text) * unitMs)
  return at > EPOCH_MS_MAX ? null : fieldsAt(at, 0)
}

/** What a JavaScript date can hold. */
const EPOCH_MS_MAX = 8.64e15

function fromCentury(match: RegExpExecArray | null): TimeFields | null {
  if (match === null) return null
  const [, century = '0', year, month, day] = match
  return dayFields(1900 + Number(century) * 100 + Number(year), Number(month), Number(day))
}

function fromDayOfYear(match: RegExpExecArray | null): TimeFields | null {
  if (match === null) return null
  const [, century = '0', year, days] = match
  const full = 1900 + Number(century) * 100 + Number(year)
  const fields = dayOf(fieldsAt(Date.UTC(full, 0, Number(days)), null))
  return fields.year === full ? fields : null
}

function fieldsAt(at: number, offset: number | null): TimeFields {
  const date = new Date(at)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
    offset,
  }
}

function dayOf({ year, month, day }: TimeFields): TimeFields {
  return dayFields(year, month, day)
}

function dayFields(year: number, month: number, day: number): TimeFields {
  return { year, month, day, hour: null, minute: 0, second: null, ms: 0, offset: null }
}
