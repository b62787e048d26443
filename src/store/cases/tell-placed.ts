/** Notes in cases and their timelines what grouping did: opened, joined, absorbed, come back, emptied. */
import type { PoolClient } from 'pg'
import { afterNews } from '../../core/cases/transitions.ts'
import { CASE_STATES } from '../../core/codes/cases.ts'
import { OWN_SOURCE } from '../../core/history/movement.ts'
import { numbers } from '../database/numbers.ts'
import { bool, int8, type RowShape, select } from '../database/rows.ts'
import { appendTrail, type TrailEntry } from '../trail/trail.ts'
import { addEvents, type NewEvent } from './events.ts'
import { countFacts } from './facts.ts'

/** A case that was opened, and the causes of the negative that leads it. */
export interface Opened {
  readonly caseId: number
  readonly negatives: number
  readonly causes: readonly unknown[]
}

export interface Placed {
  readonly opened: readonly Opened[]
  readonly absorbed: readonly (readonly [absorbed: number, into: number])[]
  /** How many negatives are news to a case that was there. */
  readonly joined: ReadonlyMap<number, number>
  /** Cases whose negatives changed. */
  readonly touched: ReadonlySet<number>
}

/** Rows that one entry of the trail notes. */
const ROWS_AN_ENTRY = 500

/** Writes what changed; nothing where nothing did. The site's lock is held, and the negatives are in their cases. */
export async function tellPlaced(
  client: PoolClient,
  siteId: number,
  { opened, absorbed, joined, touched }: Placed,
): Promise<void> {
  const parts = await absorb(client, siteId, absorbed)
  const back = await regress(client, siteId, [...joined.keys()])
  const all = new Set([...touched, ...absorbed.flat()])
  await countFacts(client, siteId, all)
  const emptied = await closeEmpty(client, siteId, all)
  const news = [...joined].map(
    ([caseId, negatives]): NewEvent =>
      event(caseId, back.has(caseId) ? 'regressed' : 'joined', { negatives }),
  )
  const events = [
    ...opened.map(({ caseId, negatives }) => event(caseId, 'opened', { negatives })),
    ...absorbed.map(([caseId, into]) => event(caseId, 'absorbed', { into })),
    ...news,
    ...parts.reopened.map((caseId) => event(caseId, 'regressed', {})),
    ...emptied.map((caseId) => event(caseId, 'emptied', {})),
  ]
  const keys = await addEvents(client, siteId, null, events)
  const changed = new Set([...opened.map(({ caseId }) => caseId), ...parts.changed, ...back, ...emptied])
  await appendTrail(client, siteId, null, entries([...changed], keys))
}

function event(caseId: number, action: NewEvent['action'], detail: NewEvent['detail']): NewEvent {
  return { caseId, actor: OWN_SOURCE, action, detail }
}

const LEAD = { case_id: int8, reopened: bool } satisfies RowShape

/** Makes cases parts of others. One that is done with is open again where a part of it is. */
async function absorb(
  client: PoolClient,
  siteId: number,
  absorbed: Placed['absorbed'],
): Promise<{ readonly changed: readonly number[]; readonly reopened: readonly number[] }> {
  if (absorbed.length === 0) return { changed: [], reopened: [] }
  const pairs = [siteId, numbers(absorbed.map(([from]) => from)), numbers(absorbed.map(([, into]) => into))]
  const parts = await select(
    client,
    CASE,
    `update cases set merged_into = pair.into_id
     from unnest($2::bigint[], $3::bigint[]) as pair (from_id, into_id)
     where site_id = $1 and (case_id = pair.from_id or merged_into = pair.from_id)
     returning case_id`,
    pairs,
  )
  const leads = await select(client, LEAD, LEADS, pairs)
  return {
    changed: [...parts, ...leads].map((row) => row.case_id),
    reopened: leads.filter((row) => row.reopened).map((row) => row.case_id),
  }
}

/** Who works on a part goes along where nobody works on the whole. */
const LEADS = `
with parts as (
  select into_id, min(assignee) as assignee, min(due_on) as due_on,
    bool_or(state not in ('fixed', 'dismissed')) as is_open
  from unnest($2::bigint[], $3::bigint[]) as pair (from_id, into_id)
  join cases on site_id = $1 and case_id = from_id
  group by into_id
), changed as (
  select case_id, is_open and state in ('fixed', 'dismissed') as reopened,
    coalesce(cases.assignee, parts.assignee) as assignee, coalesce(cases.due_on, parts.due_on) as due_on
  from cases join parts on site_id = $1 and case_id = into_id
)
update cases
set assignee = changed.assignee, due_on = changed.due_on,
  state = case when not reopened then state when state = 'fixed' then 'regressed' else 'new' end,
  since = case when reopened then now() else since end,
  repair_event = case when reopened then null else repair_event end
from changed
where site_id = $1 and cases.case_id = changed.case_id
returning cases.case_id, reopened`

const CASE = { case_id: int8 } satisfies RowShape

/** States in which news brings a case back. */
const REGRESSING = CASE_STATES.filter((state) => afterNews(state) === 'regressed' && state !== 'regressed')

async function regress(
  client: PoolClient,
  siteId: number,
  joined: readonly number[],
): Promise<ReadonlySet<number>> {
  if (joined.length === 0) return new Set()
  const rows = await select(
    client,
    CASE,
    `update cases set state = 'regressed', since = now(), repair_event = null
     where site_id = $1 and case_id = any($2::bigint[]) and state = any($3::text[]) and merged_into is null
     returning case_id`,
    [siteId, numbers(joined), REGRESSING],
  )
  return new Set(rows.map((row) => row.case_id))
}

/** A case whose negatives are no more, because an import was undone, has nothing left to look at. */
async function closeEmpty(
  client: PoolClient,
  siteId: number,
  caseIds: ReadonlySet<number>,
): Promise<number[]> {
  const rows = await select(
    client,
    CASE,
    `update cases set state = 'dismissed', since = now()
     where site_id = $1 and case_id = any($2::bigint[]) and merged_into is null
       and state not in ('fixed', 'dismissed')
       and not exists (
         select from case_facts where case_facts.site_id = $1 and case_facts.case_id = cases.case_id)
     returning case_id`,
    [siteId, numbers(caseIds)],
  )
  return rows.map((row) => row.case_id)
}

/** Entries that note the rows, so many each. */
function entries(cases: readonly number[], events: readonly (readonly number[])[]): TrailEntry[] {
  const rows = Math.max(cases.length, events.length)
  const parts: TrailEntry[] = []
  for (let first = 0; first < rows; first += ROWS_AN_ENTRY) {
    const changed = cases.slice(first, first + ROWS_AN_ENTRY).map((caseId) => [caseId])
    const told = events.slice(first, first + ROWS_AN_ENTRY)
    parts.push({
      actor: OWN_SOURCE,
      action: 'cases-grouped',
      subject: 'cases',
      detail: { cases: [...new Set(told.map(([caseId]) => caseId))] },
      touched: { cases: changed, case_events: told },
    })
  }
  return parts
}
