/**
 * Late postings where there is one clock: a receipt that closes an episode within a day may have been on the shelf when
 * it began, and nothing in the times can show it. How likely it is follows from how much oftener receipts come so soon
 * than they would by chance, and from whether the goods were announced for before.
 */

import { chanceOfReceipt, closingReceipt } from '../around/quick-closes.ts'
import { type Candidate, lnShareOf, type Sign, sign } from '../candidate.ts'
import type { Scene } from '../scene.ts'

/** The least and the most that closing within a day speaks for lateness, and an earlier announcement. Chosen. */
const CLOSED_LEAST = 6
const CLOSED_MOST = 200
const ANNOUNCED_BEFORE = 4

/** The candidate of having posted the closing receipt late; none where no single one closes the episode in a day. */
export function oneClockCandidates(scene: Scene): Candidate<'late-posting'>[] {
  const { history, stretch, order, neighbours, announcements, quickCloses } = scene
  if (stretch === null) return []
  const legs = scene.legs(order)
  const leg = closingReceipt(legs, stretch)
  if (leg === null) return []
  const movement = legs.movement[leg]
  const { startedAt } = stretch
  const postedAt = legs.at[leg]
  const quantity = legs.delta[leg]
  const { lateShare } = quickCloses()
  const odds = lateShare / (1 - lateShare) / chanceOfReceipt(legs)
  const signs: Sign[] = [sign('closed-soon', Math.min(CLOSED_MOST, Math.max(CLOSED_LEAST, odds)), movement)]
  const announced = announcements.of(movement)
  if (neighbours.announced.length > 0 && announced !== null && announced.expectedAt <= startedAt)
    signs.push(sign('announced-before', ANNOUNCED_BEFORE, movement))
  return [
    {
      code: 'late-posting',
      edits: [{ op: 'move-in-time', movement, to: startedAt, clock: 'recorded' }],
      gains: [
        { order: 'as-posted', quantity, from: startedAt, to: postedAt },
        { order: 'as-happened', quantity, from: startedAt, to: postedAt },
      ],
      touches: [],
      lnShare: lnShareOf(scene.inflows.length + 1),
      signs,
      movements: [movement],
      arrived: null,
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
