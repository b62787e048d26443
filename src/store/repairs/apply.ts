/**
 * Posts a repair and notes it in its case, in one transaction under the site's lock: of two people who apply one repair
 * the second finds it applied. Its movements are decided as any others; where one is refused none is posted.
 */
import type { PostAnswer } from '../../app/posting/port.ts'
import type { PostedRepair, RepairToPost } from '../../app/repairs/port.ts'
import { afterVerb } from '../../core/cases/transitions.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { formatId } from '../../core/ids.ts'
import { addEvents } from '../cases/events.ts'
import { getCaseRow } from '../cases/get.ts'
import { type Changeable, readStanding, type Standing, writeStanding } from '../cases/standing.ts'
import { type Lead, leadOf } from '../cases/verbs.ts'
import { selectOne, text } from '../database/rows.ts'
import { texts } from '../database/texts.ts'
import { expireHolds } from '../posting/parked.ts'
import { postSubmission } from '../posting/submissions.ts'
import { expireOverdue } from '../reservations/expire.ts'
import { type AtSite, atSiteOf, type Clocked } from '../site/at-site.ts'
import { createMemory } from '../site/memory/site-memory.ts'
import { voidSeqs } from '../site/void-ranges.ts'

type Kind = 'repaired' | 'repair-reversed'

/** As `RepairPort.postRepair`. */
export function postRepair(clocked: Clocked, id: string, repair: RepairToPost): Promise<PostedRepair | null> {
  return postAndNote(clocked, id, repair, 'repaired')
}

/** As `RepairPort.postReversal`. */
export function postReversal(
  clocked: Clocked,
  id: string,
  repair: RepairToPost,
): Promise<PostedRepair | null> {
  return postAndNote(clocked, id, repair, 'repair-reversed')
}

async function postAndNote(
  clocked: Clocked,
  id: string,
  repair: RepairToPost,
  kind: Kind,
): Promise<PostedRepair | null> {
  const done = await atSiteOf(clocked, id, async (here, number) => {
    const before = await readStanding(here.client, here.site.id, number)
    if (before === null) return null
    const change = await changeOf(here, before, kind)
    const movements = await postAll(here, repair)
    return { movements, event: await note(here, before, { change, repair, kind, movements }) }
  })
  if (done === null) return null
  const row = await getCaseRow(clocked.pool, id)
  return row === null ? null : { case: row, ...done }
}

/** ChangeRefused: `repair-applied`, `repair-not-applied`, or what the state of the case does not allow. */
async function changeOf(here: AtSite, before: Standing, kind: Kind): Promise<Partial<Changeable>> {
  const id = formatId(here.site.id, before.case_id)
  if (kind === 'repair-reversed') {
    if (before.repair_event === null) throw new ChangeRefused('repair-not-applied', { id })
    return { state: 'triaged', repair_event: null }
  }
  if (before.repair_event !== null)
    throw new ChangeRefused('repair-applied', { id, by: await actorOf(here, before) })
  const next = afterVerb({ state: before.state, mergedInto: before.merged_into }, 'repair')
  if (!next.ok) throw new ChangeRefused(next.code, { id, state: before.state })
  return { state: next.state, ...seen(here, await leadOf(here, before)) }
}

/** The diagnosis that the repair rests on is kept: what is corrected may be explained otherwise. */
function seen({ at }: AtSite, lead: Lead | null): Partial<Changeable> {
  return lead === null ? {} : { diagnosis: lead.causes.slice(0, 3), diagnosed_at: at }
}

async function actorOf(
  { client, site }: AtSite,
  { case_id, repair_event }: Standing,
): Promise<string | undefined> {
  const row = await selectOne(
    client,
    { actor: text },
    'select actor from case_events where site_id = $1 and case_id = $2 and event = $3',
    [site.id, case_id, repair_event],
  )
  return row?.actor
}

/** Posts all movements; ChangeRefused with the code of the first that does not go, and nothing is posted. */
async function postAll(here: AtSite, { submission, reversed }: RepairToPost): Promise<PostAnswer[]> {
  const { client, site, lasting, at } = here
  const isVoid = await voidSeqs(client, site.id)
  if (reversed.some((seq) => isVoid(Number(seq)))) throw new ChangeRefused('movement-void')
  if (site.reserves) await expireOverdue(client, site, at)
  await expireHolds(client, site, at)
  const options = { now: at, believedNew: false, memory: createMemory({ lasting }) }
  const answers = await postSubmission(client, site, submission, options)
  for (const { status, code, refusal } of answers) {
    if (status === 'posted') continue
    // What takes a movement back bears its number: somebody else has done so.
    if (status === 'repeated') throw new ChangeRefused('repair-applied')
    throw new ChangeRefused(code ?? 'repair-refused', { ...refusal })
  }
  return answers
}

interface Noted {
  readonly change: Partial<Changeable>
  readonly repair: RepairToPost
  readonly kind: Kind
  readonly movements: readonly PostAnswer[]
}

async function note(
  { client, site, at, tell }: AtSite,
  before: Standing,
  { change, repair, kind, movements }: Noted,
): Promise<string> {
  const { by, detail, note } = repair
  const caseId = before.case_id
  const keys = await addEvents(client, site.id, at, [{ caseId, actor: by.name, action: kind, note, detail }])
  const [[, event] = [caseId, 0]] = keys
  const standing = kind === 'repaired' ? { ...change, repair_event: event } : change
  await writeStanding(client, site.id, before, standing, at)
  const seqs = movements.flatMap(({ seq }) => (seq === null ? [] : [seq]))
  await client.query(
    `insert into case_movements (site_id, seq, case_id, event)
     select $1, seq, $2, $3 from unnest($4::bigint[]) as posted (seq)`,
    [site.id, caseId, event, texts(seqs)],
  )
  tell({
    actor: by.name,
    action: `case-${kind}`,
    subject: `case ${formatId(site.id, caseId)}`,
    detail: { note, ...detail, seqs },
    touched: { cases: [[caseId]], case_events: keys, case_movements: seqs.map((seq) => [seq]) },
  })
  return String(event)
}
