/** Takes back the latest change that somebody made to a case; its event stays, and another one tells of the undo. */

import { ChangeRefused } from '../../core/change-refused.ts'
import type { CaseEventCode } from '../../core/codes/cases.ts'
import { formatId } from '../../core/ids.ts'
import { code, int8, json, type RowShape, selectOne } from '../database/rows.ts'
import type { AtSite } from '../site/at-site.ts'
import type { Done } from './done.ts'
import { unmerge } from './join-and-part.ts'
import type { Changeable, Standing } from './standing.ts'

const EVENT = {
  event: int8,
  action: code<CaseEventCode>(),
  detail: json<{ readonly before?: Partial<Changeable>; readonly parts?: readonly number[] }>(),
} satisfies RowShape

/** Changes that an undo can give back. */
const UNDOABLE: ReadonlySet<CaseEventCode> = new Set<CaseEventCode>([
  'triaged',
  'accepted',
  'snoozed',
  'dismissed',
  'reopened',
  'assigned',
  'due-set',
  'recount-asked',
  'merged',
])

/** ChangeRefused `case-changed` where something else happened since, or the event cannot be taken back. */
export async function undo(here: AtSite, before: Standing, event: string): Promise<Done> {
  const { client, site } = here
  const latest = await selectOne(
    client,
    EVENT,
    `select event, action, detail from case_events
     where site_id = $1 and case_id = $2 and action not in ('commented', 'joined')
     order by event desc limit 1`,
    [site.id, before.case_id],
  )
  if (latest === null || String(latest.event) !== event || !UNDOABLE.has(latest.action))
    throw new ChangeRefused('case-changed', { id: formatId(site.id, before.case_id) }, '/event')
  const change = latest.detail.before ?? {}
  const done: Done = { action: 'undone', change, detail: { event, what: latest.action } }
  if (latest.action !== 'merged') return done
  return { ...done, others: { cases: await unmerge(here, before, latest.detail), events: [] } }
}
