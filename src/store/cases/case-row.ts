/** A case as its row and the negative that leads it hold it, and as the API shows it. */
import type { CaseRow } from '../../app/cases/port.ts'
import { nextAct } from '../../core/cases/next-act.ts'
import type { CaseState } from '../../core/codes/cases.ts'
import { formatId } from '../../core/ids.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import {
  code,
  date,
  int4,
  int8,
  nullable,
  numeric,
  type RowOf,
  type RowShape,
  text,
  timestamptz,
} from '../database/rows.ts'

export const CASE = {
  site_id: int4,
  case_id: int8,
  site: text,
  state: code<CaseState>(),
  since: timestamptz,
  opened_at: timestamptz,
  merged_into: nullable(int8),
  assignee: nullable(text),
  due_on: nullable(date),
  snoozed_until: nullable(timestamptz),
  accepted_cause: nullable(text),
  repair_event: nullable(int8),
  episodes: nullable(int4),
  open: nullable(int4),
  books: nullable(int4),
  first_at: nullable(timestamptz),
  last_at: nullable(timestamptz),
  cost_at_risk: nullable(int8),
  lead_id: nullable(text),
  item: nullable(text),
  item_name: nullable(text),
  scale: nullable(int4),
  base_unit: nullable(text),
  location: nullable(text),
  book_id: nullable(int8),
  deepest: nullable(int8),
  cause: nullable(text),
  probability: nullable(numeric),
  currency: nullable(text),
} satisfies RowShape

/** A snoozed case is as it was before once its time has come. */
export const STATE_NOW = `case when cases.state = 'waiting' and snoozed_until <= now()
  then coalesce(state_before, 'triaged') else cases.state end`

/** When the latest of its negatives began; of one without any, when it was opened. Lists go by it. */
export const LAST_AT = 'coalesce(last_at, opened_at)'

/** The columns of `CASE`, of `CASES`. */
export const CASE_COLUMNS = `cases.site_id, cases.case_id, sites.name as site, ${STATE_NOW} as state, cases.since,
  opened_at, merged_into, assignee, due_on, snoozed_until, accepted_cause, repair_event, facts.episodes, facts.open,
  facts.books, first_at, last_at, facts.cost_at_risk, lead_id, items.code as item, items.name as item_name,
  items.scale, items.base_unit, book.location, lead.book_id, lead.deepest, lead.cause,
  (lead.causes -> 0 ->> 'probability')::numeric as probability, coalesce(items.currency, sites.currency) as currency`

/** Cases with their figures and the negative that leads each. */
export const CASES = `from cases
  join sites on sites.site_id = cases.site_id
  left join case_facts as facts on facts.site_id = cases.site_id and facts.case_id = cases.case_id
  left join episodes as lead on lead.site_id = cases.site_id and lead.episode_id = facts.lead_id
  left join items on items.item_id = lead.item_id
  left join balances as book on book.site_id = cases.site_id and book.book_id = lead.book_id`

/** A case as the API shows it. */
export function caseRow(row: RowOf<typeof CASE>): CaseRow {
  const time = (at: number | null) => (at === null ? null : formatInstant(at))
  const open = row.open ?? 0
  return {
    id: formatId(row.site_id, row.case_id),
    number: row.case_id,
    site: row.site,
    state: row.state,
    since: formatInstant(row.since),
    openedAt: formatInstant(row.opened_at),
    mergedInto: row.merged_into === null ? null : formatId(row.site_id, row.merged_into),
    assignee: row.assignee,
    dueOn: row.due_on,
    snoozedUntil: row.state === 'waiting' ? time(row.snoozed_until) : null,
    acceptedCause: row.accepted_cause,
    repaired: row.repair_event !== null,
    item: row.item,
    itemName: row.item_name,
    location: row.location,
    bookId: row.book_id === null ? null : formatId(row.site_id, row.book_id),
    episode: row.lead_id,
    deepest: row.deepest === null ? null : formatQuantity(row.deepest, row.scale ?? 0),
    baseUnit: row.base_unit,
    cause: row.cause,
    probability: row.probability === null ? null : Number(row.probability),
    episodes: row.episodes ?? 0,
    openEpisodes: open,
    books: row.books ?? 0,
    firstAt: time(row.first_at),
    lastAt: time(row.last_at),
    costAtRisk: row.cost_at_risk === null ? null : formatMoney(row.cost_at_risk),
    currency: row.cost_at_risk === null ? null : row.currency,
    nextAct: nextAct(row.accepted_cause ?? row.cause, { isOpen: open > 0 }),
  }
}
