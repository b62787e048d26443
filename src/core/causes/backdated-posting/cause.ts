/**
 * `backdated-posting`: an outflow is dated before it happened (a till closed at midnight, a mistyped year, a past
 * document edited).
 *
 * Looks at outflows of stretches as happened that were posted long after the time they claim. What one document booked
 * at one instant is one act, netted: an edit is often a reversal and a new posting. A count set against a later balance
 * is another cause (`stale-count`).
 */
import { MINUTE_MS } from '../../time.ts'
import { type Candidate, type Cause, lnShareOf, sign } from '../candidate.ts'
import type { Scene } from '../scene.ts'
import { delayOf } from '../usual/delays.ts'

/** What is posted sooner is no news. Chosen. */
const DELAY_MIN = 10 * MINUTE_MS

export const backdatedPosting: Cause<'backdated-posting'> = {
  code: 'backdated-posting',
  candidates(scene) {
    const { stretch, order, outflows } = scene
    if (stretch === null || order !== 'as-happened') return []
    const lnShare = lnShareOf(outflows.length)
    return [...actsOf(scene).values()].map((movements) => candidate(scene, movements, lnShare))
  },
}

/** Late-posted outflows, each with what its document booked at the same instant. */
function actsOf(scene: Scene): Map<string, readonly number[]> {
  const { history, outflows, rows } = scene
  const acts = new Map<string, readonly number[]>()
  for (const movement of outflows) {
    if (delayOf(history, movement) < DELAY_MIN) continue
    const document = history.document(movement)
    const postedAt = history.recordedAt[movement]
    const key = document === null ? `#${movement}` : `${postedAt} ${document}`
    if (acts.has(key)) continue
    const alike = (other: number) =>
      history.recordedAt[other] === postedAt && history.document(other) === document
    acts.set(key, document === null ? [movement] : rows.filter(alike))
  }
  return acts
}

function candidate(
  scene: Scene,
  movements: readonly number[],
  lnShare: number,
): Candidate<'backdated-posting'> {
  const { history, outflows } = scene
  const leaves = (movement: number) => outflows.includes(movement)
  const lead = movements.reduce((best, one) =>
    !leaves(one) || history.quantity[one] <= history.quantity[best] ? best : one,
  )
  const delay = delayOf(history, lead)
  return {
    code: 'backdated-posting',
    edits: movements.map((movement) => ({
      op: 'move-in-time',
      movement,
      to: history.recordedAt[movement],
      clock: 'occurred',
    })),
    gains: movements.map((movement) => ({
      order: 'as-happened',
      quantity: (leaves(movement) ? 1 : -1) * history.quantity[movement],
      from: scene.timeOf('as-happened', movement, leaves(movement)),
      to: history.recordedAt[movement],
    })),
    touches: [],
    lnShare,
    signs: [sign('dated-early', scene.usual.delays().earlyRatio(delay), lead)],
    movements,
    arrived: null,
    evidence: () => ({
      datedMovements: { kind: 'movements', value: movements },
      datedQuantity: { kind: 'quantity', value: history.quantity[lead], item: history.item[lead] },
      claimedAt: { kind: 'instant', value: history.occurredAt[lead] },
      postedAt: { kind: 'instant', value: history.recordedAt[lead] },
      earlyMs: { kind: 'duration', value: delay },
    }),
  }
}
