/**
 * The movements that a repair posts: edits of history become compensating movements, since history is never changed.
 *
 * | edit                                   | posts                                                          |
 * |----------------------------------------|----------------------------------------------------------------|
 * | drop                                   | the reversal of the movement                                   |
 * | scale, set-quantity                    | its reversal, and the movement with the right quantity         |
 * | turn-sign                              | its reversal, and the movement with its ends swapped           |
 * | retarget-item, -location, -lot, -owner | its reversal, and the movement where it belongs                |
 * | insert                                 | the receipt, return or opening stock that was missing, at its time |
 * | move-in-time                           | nothing: the goods are there, only the order was wrong (`order-only`) |
 * | join-items                             | nothing: two codes are joined in the register (`by-hand`)      |
 *
 * A movement that was reversed before is not reversed again (`reversed-before`), unless that was taken back too. All
 * quantities are decimals, since another item may have another scale.
 */
import type { NoMovementCode } from '../codes/cases.ts'
import type { MovementKind, TimePrecision } from '../codes.ts'
import { formatQuantity, parseQuantity } from '../quantity/quantity.ts'
import { parseFactor } from './parse-factor.ts'

/** An edit as causes bear it. Which fields there are follows from `op`, which may be one that a newer engine gives. */
export interface RepairEdit {
  readonly op: string
  readonly movement: string
  readonly to?: string
  readonly factor?: string
  readonly quantity?: string
  readonly at?: string
  readonly item?: string
  readonly location?: string
  readonly lot?: string | null
  readonly owner?: string | null
}

/** A movement that an edit names, as it stands. */
export interface StandingMovement {
  readonly seq: string
  readonly kind: MovementKind
  readonly item: string
  readonly scale: number
  readonly from: string
  readonly to: string
  readonly fromShelf: boolean
  readonly toShelf: boolean
  readonly lot: string | null
  readonly owner: string | null
  readonly quantity: string
  readonly occurredAt: string
  readonly precision: TimePrecision
  readonly document: string | null
  readonly line: string | null
  readonly unitCost: string | null
  /** What takes it back: reversing this is reversing the movement. Null where it was reversed already. */
  readonly reversible: string | null
}

/** The stock card that is to be repaired, and the cause it is repaired for. */
export interface RepairedCard {
  readonly cause: string
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
}

export interface NewPosting {
  readonly kind: MovementKind
  readonly item: string
  readonly from: string
  readonly to: string
  readonly lot: string | null
  readonly owner: string | null
  readonly quantity: string
  readonly occurredAt: string
  readonly precision: TimePrecision
  readonly document: string | null
  readonly line: string | null
  readonly unitCost: string | null
}

export type RepairStep =
  | { readonly step: 'reverse'; readonly seq: string; readonly movement: StandingMovement }
  /** `of`: the movement in whose place it stands. */
  | { readonly step: 'post'; readonly of: string | null; readonly posting: NewPosting }
  | { readonly step: 'nothing'; readonly edit: RepairEdit; readonly why: NoMovementCode }

/** The steps of a repair, in the order of its edits. `movementOf`: null where the ledger does not have it any more. */
export function planRepair(
  edits: readonly RepairEdit[],
  card: RepairedCard,
  movementOf: (id: string) => StandingMovement | null,
): RepairStep[] {
  return edits.flatMap((edit) => stepsOf(edit, card, movementOf(edit.movement)))
}

function stepsOf(edit: RepairEdit, card: RepairedCard, movement: StandingMovement | null): RepairStep[] {
  const nothing = (why: NoMovementCode): RepairStep[] => [{ step: 'nothing', edit, why }]
  if (edit.op === 'move-in-time') return nothing('order-only')
  if (edit.op === 'insert') return inserted(edit, card, movement) ?? nothing('by-hand')
  if (edit.op !== 'drop' && !(edit.op in REPLACED)) return nothing('by-hand')
  if (movement === null) return nothing('movement-gone')
  if (movement.reversible === null) return nothing('reversed-before')
  const reverse: RepairStep = { step: 'reverse', seq: movement.reversible, movement }
  if (edit.op === 'drop') return [reverse]
  const posting = REPLACED[edit.op](asPosted(movement), edit, { card, movement })
  return posting === null ? nothing('by-hand') : [reverse, { step: 'post', of: movement.seq, posting }]
}

