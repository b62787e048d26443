/**
 * Does something to a case: reads how it stands under the site's lock, lets `core` say where the verb leaves it, and
 * writes the change, its event and its entry of the trail in one transaction.
 */
import type { CaseChange, CaseChanged } from '../../app/cases/port.ts'
import type { By } from '../../core/by.ts'
import { afterVerb, stateAt } from '../../core/cases/transitions.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { formatId } from '../../core/ids.ts'
import { type AtSite, atSiteOf, type Clocked } from '../site/at-site.ts'
import { lockWithoutVersion } from '../site/lock.ts'
import type { Done } from './done.ts'
import { addEvents, type NewEvent } from './events.ts'
import { countFacts } from './facts.ts'
import { getCaseRow } from './get.ts'
import { merge, split } from './join-and-part.ts'
import { type Changeable, readStanding, replacedBy, type Standing, writeStanding } from './standing.ts'
import { undo } from './undo.ts'
import { leadOf, prepare } from './verbs.ts'

/** As `CasePort.changeCase`. */
export async function changeCase(
  clocked: Clocked,
  id: string,
  change: CaseChange,
  by: By,
): Promise<CaseChanged | null> {
  const done = await atSiteOf(
    clocked,
    id,
    async (here, number) => {
      const before = await readStanding(here.client, here.site.id, number)
      return before === null ? null : changeStanding(here, before, change, by)
    },
    lockWithoutVersion,
  )
  if (done === null) return null
  const row = await getCaseRow(clocked.pool, id)
  return row === null ? null : { case: row, ...done }
}

async function changeStanding(
  here: AtSite,
  stored: Standing,
  change: CaseChange,
  by: By,
): Promise<Omit<CaseChanged, 'case'>> {
  const { client, site, at } = here
  const before = { ...stored, state: now(stored, at) }
  const done = await doneBy(here, before, change, by)
  await writeStanding(client, site.id, stored, done.change, at)
  const touched = [before.case_id, ...(done.others?.cases ?? [])]
  if (done.others !== undefined) await countFacts(client, site.id, touched)
  const told: NewEvent = {
    caseId: before.case_id,
    actor: by.name,
    action: done.action,
    note: change.note ?? null,
    detail: { ...done.detail, before: replacedBy(before, done.change) },
  }
  const keys = await addEvents(client, site.id, at, [told, ...(done.others?.events ?? [])])
  here.tell({
    actor: by.name,
    action: `case-${done.action}`,
    subject: `case ${formatId(site.id, before.case_id)}`,
    detail: { note: change.note ?? null, ...done.detail },
    touched: { cases: touched.map((caseId) => [caseId]), case_events: keys },
  })
  const made = done.others?.made
  return {
    event: String(keys.find(([caseId]) => caseId === before.case_id)?.[1]),
    made: made === undefined ? null : formatId(site.id, made),
  }
}

/** A snoozed case is as it was once its time has come. */
function now(standing: Standing, at: number): Standing['state'] {
  const { state, state_before: stateBefore, snoozed_until: snoozedUntil } = standing
  return stateAt({ state, stateBefore, snoozedUntil }, at)
}

async function doneBy(here: AtSite, before: Standing, change: CaseChange, by: By): Promise<Done> {
  // What is merged takes no other verb.
  if (change.verb === 'undo') return undo(here, before, change.event)
  const lead = await leadOf(here, before)
  const prepared =
    change.verb === 'merge' || change.verb === 'split'
      ? null
      : await prepare(here, { before, lead, change, by })
  const next = afterVerb({ state: before.state, mergedInto: before.merged_into }, change.verb, {
    isHealed: prepared?.isHealed === true,
  })
  if (!next.ok)
    throw new ChangeRefused(next.code, { id: formatId(here.site.id, before.case_id), state: before.state })
  if (change.verb === 'merge') return merge(here, before, change.into, by)
  if (change.verb === 'split') return split(here, before, change.episodes, by)
  if (prepared === null) throw new Error(`nothing is done by ${change.verb}`)
  const state: Partial<Changeable> = next.state === before.state ? {} : { state: next.state }
  return { ...prepared, change: { ...prepared.change, ...state } }
}
