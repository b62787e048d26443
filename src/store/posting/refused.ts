/** What was refused of a submission: the movements as they were read, beside the answers they got. */
import type { PostAnswer, RefusalFacts, Submission, SubmittedRead } from '../../app/posting/port.ts'
import { parseId } from '../../core/ids.ts'
import { formatQuantity, parseQuantity } from '../../core/quantity/quantity.ts'
import type { ListedRefusalCode, RefusalCode } from '../../core/refusal-codes.ts'
import type { Refused } from '../refusals/refused.ts'

/** A submission that remembers what was read of it. */
export interface Overheard {
  readonly submission: Submission
  /** What was refused of it, given its answers and the time of them. */
  readonly refused: (answers: readonly PostAnswer[], at: number) => Refused[]
}

/** Listens to a submission as it is read. It may be read again: the last time counts. */
export function overheard(submission: Submission): Overheard {
  let read: ReturnType<Submission['read']> = { items: [], movements: [] }
  return {
    submission: {
      ...submission,
      read: (known) => {
        read = submission.read(known)
        return read
      },
    },
    refused: (answers, at) => {
      if (!answers.some(isListed)) return []
      const scales = new Map(read.items.map(({ code, scale }) => [code, scale]))
      const movements = read.movements.filter((one) => one !== null)
      const refused = answers.flatMap((answer, place) =>
        isListed(answer)
          ? [refusedOf(answer, movements[place], { at, scales, askedBy: submission.by.name })]
          : [],
      )
      return withoutOthers(refused)
    },
  }
}

type ListedAnswer = PostAnswer & { readonly code: Exclude<RefusalCode, 'malformed'> }

function isListed(answer: PostAnswer): answer is ListedAnswer {
  return answer.status === 'refused' && answer.code !== null && answer.code !== 'malformed'
}

/** Of elements that only fell with others the first stands for all. */
function withoutOthers(refused: readonly Refused[]): Refused[] {
  const [first, ...rest] = refused.filter(({ code }) => code === 'with-others')
  if (first === undefined) return [...refused]
  return [...refused.filter(({ code }) => code !== 'with-others'), { ...first, others: rest.length }]
}

/** Codes that a stock card was the reason of; of the others the facts say something else. */
const OF_CARD: ReadonlySet<ListedRefusalCode> = new Set([
  'stale-set',
  'reservation-short',
  'override-unusable',
  'would-go-negative',
  'reserved-for-others',
])

function refusedOf(
  { code, refusal }: ListedAnswer,
  { movement, options }: SubmittedRead,
  about: {
    readonly at: number
    readonly scales: ReadonlyMap<string, number>
    readonly askedBy: string
  },
): Refused {
  const scale = about.scales.get(movement.item) ?? 0
  const override = options?.override == null ? null : parseId(options.override)
  return {
    at: about.at,
    code,
    source: movement.source,
    externalId: movement.id,
    kind: movement.kind,
    item: movement.item,
    from: movement.from.path,
    to: movement.to.path,
    lot: movement.lot,
    owner: movement.owner,
    quantity: Number.isNaN(movement.quantity) ? null : formatQuantity(movement.quantity, scale),
    occurredAt: movement.occurredAt.at,
    document: movement.document,
    line: movement.line,
    actor: movement.actor,
    askedBy: about.askedBy,
    card:
      refusal === null || !OF_CARD.has(code)
        ? null
        : cardOf(refusal, { code, quantity: movement.quantity, scale }),
    rule: refusal?.rule == null ? null : { id: refusal.rule.id, mode: refusal.rule.mode },
    override: override?.number ?? null,
    others: 0,
  }
}

function cardOf(
  { balance, reserved, shortfall, past }: RefusalFacts,
  {
    code,
    quantity,
    scale,
  }: { readonly code: ListedRefusalCode; readonly quantity: number; readonly scale: number },
) {
  const units = (text: string) => {
    const read = parseQuantity(text, scale)
    return read.ok ? read.quantity : 0
  }
  const alone = units(past?.held ?? balance) - quantity
  const kept = code === 'reserved-for-others' ? units(reserved) : 0
  // What would do by itself was refused for what others of its request asked for as well.
  const left = code === 'stale-set' || alone < kept ? alone : kept - units(shortfall)
  return {
    balance,
    reserved,
    shortfall,
    wouldLeave: formatQuantity(left, scale),
    past: past === null ? null : { held: past.held, at: Date.parse(past.at) },
  }
}
