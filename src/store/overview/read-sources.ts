/** Sources: when they last posted, how long they were silent, how much and how late. Read from `source_days` only. */
import type { PoolClient } from 'pg'
import type { DataFacts, SourceActivity, SourceSilence } from '../../app/overview/port.ts'
import {
  ACTIVITY_GAPS_MAX,
  ACTIVITY_SILENCES_MAX,
  ACTIVITY_SOURCES_MAX,
  ACTIVITY_STEPS_MAX,
} from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import type { SqlRow } from '../database/page.ts'

const MS = (interval: string) => `floor(extract(epoch from ${interval}) * 1000)::bigint`

/** The busiest sources, and the silences between their latest days of posting. */
export async function sourceSilences(
  client: PoolClient,
): Promise<{ sources: readonly SourceSilence[]; sourcesTotal: number }> {
  const { rows } = await client.query(`${SILENCES} order by total.movements desc, site, total.source`)
  return { sources: rows.map(silenceOf), sourcesTotal: rows[0]?.sources ?? 0 }
}

const SILENCES = `with total as (
    select site_id, source, sum(movements) as movements, count(*)::integer as days,
      max(last_recorded_at) as last_recorded_at, count(*) over ()::integer as sources
    from source_days
    group by site_id, source
    order by sum(movements) desc, site_id, source
    limit ${ACTIVITY_SOURCES_MAX}
  )
  select total.*, sites.name as site, ${MS('now() - total.last_recorded_at')} as silent_ms,
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

function silenceOf(row: SqlRow): SourceSilence {
  return {
    site: row.site,
    source: row.source,
    movements: Number(row.movements),
    lastRecordedAt: formatInstant(row.last_recorded_at.getTime()),
    silentMs: Number(row.silent_ms),
    silencesMs: row.silences.map(Number),
  }
}

type Activity = Pick<DataFacts, 'activity' | 'sources' | 'sourcesTotal'>

/** What each of the busiest sources did over the whole life of the ledger, in steps that all sources share. */
export async function sourceActivity(client: PoolClient): Promise<Activity> {
  const { rows: spans } = await client.query(
    `select min(day)::text as "from", max(day)::text as "to", max(day) - min(day) + 1 as days from source_days`,
  )
  const [{ from, to, days }] = spans
  if (from === null) return { activity: null, sources: [], sourcesTotal: 0 }
  const stepDays = Math.ceil(days / ACTIVITY_STEPS_MAX)
  const { rows } = await client.query(
    `with silence as (${SILENCES})
     select silence.*, life.*, steps.*, gaps.*
     from silence,
       lateral (
         select min(first_recorded_at) as first_recorded_at, min(first_occurred_at) as first_occurred_at,
           max(last_occurred_at) as last_occurred_at, max(lag_ms_max) as lag_ms_max,
           array[sum(lag_ahead), sum(lag_minute), sum(lag_hour), sum(lag_day), sum(lag_week), sum(lag_more)] as lags
         from source_days as one
         where one.site_id = silence.site_id and one.source = silence.source
       ) as life,
       lateral (
         select array_agg(step) as steps, array_agg(movements) as step_movements
         from (
           select (day - $1::date) / $2 as step, sum(movements) as movements
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
     order by silence.movements desc, site, silence.source`,
    [from, stepDays],
  )
  const sources = rows.map((row): SourceActivity => {
    const steps: number[] = new Array(Math.ceil(days / stepDays)).fill(0)
    row.steps.forEach((step: number, index: number) => {
      steps[step] = Number(row.step_movements[index])
    })
    return {
      ...silenceOf(row),
      days: row.days,
      firstRecordedAt: formatInstant(row.first_recorded_at.getTime()),
      firstOccurredAt: formatInstant(row.first_occurred_at.getTime()),
      lastOccurredAt: formatInstant(row.last_occurred_at.getTime()),
      lags: row.lags.map(Number),
      lagMsMax: Number(row.lag_ms_max),
      steps,
      silences: row.gaps.map((gap: SqlRow) => ({
        from: formatInstant(Date.parse(gap.from)),
        to: formatInstant(Date.parse(gap.to)),
        ms: gap.ms,
      })),
    }
  })
  return { activity: { from, to, stepDays }, sources, sourcesTotal: rows[0]?.sources ?? 0 }
}
