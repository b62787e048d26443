/**
 * Reverses a movement: a new one with its ends swapped that names it, at the time it happened; now, where its book does
 * not bear that or the period is closed. Once only.
 */

import type { By } from '../../core/by.ts'
import { REVERSAL_ID } from '../../core/history/corrections.ts'
import type { Item } from '../../core/history/item.ts'
import { locationAt } from '../../core/history/location.ts'
import { type Movement, OWN_SOURCE } from '../../core/history/movement.ts'
import { confirmedOf } from '../../core/posting/questions/confirmed.ts'
import { parseMoney } from '../../core/quantity/money.ts'
import { parseQuantity } from '../../core/quantity/quantity.ts'
import type { QuestionCode } from '../../core/refusal-codes.ts'
import { parseTime } from '../../core/time.ts'
import type { MovementPort, MovementRow } from '../movements/port.ts'
import type { PostingPort, Submission } from './port.ts'
import type { SubmitAnswer } from './submit-movements.ts'

/** Null where there is no such movement; ChangeRefused `movement-void` where its import was undone. */
export async function reverseMovement(
  store: PostingPort & MovementPort,
  request: {
    readonly site: string
    readonly seq: string
    readonly reason: string
    readonly confirmed?: readonly QuestionCode[] | boolean
    readonly by: By
  },
): Promise<SubmitAnswer | null> {
  const found = await store.getMovement(request.site, request.seq)
  if (found === null) return null
  const { movement: row } = found
  const submission: Submission = {
    site: request.site,
    by: request.by,
    atomic: true,
    codes: [row.item],
    size: 1,
    read: (known) => {
      const item = known.get(row.item)
      if (item === undefined) throw new Error(`the item ${row.item} was posted, and is not registered`)
      const options = {
        reservation: null,
        override: null,
        channel: null,
        confirmed: confirmedOf(request.confirmed),
        expected: null,
        reverses: row.seq,
      }
      return { items: [item], movements: [{ movement: reversal(row, item, request), options, unread: null }] }
    },
  }
  return { ...(await store.reverse(submission, row.seq)), reason: null }
}

function reversal(row: MovementRow, { scale }: Item, { reason, by }: { reason: string; by: By }): Movement {
  const quantity = parseQuantity(row.quantity, scale)
  const occurredAt = parseTime(row.occurredAt)
  if (!quantity.ok || !occurredAt.ok) throw new Error(`movement ${row.site}/${row.seq} cannot be read back`)
  const cost = row.unitCost === null ? null : parseMoney(row.unitCost)
  return {
    id: `${REVERSAL_ID}${row.seq}`,
    kind: 'adjustment',
    item: row.item,
    quantity: quantity.quantity,
    from: { ...locationAt(row.site, row.to.path), kind: row.to.kind },
    to: { ...locationAt(row.site, row.from.path), kind: row.from.kind },
    lot: row.lot,
    owner: row.owner,
    occurredAt: { at: occurredAt.time.at, precision: row.occurredPrecision },
    reportedAt: null,
    recordedAt: null,
    source: OWN_SOURCE,
    actor: by.name,
    device: null,
    document: row.document,
    line: row.line,
    reason,
    unitCost: cost === null || !cost.ok ? null : cost.quantity,
    currency: null,
    scanned: null,
    receivedSeq: null,
  }
}
