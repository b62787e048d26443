/** Sources: when they last posted, how long they were silent, how much and how late. Read from `source_days` only. */
import type { PoolClient } from 'pg'
import type { DataFacts, SourceActivity, SourceSilence } from '../../app/overview/port.ts'
import { OWN_SOURCE } from '../../core/history/movement.ts'
import {
  ACTIVITY_GAPS_MAX,
  ACTIVITY_SILENCES_MAX,
  ACTIVITY_SOURCES_MAX,
  ACTIVITY_STEPS_MAX,
} from '../../core/limits.ts'
import { type Sequencing, sequencingOf } from '../../core/overview/sequencing.ts'
import { formatInstant } from '../../core/time.ts'
import {
  int4,
  int4s,
  int8,
  int8s,
  json,
  nullable,
  type RowOf,
  type RowShape,
  select,
  selectRow,
  text,
  timestamptz,
} from '../database/rows.ts'
import { lagQuantiles } from '../episodes/sequencing.ts'

const MS = (interval: string) => `floor(extract(epoch from ${interval}) * 1000)::bigint`

const SILENCE = {
  site_id: int4,
  site: text,
  source: text,
  movements: int8,
  days: int4,
  last_recorded_at: timestamptz,
  sources: int4,
  silent_ms: int8,
  silences: int8s,
} satisfies RowShape

/**
 * The busiest systems that post, and the silences between their latest days of posting. What this ledger posts itself,
 * rows that name no source, and a source of which every movement was undone fall silent without anybody's worry.
 */
export async function sourceSilences(
  client: PoolClient,
): Promise<{ sources: readonly SourceSilence[]; sourcesTotal: number }> {
  const rows = await select(
    client,
    SILENCE,
    `${SILENCES(SYSTEMS)} order by total.movements desc, site, total.source`,
  )
  return { sources: rows.map(silenceOf), sourcesTotal: rows[0]?.sources ?? 0 }
}

/** Only a site that undid something has to be asked whether anything of a source is left. */
const SYSTEMS = `source not in ('', '${OWN_SOURCE}') and (
      not exists (select from void_ranges where void_ranges.site_id = source_days.site_id)
      or exists (
        select from movements
        where movements.site_id = source_days.site_id and movements.source = source_days.source
          and not exists (
            select from void_ranges
            where void_ranges.site_id = movements.site_id and movements.seq between first_seq and last_seq
          )
      )
    )`

const SILENCES = (of: string) => `with total as (
    select site_id, source, sum(movements)::bigint as movements, count(*)::integer as days,
      max(last_recorded_at) as last_recorded_at, count(*) over ()::integer as sources
    from source_days
    group by site_id, source
    having ${of}
    order by sum(movements) desc, site_id, source
    limit ${ACTIVITY_SOURCES_MAX}
  )
  select site_id, sites.name as site, total.source, total.movements, days, total.last_recorded_at, sources,
    ${MS('now() - total.last_recorded_at')} as silent_ms,
    array(
      select ${MS('first_recorded_at - before')}
      from (
        select day, first_recorded_at, lag(last_recorded_at) over (order by day) as before
        from (
          select day, first_recorded_at, last_recorded_at
          from source_days as one
          where one.site_id = total.site_id and one.source = total.source
          order by day desc
          limit ${ACTIVITY_SILENCES_MAX + 1}
        ) as latest
      ) as silence
      where before is not null
      order by day
    ) as silences
  from total join sites using (site_id)`

function silenceOf(row: RowOf<typeof SILENCE>): SourceSilence {
  return {
    site: row.site,
    source: row.source,
    movements: row.movements,
    lastRecordedAt: formatInstant(row.last_recorded_at),
    silentMs: row.silent_ms,
    silencesMs: row.silences,
  }
}

type Activity = Pick<DataFacts, 'activity' | 'sources' | 'sourcesTotal'>

const SPAN = { from: nullable(text), to: nullable(text), days: nullable(int4) } satisfies RowShape

interface Gap {
  readonly from: string
  readonly to: string
  readonly ms: number
}

