/**
 * `oversold`: two orders took the same units.
 *
 * Looks for two outflows of different documents close together, either of which the book could bear, and not both. It
 * names a missing control and no wrong row, so it offers no repair of history.
 */
import { MINUTE_MS } from '../../time.ts'
import { type Candidate, type Cause, lnShareOf, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'
import { balanceBefore } from '../replay/line.ts'
import type { Scene } from '../scene.ts'

const APART_MAX = 2 * MINUTE_MS
const RATIO = 20
/** Orders before one that it may collide with. */
const LOOKED_BACK = 8

export const oversold: Cause<'oversold'> = {
  code: 'oversold',
  candidates(scene) {
    const { outflows } = scene
    const found: Candidate<'oversold'>[] = []
    for (let place = 1; place < outflows.length; place++) {
      for (const first of outflows.slice(Math.max(0, place - LOOKED_BACK), place)) {
        const one = candidate(scene, first, outflows[place])
        if (one !== null) found.push(one)
      }
    }
    return found
  },
}

function candidate(scene: Scene, first: number, second: number): Candidate<'oversold'> | null {
  const { history, order, outflows } = scene
  const [document, other] = [history.document(first), history.document(second)]
  if (document === null || other === null || document === other) return null
  const at = scene.timeOf(order, first, true)
  const apartMs = Math.abs(scene.timeOf(order, second, true) - at)
  if (apartMs > APART_MAX) return null
  const held = balanceBefore(scene.line(order), at)
  const [one, two] = [history.quantity[first], history.quantity[second]]
  if (one > held || two > held || one + two <= held) return null
  return {
    code: 'oversold',
    edits: [],
    gains: lasting(two, scene.timeOf('as-posted', second, true), scene.timeOf('as-happened', second, true)),
    touches: [],
    lnShare: lnShareOf(outflows.length),
    signs: [sign('two-orders', RATIO, first, second)],
    movements: [first, second],
    arrived: null,
    evidence: () => ({
      firstMovement: { kind: 'movement', value: first },
      secondMovement: { kind: 'movement', value: second },
      heldQuantity: { kind: 'quantity', value: held, item: history.item[first] },
      apartMs: { kind: 'duration', value: apartMs },
    }),
  }
}
