/** The timeline of cases: events are numbered by case, added with the change they tell of, and never changed. */
import type { PoolClient } from 'pg'
import type { CaseEventCode } from '../../core/codes/cases.ts'
import { numbers } from '../database/numbers.ts'
import { int8, type RowShape, select } from '../database/rows.ts'

export interface NewEvent {
  readonly caseId: number
  readonly actor: string
  readonly action: CaseEventCode
  readonly note?: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** The key of an event in its register. */
export type EventKey = [caseId: number, event: number]

const ADDED = { case_id: int8, event: int8 } satisfies RowShape

/** Adds events in their order, at most one a case; the site's lock is held. `at` null: the database's clock. */
export async function addEvents(
  client: PoolClient,
  siteId: number,
  at: number | null,
  events: readonly NewEvent[],
): Promise<EventKey[]> {
  if (events.length === 0) return []
  const rows = await select(
    client,
    ADDED,
    `insert into case_events (site_id, case_id, event, at, actor, action, note, detail)
     select $1, added.case_id, coalesce(last.event, 0) + place, coalesce($2, now()), actor, action, note, detail
     from (
       select *, row_number() over (partition by case_id order by ordinality) as place
       from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::jsonb[])
         with ordinality as added (case_id, actor, action, note, detail)
     ) as added
     left join lateral (
       select max(event) as event from case_events
       where case_events.site_id = $1 and case_events.case_id = added.case_id
     ) as last on true
     order by ordinality
     returning case_id, event`,
    [
      siteId,
      at === null ? null : new Date(at),
      numbers(events.map(({ caseId }) => caseId)),
      events.map(({ actor }) => actor),
      events.map(({ action }) => action),
      events.map(({ note }) => note ?? null),
      events.map(({ detail }) => JSON.stringify(detail ?? {})),
    ],
  )
  return rows.map((row) => [row.case_id, row.event])
}