const ACTIVITY = {
  ...SILENCE,
  first_recorded_at: timestamptz,
  first_occurred_at: timestamptz,
  last_occurred_at: timestamptz,
  lag_ms_max: int8,
  lags: int8s,
  steps: int4s,
  step_movements: int8s,
  gaps: json<readonly Gap[]>(),
} satisfies RowShape

/** What each of the busiest sources did over the whole life of the ledger, in steps that all sources share. */
export async function sourceActivity(client: PoolClient): Promise<Activity> {
  const { from, to, days } = await selectRow(
    client,
    SPAN,
    `select min(day)::text as "from", max(day)::text as "to", max(day) - min(day) + 1 as days from source_days`,
  )
  if (from === null || to === null || days === null) return { activity: null, sources: [], sourcesTotal: 0 }
  const stepDays = Math.ceil(days / ACTIVITY_STEPS_MAX)
  const rows = await select(client, ACTIVITY, ACTIVITY_OF_SOURCES, [from, stepDays])
  const lags = await lagQuantiles(client, [...new Set(rows.map((row) => row.site_id))])
  return {
    activity: { from, to, stepDays },
    sources: rows.map((row) => {
      const of = lags.get(row.site_id)?.get(row.source)
      const sequencing = of === undefined ? null : sequencingOf(of, row.last_recorded_at)
      return { ...activityOf(row, Math.ceil(days / stepDays)), sequencing: told(sequencing) }
    }),
    sourcesTotal: rows[0]?.sources ?? 0,
  }
}

const ACTIVITY_OF_SOURCES = `with silence as (${SILENCES('true')})
  select silence.*, life.*, steps.*, gaps.*
  from silence,
    lateral (
      select min(first_recorded_at) as first_recorded_at, min(first_occurred_at) as first_occurred_at,
        max(last_occurred_at) as last_occurred_at, max(lag_ms_max) as lag_ms_max,
        array[sum(lag_ahead), sum(lag_minute), sum(lag_hour), sum(lag_day), sum(lag_week), sum(lag_more)]::bigint[]
          as lags
      from source_days as one
      where one.site_id = silence.site_id and one.source = silence.source
    ) as life,
    lateral (
      select array_agg(step) as steps, array_agg(movements) as step_movements
      from (
        select (day - $1::date) / $2 as step, sum(movements)::bigint as movements
        from source_days as one
        where one.site_id = silence.site_id and one.source = silence.source
        group by 1
      ) as step
    ) as steps,
    lateral (
      select coalesce(json_agg(gap order by ms desc), '[]') as gaps
      from (
        select before as "from", first_recorded_at as "to", ${MS('first_recorded_at - before')} as ms
        from (
          select first_recorded_at, lag(last_recorded_at) over (order by day) as before
          from source_days as one
          where one.site_id = silence.site_id and one.source = silence.source
        ) as pair
        where first_recorded_at - before >= interval '1 day'
        order by ms desc
        limit ${ACTIVITY_GAPS_MAX}
      ) as gap
    ) as gaps
  order by silence.movements desc, site, silence.source`

function told(sequencing: Sequencing | null): SourceActivity['sequencing'] {
  return sequencing && { ...sequencing, completeUntil: formatInstant(sequencing.completeUntil) }
}

function activityOf(row: RowOf<typeof ACTIVITY>, stepCount: number): Omit<SourceActivity, 'sequencing'> {
  const steps: number[] = new Array(stepCount).fill(0)
  for (const [index, step] of row.steps.entries()) steps[step] = row.step_movements[index]
  return {
    ...silenceOf(row),
    days: row.days,
    firstRecordedAt: formatInstant(row.first_recorded_at),
    firstOccurredAt: formatInstant(row.first_occurred_at),
    lastOccurredAt: formatInstant(row.last_occurred_at),
    lags: row.lags,
    lagMsMax: row.lag_ms_max,
    steps,
    silences: row.gaps.map(({ from, to, ms }) => ({
      from: formatInstant(Date.parse(from)),
      to: formatInstant(Date.parse(to)),
      ms,
    })),
  }
}
