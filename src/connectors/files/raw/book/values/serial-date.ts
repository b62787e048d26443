/**
 * Days of a spreadsheet, which are numbers, as dates and times without a zone.
 *
 * Of the 1900 system day 1 is 1900-01-01 and day 60 a 29 February that never was; so from day 61 on, day n is
 * 1899-12-30 and n days. Of the 1904 system (old files of the Mac) day n is 1904-01-01 and n days.
 */
import type { DateKind } from './date-format.ts'

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 9999-12-31, the last day of either. */
const LAST_1900 = 2_958_465
const LAST_1904 = LAST_1900 - 1_462
const FALSE_DAY_1900 = 60
/** A time this near to a full second is that second: floats keep days to a fraction of a millisecond. */
const NEAR_SECOND_MS = 2
/** Days that are remembered as texts; a file of some years has a few thousand. */
const DAYS_KEPT_MAX = 20_000

export class SerialDates {
  private readonly from1904: boolean
  private readonly days = new Map<number, string>()

  constructor(from1904: boolean) {
    this.from1904 = from1904
  }

  /**
   * A serial as `2026-01-05`, `2026-01-05T08:00:00` or `08:00:00`; null where it is no date, so that it stays a
   * number. Day 0 is how programs write an empty date: it is an empty text, or midnight where the format is a time.
   */
  textOf(serial: number, kind: DateKind): string | null {
    if (!(serial >= 0) || serial >= (this.from1904 ? LAST_1904 : LAST_1900) + 1) return null
    let day = Math.floor(serial)
    let ms = timeOf(serial - day)
    if (ms === DAY_MS) {
      day++
      ms = 0
    }
    if (day === 0) return ms === 0 && kind !== 'time' ? '' : clock(ms)
    if (day === FALSE_DAY_1900 && !this.from1904) return null
    const date = this.dayText(day)
    return ms === 0 && kind === 'date' ? date : `${date}T${clock(ms)}`
  }

  private dayText(day: number): string {
    const known = this.days.get(day)
    if (known !== undefined) return known
    const shift = !this.from1904 && day < FALSE_DAY_1900 ? 1 : 0
    const epoch = this.from1904 ? EPOCH_1904 : EPOCH_1900
    const text = new Date(epoch + (day + shift) * DAY_MS).toISOString().slice(0, 10)
    if (this.days.size < DAYS_KEPT_MAX) this.days.set(day, text)
    return text
  }
}

/** The part of a day in milliseconds, at the full second where it is near. */
function timeOf(fraction: number): number {
  const ms = Math.round(fraction * DAY_MS)
  const second = Math.round(ms / 1000) * 1000
  return Math.abs(ms - second) <= NEAR_SECOND_MS ? second : ms
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const text = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
  const rest = ms % 1000
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`
}

function two(part: number): string {
  const whole = Math.floor(part)
  return whole < 10 ? `0${whole}` : String(whole)
}
