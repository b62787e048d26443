/**
 * What a batch adds to the activity of its sources: by source and UTC day of recordedAt, one upsert a batch.
 *
 * The view `source_days_counted` says the same from the movements; `verify` compares the two.
 */
import { lagBucket } from '../../../core/overview/activity.ts'
import { DAY_MS } from '../../../core/time.ts'
import { type Columns, unnested } from '../../database/columns.ts'
import { instant } from '../../database/sql.ts'

/** One posted movement; `source` names may repeat, times are milliseconds. */
export interface PostedTimes {
  readonly length: number
  readonly source: (index: number) => string
  readonly recordedAt: (index: number) => number
  readonly occurredAt: (index: number) => number
}

/** What a batch adds to one day of a source; times are Unix milliseconds. */
export interface SourceDay {
  readonly source: string
  readonly day: number
  movements: number
  firstRecorded: number
  lastRecorded: number
  firstOccurred: number
  lastOccurred: number
  readonly lags: Float64Array
  lagMsMax: number
}

const number = (name: string, of: (one: SourceDay) => number): Columns<readonly SourceDay[]>[number] => ({
  name,
  type: 'bigint',
  of: (days, index) => of(days[index]),
})

/** The days that are added, by index. */
export const SOURCE_DAY_COLUMNS: Columns<readonly SourceDay[]> = [
  { name: 'source', type: 'text', of: (days, index) => days[index].source },
  number('day_ms', (one) => one.day),
  number('movements', (one) => one.movements),
  number('first_recorded', (one) => one.firstRecorded),
  number('last_recorded', (one) => one.lastRecorded),
  number('first_occurred', (one) => one.firstOccurred),
  number('last_occurred', (one) => one.lastOccurred),
  number('lag_ahead', (one) => one.lags[0]),
  number('lag_minute', (one) => one.lags[1]),
  number('lag_hour', (one) => one.lags[2]),
  number('lag_day', (one) => one.lags[3]),
  number('lag_week', (one) => one.lags[4]),
  number('lag_more', (one) => one.lags[5]),
  number('lag_ms_max', (one) => one.lagMsMax),
]

/** Adds days by their arrays, as parameters from `at` on; the site is $1. Nothing where `beside` has no row. */
export function addSourceDays(at: number, beside = ''): string {
  return `insert into source_days as kept
    select $1, source, to_timestamp(day_ms / 1000.0) at time zone 'UTC', movements,
      ${instant('first_recorded')}, ${instant('last_recorded')},
      ${instant('first_occurred')}, ${instant('last_occurred')},
      lag_ahead, lag_minute, lag_hour, lag_day, lag_week, lag_more, lag_ms_max
    from ${unnested(SOURCE_DAY_COLUMNS, at, 'added')}${beside}
    on conflict (site_id, source, day) do update
    set movements = kept.movements + excluded.movements,
      first_recorded_at = least(kept.first_recorded_at, excluded.first_recorded_at),
      last_recorded_at = greatest(kept.last_recorded_at, excluded.last_recorded_at),
      first_occurred_at = least(kept.first_occurred_at, excluded.first_occurred_at),
      last_occurred_at = greatest(kept.last_occurred_at, excluded.last_occurred_at),
      lag_ahead = kept.lag_ahead + excluded.lag_ahead,
      lag_minute = kept.lag_minute + excluded.lag_minute,
      lag_hour = kept.lag_hour + excluded.lag_hour,
      lag_day = kept.lag_day + excluded.lag_day,
      lag_week = kept.lag_week + excluded.lag_week,
      lag_more = kept.lag_more + excluded.lag_more,
      lag_ms_max = greatest(kept.lag_ms_max, excluded.lag_ms_max)`
}

/**
 * The days of posted movements. Neighbours are mostly of one source and one day, so the last one met is tried first.
 */
export function sourceDays({ length, source, recordedAt, occurredAt }: PostedTimes): SourceDay[] {
  const days = new Map<string, SourceDay>()
  let one: SourceDay | undefined
  for (let index = 0; index < length; index++) {
    const name = source(index)
    const recorded = recordedAt(index)
    const occurred = occurredAt(index)
    const day = Math.floor(recorded / DAY_MS) * DAY_MS
    if (one === undefined || one.day !== day || one.source !== name) one = dayOf(name, day)
    const lag = recorded - occurred
    one.movements++
    if (recorded < one.firstRecorded) one.firstRecorded = recorded
    if (recorded > one.lastRecorded) one.lastRecorded = recorded
    if (occurred < one.firstOccurred) one.firstOccurred = occurred
    if (occurred > one.lastOccurred) one.lastOccurred = occurred
    one.lags[lagBucket(lag)]++
    if (lag > one.lagMsMax) one.lagMsMax = lag
  }
  return [...days.values()]

  function dayOf(name: string, day: number): SourceDay {
    const key = `${day} ${name}`
    let known = days.get(key)
    if (known === undefined) {
      known = {
        source: name,
        day,
        movements: 0,
        firstRecorded: Number.POSITIVE_INFINITY,
        lastRecorded: Number.NEGATIVE_INFINITY,
        firstOccurred: Number.POSITIVE_INFINITY,
        lastOccurred: Number.NEGATIVE_INFINITY,
        lags: new Float64Array(6),
        lagMsMax: Number.NEGATIVE_INFINITY,
      }
      days.set(key, known)
    }
    return known
  }
}
