/** Cases in pages, the one whose negatives are latest first, with how many there are in each state. */
import type { Pool } from 'pg'
import type { CasePage, CasesRequest } from '../../app/cases/port.ts'
import { isClosed, isForReview } from '../../core/cases/transitions.ts'
import { CASE_STATES, type CaseState, type CaseTab } from '../../core/codes/cases.ts'
import { conditions, page } from '../database/page.ts'
import { code, int4, type RowShape, select } from '../database/rows.ts'
import { CASE, CASE_COLUMNS, CASES, caseRow, LAST_AT, STATE_NOW } from './case-row.ts'

const STATES: Readonly<Record<CaseTab, readonly CaseState[]>> = {
  review: CASE_STATES.filter(isForReview),
  open: CASE_STATES.filter((state) => !isClosed(state) && state !== 'waiting'),
  waiting: ['waiting'],
  done: CASE_STATES.filter(isClosed),
}

/** A page of cases that stand by themselves; one that is part of another is shown with that. */
export async function listCases(pool: Pool, request: CasesRequest): Promise<CasePage> {
  const { after, limit, direction = 'desc', state, tab, ...filters } = request
  const where = casesWhere(filters)
  const narrowed = casesWhere(filters)
  narrowed.add(`${STATE_NOW} = ?`, state)
  narrowed.add(`${STATE_NOW} = any(?::text[])`, tab === undefined ? undefined : STATES[tab])
  const found = page(
    pool,
    { after, limit },
    {
      from: `${CASES} ${narrowed.sql}`,
      columns: CASE_COLUMNS,
      shape: CASE,
      values: narrowed.values,
      keys: [
        { sql: LAST_AT, type: 'timestamptz' },
        { sql: 'cases.site_id', type: 'integer' },
        { sql: 'cases.case_id', type: 'bigint' },
      ],
      direction,
    },
    caseRow,
  )
  const [rows, counts] = await Promise.all([found, countStates(pool, where)])
  return { ...rows, counts }
}

function casesWhere({ site, assignee, cause, q, episode, mentioned }: CasesRequest) {
  const where = conditions()
  where.plain('merged_into is null')
  where.add('sites.name = ?', site)
  where.add('assignee = ?', assignee)
  where.add('coalesce(accepted_cause, lead.cause) = ?', cause)
  where.add(
    `(strpos(lower(items.code), lower(?)) > 0 or strpos(lower(items.name), lower(?)) > 0
      or strpos(lower(book.location), lower(?)) > 0 or cases.case_id::text = ?
      or cases.site_id || '-' || cases.case_id = ?)`,
    q,
  )
  where.add(
    `(cases.site_id, cases.case_id) in (
      select site_id, case_id from case_members where episode_id = ?)`,
    episode,
  )
  where.add(
    `exists (
      select from case_events as told
      where told.site_id = cases.site_id and told.case_id = cases.case_id and detail -> 'mentions' @> to_jsonb(?::text))`,
    mentioned,
  )
  return where
}

const COUNT = { state: code<CaseState>(), cases: int4 } satisfies RowShape

async function countStates(
  pool: Pool,
  where: ReturnType<typeof conditions>,
): Promise<Record<CaseState, number>> {
  const rows = await select(
    pool,
    COUNT,
    `select ${STATE_NOW} as state, count(*)::integer as cases ${CASES} ${where.sql} group by 1`,
    where.values,
  )
  const found = new Map(rows.map((row) => [row.state, row.cases]))
  return Object.fromEntries(CASE_STATES.map((state) => [state, found.get(state) ?? 0])) as Record<
    CaseState,
    number
  >
}
