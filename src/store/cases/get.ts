/** One case: how it stands, its timeline, the ids of its latest negatives. */
import type { CaseEvent, CaseFacts, CaseRow, KeptCause, Recount } from '../../app/cases/port.ts'
import type { CaseEventCode } from '../../core/codes/cases.ts'
import { formatId, parseId } from '../../core/ids.ts'
import { CASE_EPISODES_LISTED_MAX, CASE_EVENTS_LISTED_MAX } from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import {
  code,
  int4,
  int8,
  json,
  nullable,
  type Queryable,
  type RowShape,
  select,
  selectOne,
  selectRow,
  text,
  timestamptz,
} from '../database/rows.ts'
import { CASE, CASE_COLUMNS, CASES, caseRow } from './case-row.ts'

/** Null where the id names none. */
export async function getCaseRow(client: Queryable, id: string): Promise<CaseRow | null> {
  const key = parseId(id)
  if (key === null) return null
  const row = await selectOne(
    client,
    CASE,
    `select ${CASE_COLUMNS} ${CASES} where cases.site_id = $1 and cases.case_id = $2`,
    [key.site, key.number],
  )
  return row === null ? null : caseRow(row)
}

const DIAGNOSIS = { diagnosis: json<KeptCause[]>(), diagnosed_at: timestamptz } satisfies RowShape
const PART = { case_id: int8 } satisfies RowShape
const EPISODE = { episode_id: text } satisfies RowShape
const MOVED = { site: text, seq: int8, event: int8 } satisfies RowShape

/** The same with all that is known of it. */
export async function getCase(client: Queryable, id: string): Promise<CaseFacts | null> {
  const [row, key] = [await getCaseRow(client, id), parseId(id)]
  if (row === null || key === null) return null
  const of = [key.site, key.number]
  const [diagnosis, events, parts, episodes, movements] = await Promise.all([
    selectRow(
      client,
      DIAGNOSIS,
      'select diagnosis, diagnosed_at from cases where site_id = $1 and case_id = $2',
      of,
    ),
    eventsOf(client, of),
    select(
      client,
      PART,
      'select case_id from cases where site_id = $1 and merged_into = $2 order by case_id',
      of,
    ),
    select(
      client,
      EPISODE,
      `select episode_id
       from cases join case_episodes using (site_id, case_id) join episodes using (site_id, episode_id)
       where site_id = $1 and (cases.case_id = $2 or merged_into = $2)
       order by started_at desc, episode_id limit ${CASE_EPISODES_LISTED_MAX}`,
      of,
    ),
    select(
      client,
      MOVED,
      `select name as site, seq, event from case_movements join sites using (site_id)
       where site_id = $1 and case_id = $2 order by seq limit ${CASE_EVENTS_LISTED_MAX}`,
      of,
    ),
  ])
  return {
    case: row,
    diagnosis: {
      at: formatInstant(diagnosis.diagnosed_at),
      causes: diagnosis.diagnosis.map(({ code, probability, movements }) => ({
        code,
        probability,
        movements,
      })),
    },
    episodeIds: episodes.map(({ episode_id }) => episode_id),
    events,
    merged: parts.map(({ case_id }) => formatId(key.site, case_id)),
    recounts: events.rows
      .filter(({ action }) => action === 'recount-asked')
      .map(({ detail }) => recountOf(detail)),
    movements: movements.map(({ site, seq, event }) => ({ site, seq: String(seq), event: String(event) })),
  }
}

const EVENT = {
  event: int8,
  at: timestamptz,
  actor: text,
  action: code<CaseEventCode>(),
  note: nullable(text),
  detail: json<CaseEvent['detail']>(),
  total: int4,
} satisfies RowShape

/** The timeline, the latest first. */
async function eventsOf(client: Queryable, of: readonly number[]): Promise<CaseFacts['events']> {
  const rows = await select(
    client,
    EVENT,
    `select event, at, actor, action, note, detail, (count(*) over ())::integer as total
     from case_events where site_id = $1 and case_id = $2
     order by event desc limit ${CASE_EVENTS_LISTED_MAX}`,
    of,
  )
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ event, at, total, ...row }) => ({
      ...row,
      event: String(event),
      at: formatInstant(at),
    })),
  }
}

function recountOf({ item, location, lot, owner, who, dueOn }: CaseEvent['detail']): Recount {
  const or = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    item: String(item),
    location: String(location),
    lot: or(lot),
    owner: or(owner),
    who: or(who),
    dueOn: or(dueOn),
  }
}