interface Around {
  readonly card: RepairedCard
  readonly movement: StandingMovement
}
/** The movement as it should have been; null where the edit does not say it. */
type Replace = (posting: NewPosting, edit: RepairEdit, around: Around) => NewPosting | null

const REPLACED: Readonly<Record<string, Replace>> = {
  scale: (posting, { factor }, { movement }) => {
    const quantity = scaled(movement, factor)
    return quantity === null ? null : { ...posting, quantity }
  },
  'set-quantity': (posting, { quantity }) => (quantity === undefined ? null : { ...posting, quantity }),
  'turn-sign': (posting) => ({ ...posting, kind: 'adjustment', from: posting.to, to: posting.from }),
  'retarget-item': (posting, { item, to }) => {
    const target = item ?? to
    return target === undefined ? null : { ...posting, item: target }
  },
  'retarget-location': (posting, { location, to }, around) => {
    const target = location ?? to
    return target === undefined ? null : movedTo(posting, target, around)
  },
  'retarget-lot': (posting, { lot, to }) =>
    lot === undefined && to === undefined ? null : { ...posting, lot: lot ?? to ?? null },
  'retarget-owner': (posting, { owner, to }) =>
    owner === undefined && to === undefined ? null : { ...posting, owner: owner ?? to ?? null },
}

/** A standing movement as it would be posted again. */
export function asPosted(movement: StandingMovement): NewPosting {
  const { kind, item, from, to, lot, owner, quantity, occurredAt, precision, document, line, unitCost } =
    movement
  return { kind, item, from, to, lot, owner, quantity, occurredAt, precision, document, line, unitCost }
}

/** The end at the stock card goes elsewhere; where neither is at it, the end that is a shelf. */
function movedTo(posting: NewPosting, target: string, { card, movement }: Around): NewPosting | null {
  const isFrom = posting.from === card.location || (posting.to !== card.location && movement.fromShelf)
  const moved = isFrom ? { ...posting, from: target } : { ...posting, to: target }
  return moved.from === moved.to ? null : moved
}

/** A quantity times an exact fraction; null where that does not come out whole. */
function scaled({ quantity, scale }: StandingMovement, factor: string | undefined): string | null {
  const [by, units] = [factor === undefined ? null : parseFactor(factor), parseQuantity(quantity, scale)]
  if (by === null || !units.ok) return null
  const product = BigInt(units.quantity) * BigInt(by.numerator)
  if (product % BigInt(by.denominator) !== 0n) return null
  const result = Number(product / BigInt(by.denominator))
  return Number.isSafeInteger(result) && result > 0 ? formatQuantity(result, scale) : null
}

/** Where what was missing comes from, by the cause. */
const ORIGINS: Readonly<Record<string, { readonly kind: MovementKind; readonly from: string }>> = {
  'opening-balance': { kind: 'opening', from: 'unknown-origin' },
  'unposted-return': { kind: 'return', from: 'customer' },
}
const RECEIVED = { kind: 'receipt', from: 'supplier' } as const

function inserted(edit: RepairEdit, card: RepairedCard, next: StandingMovement | null): RepairStep[] | null {
  const { quantity, at } = edit
  if (quantity === undefined || at === undefined || !(Number(quantity) > 0)) return null
  const { cause, item, location, lot, owner } = card
  const posting = {
    ...(ORIGINS[cause] ?? RECEIVED),
    item,
    to: location,
    lot,
    owner,
    quantity,
    occurredAt: at,
    precision: 'instant' as const,
    document: null,
    line: null,
    unitCost: next?.unitCost ?? null,
  }
  return [{ step: 'post', of: null, posting }]
}
