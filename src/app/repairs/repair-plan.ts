/**
 * The plan of a repair: the edits of one cause over all negatives of a case, each once, and the movements they come to.
 *
 * Both orders of one incident have the same edits; of stock that was missing the larger quantity counts.
 */
import { ChangeRefused } from '../../core/change-refused.ts'
import { REPAIR_EDITS_MAX } from '../../core/limits.ts'
import { planRepair, type RepairEdit, type RepairStep } from '../../core/repairs/plan-repair.ts'
import type { CaseDetail } from '../cases/port.ts'
import type { EpisodeRow } from '../episodes/port.ts'
import type { Card, RepairPort } from './port.ts'

export interface RepairPlan {
  readonly cause: string
  readonly steps: readonly RepairStep[]
  /** More of the case has the same cause than one repair takes up. */
  readonly isPart: boolean
}

/** The plan for a cause, the accepted one or the likeliest where none is named. ChangeRefused `cause-not-offered`. */
export async function repairPlan(
  store: RepairPort,
  detail: CaseDetail,
  wanted?: string,
): Promise<RepairPlan> {
  const { lead, episodes, case: row } = detail
  // While it is explained again what was seen before stands.
  const seen = lead === null || lead.causes.length === 0 ? detail.diagnosis.causes : lead.causes
  const cause = wanted ?? row.acceptedCause ?? seen[0]?.code
  const offered = seen.map(({ code }) => code)
  if (cause === undefined || (wanted !== undefined && !offered.some((code) => code === wanted)))
    throw new ChangeRefused('cause-not-offered', { cause, offered }, '/cause')
  const edited = editsOf(lead === null ? episodes.rows : [lead, ...episodes.rows], cause)
  const taken = edited.slice(0, REPAIR_EDITS_MAX)
  const steps: RepairStep[] = []
  for (const { card, edits } of byCard(taken)) {
    const known = await store.standingMovements(row.site, card, [
      ...new Set(edits.map(({ movement }) => movement)),
    ])
    steps.push(...planRepair(edits, { ...card, cause }, (id) => known.get(id) ?? null))
  }
  return {
    cause,
    steps: withoutRepeats(steps),
    isPart: edited.length > taken.length || episodes.total > episodes.rows.length,
  }
}

interface CardEdit {
  readonly card: Card
  readonly edit: RepairEdit
}

function editsOf(episodes: readonly EpisodeRow[], cause: string): CardEdit[] {
  const edits = new Map<string, CardEdit>()
  for (const { item, location, lot, owner, causes } of episodes)
    for (const edit of (causes.find(({ code }) => code === cause)?.repair ?? []) as readonly RepairEdit[]) {
      const card = { item, location, lot, owner }
      const key = JSON.stringify([
        item,
        edit.op,
        edit.op === 'insert' ? [location, lot, owner] : edit.movement,
      ])
      const known = edits.get(key)
      const isMore = known === undefined || Number(edit.quantity ?? 0) > Number(known.edit.quantity ?? 0)
      if (isMore) edits.set(key, { card, edit })
    }
  return [...edits.values()]
}

function byCard(
  edits: readonly CardEdit[],
): { readonly card: Card; readonly edits: readonly RepairEdit[] }[] {
  const groups = Map.groupBy(edits, ({ card }) => JSON.stringify(card))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ card: first.card, edits: group.map(({ edit }) => edit) }]
  })
}

/** A movement is reversed once, whichever edits name it; what stands in its place goes with the first of them. */
function withoutRepeats(steps: readonly RepairStep[]): RepairStep[] {
  const reversed = new Set<string>()
  const skipped = new Set<RepairStep>()
  steps.forEach((one, index) => {
    if (one.step !== 'reverse') return
    if (reversed.has(one.seq)) {
      skipped.add(one)
      const next = steps[index + 1]
      if (next?.step === 'post' && next.of !== null) skipped.add(next)
    }
    reversed.add(one.seq)
  })
  return steps.filter((one) => !skipped.has(one))
}
