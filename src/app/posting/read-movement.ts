/**
 * Reads one submitted movement: texts to quantities, times and places, or where and why it cannot be.
 *
 * Pure. The shape is checked before; here values are understood. Nothing is rounded, clamped or guessed. Outcomes:
 * - the movement;
 * - the movement without its quantity, `unread`: unknown-unit, inexact-quantity. The ledger still has to say whether
 *   a code before that applies (`core/posting/refusal.ts`);
 * - malformed: no item and no ledger can make sense of a value.
 */
import type { MovementKind } from '../../core/codes.ts'
import type { RejectionCode } from '../../core/file-codes.ts'
import type { Item } from '../../core/history/item.ts'
import { DEFAULT_SITE, locationAt } from '../../core/history/location.ts'
import type { Movement } from '../../core/history/movement.ts'
import { textFault } from '../../core/names/text.ts'
import { parseMoney } from '../../core/quantity/money.ts'
import { readQuantity } from '../../core/quantity/read.ts'
import type { QuestionCode, RefusalCode } from '../../core/refusal-codes.ts'
import { parseTime } from '../../core/time.ts'

export interface SubmittedMovement {
  readonly id: string
  readonly kind: MovementKind
  readonly item: string
  readonly site?: string
  readonly from: string
  readonly to: string
  readonly quantity: string
  readonly unit?: string
  readonly lot?: string
  readonly owner?: string
  readonly occurredAt: string
  readonly reportedAt?: string
  readonly source: string
  readonly actor: string
  readonly device?: string
  readonly document?: string
  readonly line?: string
  readonly reason?: string
  readonly unitCost?: string
  /** Sales channel the goods leave by; rules may ask for it. */
  readonly channel?: string
  /** Id of the reservation whose units it takes. */
  readonly reservation?: string
  /** Id of the approved override it may go below zero under. */
  readonly override?: string
  /** Questions about it that are confirmed; `true` stands for the one that is asked. */
  readonly confirmed?: readonly QuestionCode[] | boolean
}

export interface Unreadable {
  readonly code: RefusalCode
  readonly reason: RejectionCode
  readonly field: keyof SubmittedMovement
}

/** Where the quantity does not fit the item the movement is read all the same, with a quantity of NaN. */
export type ReadMovement =
  | { readonly ok: true; readonly movement: Movement; readonly unread: Unreadable | null }
  | ({ readonly ok: false } & Unreadable)

const TEXTS = [
  'id',
  'item',
  'site',
  'from',
  'to',
  'unit',
  'lot',
  'owner',
  'source',
  'actor',
  'device',
  'document',
  'line',
  'reason',
  'channel',
  'reservation',
  'override',
] as const

/** Reads a movement; `item` bears the scale its quantity is kept at, and the packs its unit may name. */
export function readMovement(submitted: SubmittedMovement, item: Item): ReadMovement {
  for (const field of TEXTS) {
    const text = submitted[field]
    const fault = text === undefined ? null : textFault(text)
    if (fault !== null) return malformed(fault, field)
  }
  if (submitted.from === submitted.to) return malformed('equal-ends', 'to')
  const quantity = readQuantity(submitted, item)
  const unread = typeof quantity === 'number' ? null : quantity
  if (unread?.code === 'malformed') return { ok: false, ...unread }
  const occurredAt = parseTime(submitted.occurredAt)
  if (!occurredAt.ok) return malformed(occurredAt.code, 'occurredAt')
  const reportedAt = submitted.reportedAt === undefined ? null : parseTime(submitted.reportedAt)
  if (reportedAt !== null && !reportedAt.ok) return malformed(reportedAt.code, 'reportedAt')
  const unitCost = submitted.unitCost === undefined ? null : parseMoney(submitted.unitCost)
  if (unitCost !== null && (!unitCost.ok || unitCost.quantity < 0)) {
    return malformed('bad-cost', 'unitCost')
  }
  const { id, kind, site = DEFAULT_SITE, from, to, source, actor } = submitted
  const { lot = null, owner = null, device = null, document = null, line = null, reason = null } = submitted
  return {
    ok: true,
    unread,
    movement: {
      id,
      kind,
      item: item.code,
      quantity: typeof quantity === 'number' ? quantity : Number.NaN,
      lot,
      owner,
      source,
      actor,
      device,
      document,
      line,
      reason,
      from: locationAt(site, from),
      to: locationAt(site, to),
      occurredAt: occurredAt.time,
      reportedAt: reportedAt?.time.at ?? null,
      recordedAt: null,
      unitCost: unitCost?.quantity ?? null,
      currency: null,
      scanned: null,
      receivedSeq: null,
    },
  }
}

function malformed(reason: RejectionCode, field: keyof SubmittedMovement): ReadMovement {
  return { ok: false, code: 'malformed', reason, field }
}
