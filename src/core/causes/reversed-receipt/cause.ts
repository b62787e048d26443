/**
 * `reversed-receipt`: a receipt was taken back, deleted or cut after its goods had left.
 *
 * Looks for an outflow to where the goods came from, or of a kind that brings, on the document that brought them.
 */
import { type Candidate, type Cause, lnShareOf, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'
import type { Scene } from '../scene.ts'
import { isBringer } from '../usual/corrections.ts'
import { receiptTakenBack } from './taken-back.ts'

const RATIO_MOST = 50
/** A kind of its own for what is sent back to a supplier is more often honest. Chosen. */
const OF_OTHER_KIND = 0.5

export const reversedReceipt: Cause<'reversed-receipt'> = {
  code: 'reversed-receipt',
  candidates(scene) {
    const { history, rows, inflows } = scene
    const isOut = (movement: number) =>
      history.from[movement] === scene.book.location && !inflows.includes(movement)
    return rows.filter(isOut).flatMap((movement) => {
      const receipt = receiptTakenBack(scene, movement)
      return receipt === null ? [] : [candidate(scene, movement, receipt)]
    })
  },
}

function candidate(scene: Scene, movement: number, receipt: number): Candidate<'reversed-receipt'> {
  const { history, usual, outflows } = scene
  const quantity = history.quantity[movement]
  const ratio = Math.min(RATIO_MOST, 0.9 / usual.corrections().contraryRate(history.item[movement]))
  return {
    code: 'reversed-receipt',
    edits: [{ op: 'drop', movement }],
    gains: lasting(
      quantity,
      scene.timeOf('as-posted', movement, true),
      scene.timeOf('as-happened', movement, true),
    ),
    touches: [],
    lnShare: lnShareOf(outflows.length),
    signs: [
      sign('took-back', isBringer(history, movement) ? ratio : ratio * OF_OTHER_KIND, receipt, movement),
    ],
    movements: [receipt, movement],
    arrived: null,
    evidence: () => ({
      receipt: { kind: 'movement', value: receipt },
      takenBack: { kind: 'movement', value: movement },
      takenBackQuantity: { kind: 'quantity', value: quantity, item: history.item[movement] },
      receivedAt: { kind: 'instant', value: history.occurredAt[receipt] },
    }),
  }
}
