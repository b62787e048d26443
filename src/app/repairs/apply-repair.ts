/**
 * Applies the repair of a case, or takes an applied one back: all of its movements are posted or none, each names the
 * case, and the case is fixed by it or open again. What the preview refuses is refused here with the same code.
 */
import { ChangeRefused } from '../../core/change-refused.ts'
import type { RepairStep } from '../../core/repairs/plan-repair.ts'
import { getCase } from '../cases/get-case.ts'
import type { PostedRepair } from './port.ts'
import { planned, type RepairRequest, type RepairStore, repairName } from './preview-repair.ts'
import { postedSteps, repairSubmission } from './repair-submission.ts'

/** Null where there is no such case. ChangeRefused: see `RepairPort.postRepair`, and `repair-empty`, `repair-sinks`. */
export async function applyRepair(
  store: RepairStore,
  id: string,
  request: RepairRequest,
): Promise<PostedRepair | null> {
  const detail = await getCase(store, id)
  if (detail === null) return null
  if (detail.case.repaired) throw new ChangeRefused('repair-applied', { id })
  const { plan, preview } = await planned(store, detail, request)
  if (preview.refusal !== null) throw new ChangeRefused(preview.refusal.code, preview.refusal.detail)
  const options = {
    site: detail.case.site,
    name: repairName(detail),
    isNow: request.isNow === true,
    ...said(request),
  }
  const submission = repairSubmission(plan.steps, options)
  if (submission === null) throw new ChangeRefused('repair-empty')
  return store.postRepair(id, {
    submission,
    reversed: reversedBy(plan.steps),
    note: request.note ?? null,
    detail: { cause: plan.cause, movements: postedSteps(plan.steps).length, isNow: request.isNow === true },
    by: request.by,
  })
}

/** The same for taking the standing repair back. ChangeRefused `repair-not-applied`. */
export async function reverseRepair(
  store: RepairStore,
  id: string,
  request: Omit<RepairRequest, 'cause'>,
): Promise<PostedRepair | null> {
  const detail = await getCase(store, id)
  if (detail === null) return null
  const { case: row, movements, events } = detail
  const applied = events.rows.find(({ action }) => action === 'repaired')
  if (!row.repaired || applied === undefined) throw new ChangeRefused('repair-not-applied', { id })
  const seqs = movements.filter(({ event }) => event === applied.event).map(({ seq }) => seq)
  const standing = await store.movementsToReverse(row.site, seqs)
  const steps = standing.flatMap((movement): RepairStep[] =>
    movement.reversible === null ? [] : [{ step: 'reverse', seq: movement.reversible, movement }],
  )
  const options = {
    site: row.site,
    name: repairName(detail),
    isNow: request.isNow === true,
    ...said(request),
  }
  const submission = repairSubmission(steps, options)
  if (submission === null) throw new ChangeRefused('repair-not-applied', { id })
  return store.postReversal(id, {
    submission,
    reversed: reversedBy(steps),
    note: request.note ?? null,
    detail: { event: applied.event, movements: steps.length },
    by: request.by,
  })
}

function said({ by, note, confirmed }: Pick<RepairRequest, 'by' | 'note' | 'confirmed'>) {
  return { by, note: note ?? null, confirmed }
}

function reversedBy(steps: readonly RepairStep[]): string[] {
  return steps.flatMap((one) => (one.step === 'reverse' ? [one.seq] : []))
}
