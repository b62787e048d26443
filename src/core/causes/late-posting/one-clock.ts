/**
 * Late postings where there is one clock: a receipt that closes an episode within a day may have been on the shelf when
 * it began, and nothing in the times can show it. How likely it is follows from how much oftener receipts come so soon
 * than they would by chance, in the whole history and in this book.
 */
import { ORDERS } from '../../codes.ts'
import type { Act } from '../act.ts'
import { chanceOfReceipt, closingReceipt } from '../around/quick-closes.ts'
import type { Scene } from '../scene.ts'
import { surpriseOfOdds } from '../surprise.ts'
import type { LatePostingEvidence } from './evidence.ts'

/** The act of having posted the closing receipt late; none where no single one closes the episode within a day. */
export function oneClockActs(scene: Scene): Act<LatePostingEvidence>[] {
  const { history, legs, stretch, quickCloses } = scene
  const leg = closingReceipt(legs, stretch)
  if (leg === null) return []
  const movement = legs.movement[leg]
  const { startedAt } = stretch
  const postedAt = legs.at[leg]
  const { lateShare } = quickCloses()
  const quantity = legs.delta[leg]
  return [
    {
      edits: [{ op: 'move-in-time', movement, to: startedAt }],
      gains: ORDERS.map((order) => ({ order, quantity, from: startedAt, to: postedAt })),
      surprise: surpriseOfOdds(lateShare / (1 - lateShare), 1 / chanceOfReceipt(legs)),
      movements: [movement],
      evidence: () => ({
        lateMovements: { kind: 'movements', value: [movement] },
        lateQuantity: { kind: 'quantity', value: quantity, item: history.item[movement] },
        occurredAt: { kind: 'instant', value: history.occurredAt[movement] },
        reportedAt: null,
        recordedAt: { kind: 'instant', value: history.recordedAt[movement] },
        lagMs: { kind: 'duration', value: postedAt - startedAt },
        lagMsMin: null,
        oneClock: { kind: 'flag', value: true },
        usualLagMs: { kind: 'duration', value: 0 },
      }),
    },
  ]
}
