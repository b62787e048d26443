/**
 * What a batch adds to the activity of its sources: by source and UTC day of recordedAt, one upsert a batch.
 *
 * The view `source_days_counted` says the same from the movements; `verify` compares the two.
 */
import { lagBucket } from '../../core/overview/activity.ts'
import { DAY_MS } from '../../core/time.ts'
import { numbers } from '../database/numbers.ts'
import { arrays, instant, times } from '../database/sql.ts'
import { texts } from '../database/texts.ts'

/** One posted movement; `source` names may repeat, times are milliseconds. */
export interface PostedTimes {
  readonly length: number
  readonly source: (index: number) => string
  readonly recordedAt: (index: number) => number
  readonly occurredAt: (index: number) => number
}

interface SourceDay {
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

/** What is added, as arrays: source, day, and then as the columns of `source_days` come. */
export function sourceDayArrays(posted: PostedTimes): string[] {
  const days = sourceDays(posted)
  const pick = (read: (one: SourceDay) => number) => numbers(days.map(read))
  return [
    texts(days.map((one) => one.source)),
    ...[pick((one) => one.day), pick((one) => one.movements)],
    ...[pick((one) => one.firstRecorded), pick((one) => one.lastRecorded)],
    ...[pick((one) => one.firstOccurred), pick((one) => one.lastOccurred)],
    ...[0, 1, 2, 3, 4, 5].map((bucket) => pick((one) => one.lags[bucket])),
    pick((one) => one.lagMsMax),
  ]
}

/** How many parameters `addSourceDays` takes. */
export const SOURCE_DAY_PARAMETERS = 14

/** Adds what `sourceDayArrays` says, as parameters from `at` on; the site is $1. Nothing where `beside` has no row. */
export function addSourceDays(at: number, beside = ''): string {
  return `insert into source_days as kept
    select $1, source, to_timestamp(day_ms / 1000.0) at time zone 'UTC', movements,
      ${instant('first_recorded')}, ${instant('last_recorded')},
      ${instant('first_occurred')}, ${instant('last_occurred')},
      lag_ahead, lag_minute, lag_hour, lag_day, lag_week, lag_more, lag_ms_max
    from unnest(${arrays(at, ['text', ...times(SOURCE_DAY_PARAMETERS - 1, 'bigint')])})
      as added (source, day_ms, movements, first_recorded, last_recorded, first_occurred, last_occurred,
        lag_ahead, lag_minute, lag_hour, lag_day, lag_week, lag_more, lag_ms_max)${beside}
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

/** Neighbours in a batch are mostly of one source and one day, so the last one met is tried first. */
function sourceDays({ length, source, recordedAt, occurredAt }: PostedTimes): SourceDay[] {
  const days = new Map<string, SourceDay>()
  let one: SourceDay | undefined
  for (let index = 0; index < length; index++) {
    const [name, recorded, occurred] = [source(index), recordedAt(index), occurredAt(index)]
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
      const [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      known = {
        ...{ source: name, day, movements: 0, lags: new Float64Array(6), lagMsMax: last },
        ...{ firstRecorded: first, lastRecorded: last, firstOccurred: first, lastOccurred: last },
      }
      days.set(key, known)
    }
    return known
  }
}
