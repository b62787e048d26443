/**
 * `wrong-direction`: a return or receipt that takes out.
 *
 * Reads the row: a kind that brings, and goods that leave. Where the same document brought the goods before, the row
 * takes a receipt back (`reversed-receipt`). How often such rows are honest is counted first: in some ledgers
 * cancellations have no kind of their own.
 */
import { type Candidate, type Cause, lnShareOf, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'
import { receiptTakenBack } from '../reversed-receipt/taken-back.ts'
import type { Scene } from '../scene.ts'
import { isBringer } from '../usual/corrections.ts'

const RATIO_MOST = 100

export const wrongDirection: Cause<'wrong-direction'> = {
  code: 'wrong-direction',
  candidates(scene) {
    const { history, outflows } = scene
    return outflows
      .filter((movement) => isBringer(history, movement) && receiptTakenBack(scene, movement) === null)
      .map((movement) => candidate(scene, movement))
  },
}

function candidate(scene: Scene, movement: number): Candidate<'wrong-direction'> {
  const { history, usual, outflows } = scene
  const quantity = history.quantity[movement]
  const ratio = Math.min(RATIO_MOST, 0.9 / usual.corrections().contraryRate(history.item[movement]))
  return {
    code: 'wrong-direction',
    edits: [{ op: 'turn-sign', movement }],
    gains: lasting(
      2 * quantity,
      scene.timeOf('as-posted', movement, true),
      scene.timeOf('as-happened', movement, true),
    ),
    touches: [],
    lnShare: lnShareOf(outflows.length),
    signs: [sign('against-its-kind', ratio, movement)],
    movements: [movement],
    arrived: null,
    evidence: () => ({
      turnedMovement: { kind: 'movement', value: movement },
      turnedQuantity: { kind: 'quantity', value: quantity, item: history.item[movement] },
    }),
  }
}
