/**
 * `misapplied-adjustment`: a correction with the wrong sign, amount or item, or made twice.
 *
 * Looks at the corrections that took goods out. A usual small one costs little, a big one in a file that has none is
 * found. The wording of a reason is never read.
 */
import { DAY_MS } from '../../time.ts'
import { type Candidate, type Cause, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'
import type { Scene } from '../scene.ts'
import { isCorrection, WRITE_DOWN_WIDTH } from '../usual/corrections.ts'

/** So many outflows of other items must be corrections before it counts as the custom of the file. Chosen. */
const CUSTOM_ROWS = 10
/** The wrong sign rather than no correction at all. Chosen. */
const WRONG_SIGN = 0.3

export const misappliedAdjustment: Cause<'misapplied-adjustment'> = {
  code: 'misapplied-adjustment',
  *candidates(scene) {
    const { history, outflows } = scene
    for (const movement of outflows) {
      if (!isCorrection(history, movement)) continue
      yield candidate(scene, movement, 'drop')
      yield candidate(scene, movement, 'turn-sign')
    }
  },
}

function candidate(
  scene: Scene,
  movement: number,
  op: 'drop' | 'turn-sign',
): Candidate<'misapplied-adjustment'> {
  const { history, usual, rows, outflows } = scene
  const item = history.item[movement]
  const quantity = history.quantity[movement]
  const { aBookDay, ofOthers, density } = usual.corrections()
  const customs = ofOthers(item)
  const at = scene.timeOf(scene.order, movement, true)
  const days = Math.max(1, (at - scene.timeOf(scene.order, rows[0], false)) / DAY_MS)
  const lnSize = Math.log(quantity / usual.habits.unit(item))
  const expected = Math.max(aBookDay * days, (customs.times / (customs.of + CUSTOM_ROWS)) * outflows.length)
  const ratio = 1 / WRITE_DOWN_WIDTH / (expected * density(lnSize))
  return {
    code: 'misapplied-adjustment',
    edits: [{ op, movement }],
    gains: lasting(
      op === 'drop' ? quantity : 2 * quantity,
      scene.timeOf('as-posted', movement, true),
      scene.timeOf('as-happened', movement, true),
    ),
    touches: [],
    lnShare: Math.log(op === 'drop' ? 1 - WRONG_SIGN : WRONG_SIGN),
    signs: [sign('size', ratio, movement)],
    movements: [movement],
    arrived: null,
    evidence: () => ({
      adjustment: { kind: 'movement', value: movement },
      adjustedQuantity: { kind: 'quantity', value: quantity, item },
      otherOutflows: { kind: 'count', value: customs.of },
      otherCorrections: { kind: 'count', value: customs.times },
    }),
  }
}
