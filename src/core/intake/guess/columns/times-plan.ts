/** How the times of a reading are put together: one column or a date and a time of day, their format, and its twin. */
import { dayFirstEvidence } from '../../values/times/day-order.ts'
import { timeReader } from '../../values/times/time-reader.ts'
import type { TimeStyle } from '../../values/times/time-styles.ts'
import type { TimePlan } from '../plan.ts'
import type { Profile } from '../profile.ts'

/** What a person or the whole file says of the order of day and month. */
export interface DateOrder {
  readonly settled: 'day-first' | 'month-first' | null
  /** Above zero for day first, below for month first: what other columns and the language of the file say. */
  readonly leaning: number
}

/** The plan of a date column, with a time of day where one belongs to it; null where the column holds no dates. */
export function timePlan(date: Profile, clock: Profile | null, order: DateOrder): TimePlan | null {
  const days = date.times.filter(({ hasDay, period }) => hasDay && !period)
  if (days.length === 0) return null
  const { style, twin } = settledStyle(days, date, order)
  const time =
    style.hasClock && !style.allMidnight ? null : (clock?.times.find(({ hasDay }) => !hasDay) ?? null)
  if (time === null || clock === null || time.format === null) {
    return {
      columns: [date.index],
      format: style.format,
      hasClock: style.hasClock && !style.allMidnight,
      needsZone: style.needsZone && !style.allMidnight,
      twin,
      dayOnly: style.hasClock && style.allMidnight,
    }
  }
  const joined = (format: string | null) => `${format ?? '%Y-%m-%d'} ${time.format}`
  return {
    columns: [date.index, clock.index],
    format: joined(style.format),
    hasClock: true,
    needsZone: true,
    twin: twin === null ? null : joined(twin),
    dayOnly: false,
  }
}

/** The style that is taken, and its twin while day and month may still be either way round. */
function settledStyle(
  days: readonly TimeStyle[],
  date: Profile,
  { settled, leaning }: DateOrder,
): { style: TimeStyle; twin: string | null } {
  const [best] = days
  const other = days.find(({ format }) => format !== null && format === best.swaps)
  if (other === undefined) return { style: best, twin: null }
  const isDayFirst = (style: TimeStyle) =>
    (style.format ?? '').indexOf('%d') < (style.format ?? '').indexOf('%m')
  const [dayFirst, monthFirst] = isDayFirst(best) ? [best, other] : [other, best]
  if (settled !== null) return { style: settled === 'day-first' ? dayFirst : monthFirst, twin: null }
  const evidence = dayFirstEvidence(date.filled)
  const weight = evidence.dayFirst - evidence.monthFirst + leaning
  const style = weight >= 0 ? dayFirst : monthFirst
  const twin = weight >= 0 ? monthFirst : dayFirst
  return { style, twin: Math.abs(weight) >= DECISIVE ? null : twin.format }
}

/** Evidence of at least this weight needs no question: what one column or the file's language shows clearly. */
const DECISIVE = 0.6

/** The instants of all rows by a plan, NaN where one cannot be read. Zones do not matter for their order. */
export function instantsOf(profiles: readonly Profile[], { columns, format }: TimePlan): number[] {
  const read = timeReader(format, 'UTC')
  return profiles[columns[0]].values.map((_, row) => {
    const time = read(columns.map((column) => profiles[column].values[row] ?? '').join(' '))
    return typeof time === 'object' ? time.at : Number.NaN
  })
}
