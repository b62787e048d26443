/** The movements of a repair as one submission, all or nothing, under Plimsoll's own source. */
import type { By } from '../../core/by.ts'
import { REVERSAL_ID } from '../../core/history/corrections.ts'
import { type Movement, OWN_SOURCE } from '../../core/history/movement.ts'
import { confirmedOf } from '../../core/posting/questions/confirmed.ts'
import type { QuestionCode } from '../../core/refusal-codes.ts'
import { asPosted, type NewPosting, type RepairStep } from '../../core/repairs/plan-repair.ts'
import type { MovementOptions, Submission, SubmittedRead } from '../posting/port.ts'
import { readMovement, type SubmittedMovement } from '../posting/read-movement.ts'
import { itemsOf } from '../posting/submission.ts'

export interface RepairSubmission {
  readonly site: string
  /** What the ids of new movements begin with: of another repair of the same case another one. */
  readonly name: string
  readonly by: By
  readonly note: string | null
  readonly confirmed: readonly QuestionCode[] | boolean | undefined
  /** All of it happens when it is posted, and not when it should have. */
  readonly isNow: boolean
}

type Posted = Exclude<RepairStep, { readonly step: 'nothing' }>

/** The steps that post something. */
export function postedSteps(steps: readonly RepairStep[]): Posted[] {
  return steps.filter((one): one is Posted => one.step !== 'nothing')
}

/** What a step posts: the reversal of a movement is the movement with its ends swapped. */
export function postingOf(step: Posted): NewPosting {
  if (step.step === 'post') return step.posting
  const movement = asPosted(step.movement)
  return { ...movement, kind: 'adjustment', from: movement.to, to: movement.from }
}

/** One submission of the steps that post something; null where none does. */
export function repairSubmission(steps: readonly RepairStep[], options: RepairSubmission): Submission | null {
  const posted = postedSteps(steps)
  if (posted.length === 0) return null
  const movements = posted.map((step, place) => submitted(step, place, options))
  return {
    site: options.site,
    by: options.by,
    atomic: true,
    codes: [...new Set(movements.map(({ item }) => item))],
    size: movements.length,
    read: (known) => {
      const items = itemsOf(known, movements)
      return {
        items: [...items.values()],
        movements: posted.map((step, place) => {
          const one = submitted(step, place, options)
          const item = items.get(one.item)
          if (item === undefined) throw new Error(`the item ${one.item} is not among those that are read`)
          return readStep(step, readMovement(one, item), options)
        }),
      }
    },
  }
}

function submitted(
  step: Posted,
  place: number,
  { site, name, by, note }: RepairSubmission,
): SubmittedMovement {
  const { lot, owner, document, line, unitCost, precision, ...posting } = postingOf(step)
  return {
    ...posting,
    ...(lot === null ? {} : { lot }),
    ...(owner === null ? {} : { owner }),
    ...(document === null ? {} : { document }),
    ...(line === null ? {} : { line }),
    ...(unitCost === null ? {} : { unitCost }),
    id: step.step === 'reverse' ? `${REVERSAL_ID}${step.seq}` : `${name}-${place + 1}`,
    site,
    source: OWN_SOURCE,
    actor: by.name,
    reason: note ?? name,
  }
}

function readStep(
  step: Posted,
  read: ReturnType<typeof readMovement>,
  { confirmed, isNow }: RepairSubmission,
): SubmittedRead {
  if (!read.ok) throw new Error(`a movement of a repair cannot be read: ${read.code} at ${read.field}`)
  const options: MovementOptions = {
    reservation: null,
    override: null,
    channel: null,
    confirmed: confirmedOf(confirmed),
    expected: null,
    reverses: step.step === 'reverse' ? step.seq : null,
    happensNow: isNow,
  }
  const { precision } = postingOf(step)
  const movement: Movement = { ...read.movement, occurredAt: { ...read.movement.occurredAt, precision } }
  return { movement, options, unread: read.unread?.code ?? null }
}
