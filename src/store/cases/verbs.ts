/** What the verbs that concern one case only do to it: what they change, and what their event tells. */
import type { CaseChange } from '../../app/cases/port.ts'
import type { By } from '../../core/by.ts'
import { mentionsOf } from '../../core/cases/mentions.ts'
import { nextAct } from '../../core/cases/next-act.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import type { CaseEventCode } from '../../core/codes/cases.ts'
import { SNOOZE_DAYS_MAX } from '../../core/limits.ts'
import { DAY_MS } from '../../core/time.ts'
import { int4, json, nullable, type RowOf, type RowShape, select, selectOne, text } from '../database/rows.ts'
import { type AtSite, checkPlace, itemAt } from '../site/at-site.ts'
import type { Changeable, Standing } from './standing.ts'

export interface Prepared {
  readonly action: CaseEventCode
  readonly change: Partial<Changeable>
  readonly detail: Readonly<Record<string, unknown>>
  /** Nothing of it is open, and the cause leaves nothing to fix. */
  readonly isHealed?: boolean
}

/** The negative that leads a case, and how many are open. */
const LEAD = {
  open: int4,
  item: text,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  causes: json<readonly { readonly code: string; readonly probability: number }[]>(),
} satisfies RowShape
export type Lead = RowOf<typeof LEAD>

/** Null where nothing is left of the case. */
export function leadOf({ client, site }: AtSite, { case_id }: Standing): Promise<Lead | null> {
  return selectOne(
    client,
    LEAD,
    `select open, code as item, location, lot, owner, causes
     from case_facts as facts
     join episodes on episodes.site_id = $1 and episode_id = lead_id
     join items using (item_id)
     join balances on balances.site_id = $1 and balances.book_id = episodes.book_id
     where facts.site_id = $1 and case_id = $2`,
    [site.id, case_id],
  )
}

type Plain = Exclude<CaseChange, { readonly verb: 'merge' | 'split' | 'undo' }>

interface Asked<Change extends Plain = Plain> {
  readonly before: Standing
  readonly lead: Lead | null
  readonly change: Change
  readonly by: By
}

/** What a verb changes beside the state. ChangeRefused as `CasePort.changeCase` says. */
export async function prepare(here: AtSite, asked: Asked): Promise<Prepared> {
  const { change, lead, before } = asked
  switch (change.verb) {
    case 'triage':
      return { action: 'triaged', change: seenAt(here, lead), detail: {} }
    case 'reopen':
      return { action: 'reopened', change: {}, detail: {} }
    case 'dismiss':
      return { action: 'dismissed', change: seenAt(here, lead), detail: {} }
    case 'accept':
      return accept(here, { ...asked, change })
    case 'snooze':
      return snooze(here, before, change.until)
    case 'assign':
      return assign(here, { ...asked, change })
    case 'due':
      return { action: 'due-set', change: { due_on: change.dueOn }, detail: { dueOn: change.dueOn } }
    case 'comment':
      return {
        action: 'commented',
        change: {},
        detail: { mentions: mentionsOf(change.note, await peopleOf(here)) },
      }
    case 'recount':
      return recount(here, { ...asked, change })
  }
}

/** The diagnosis is kept as it is seen when somebody decides by it. */
function seenAt({ at }: AtSite, lead: Lead | null): Partial<Changeable> {
  return lead === null ? {} : { diagnosis: lead.causes.slice(0, 3), diagnosed_at: at }
}

function accept(here: AtSite, { lead, change }: Asked<Extract<Plain, { verb: 'accept' }>>): Prepared {
  const offered = lead?.causes ?? []
  const cause = change.cause ?? offered[0]?.code
  const chosen = offered.find(({ code }) => code === cause)
  if (cause === undefined || chosen === undefined)
    throw new ChangeRefused(
      'cause-not-offered',
      { cause, offered: offered.map(({ code }) => code) },
      '/cause',
    )
  return {
    action: 'accepted',
    change: { ...seenAt(here, lead), accepted_cause: cause },
    detail: { cause, probability: chosen.probability },
    isHealed: lead?.open === 0 && nextAct(cause, { isOpen: false }) === 'nothing-to-fix',
  }
}

function snooze({ at }: AtSite, before: Standing, until: string): Prepared {
  const untilMs = Date.parse(until)
  if (!(untilMs > at && untilMs <= at + SNOOZE_DAYS_MAX * DAY_MS))
    throw new ChangeRefused('malformed', { days: SNOOZE_DAYS_MAX }, '/until')
  const stateBefore = before.state === 'waiting' ? before.state_before : before.state
  return {
    action: 'snoozed',
    change: { snoozed_until: untilMs, state_before: stateBefore },
    detail: { until: new Date(untilMs).toISOString() },
  }
}

async function assign(
  here: AtSite,
  { change, by }: Asked<Extract<Plain, { verb: 'assign' }>>,
): Promise<Prepared> {
  const { assignee } = change
  if (assignee !== null && assignee !== by.name && !(await peopleOf(here)).includes(assignee))
    throw new ChangeRefused('unknown-user', { name: assignee }, '/assignee')
  return { action: 'assigned', change: { assignee }, detail: { assignee } }
}

async function recount(
  here: AtSite,
  { lead, change }: Asked<Extract<Plain, { verb: 'recount' }>>,
): Promise<Prepared> {
  const { client, site } = here
  const isElsewhere = change.item !== undefined || change.location !== undefined
  const item = change.item ?? lead?.item
  const location = change.location ?? lead?.location
  if (item === undefined) throw new ChangeRefused('malformed', {}, '/item')
  if (location === undefined) throw new ChangeRefused('malformed', {}, '/location')
  await itemAt(client, item, '/item')
  await checkPlace(client, site.id, location, '/location')
  const { lot = null, owner = null } =
    isElsewhere || lead === null ? change : { lot: lead.lot, owner: lead.owner }
  const { who = null, dueOn = null } = change
  return { action: 'recount-asked', change: {}, detail: { item, location, lot, owner, who, dueOn } }
}

const PERSON = { name: text } satisfies RowShape

/** The names of the people there are. */
async function peopleOf({ client }: AtSite): Promise<string[]> {
  const rows = await select(
    client,
    PERSON,
    'select name from users where deactivated_at is null order by name',
  )
  return rows.map(({ name }) => name)
}
