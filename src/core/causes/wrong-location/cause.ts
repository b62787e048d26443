/** `wrong-location`: booked on another place; the item's total at the site is fine. */
import { type Candidate, type Cause, lnShareOf, sign } from '../candidate.ts'
import { coordinateCandidates } from '../coordinates/coordinate.ts'
import { lasting } from '../edit.ts'
import type { Scene } from '../scene.ts'

/** Goods are put in a wrong place as often as they are booked off one. Chosen. */
const PARTS = { inflow: 0.4, outflow: 0.4, later: 0.2 }
/** A transfer taken back after part of its goods had left. Chosen. */
const TAKEN_BACK = 30

export const wrongLocation: Cause<'wrong-location'> = {
  code: 'wrong-location',
  *candidates(scene) {
    const { history, neighbours, book } = scene
    yield* coordinateCandidates(scene, {
      code: 'wrong-location',
      neighbours: neighbours.otherBins(book),
      parts: PARTS,
      edit: (movement, { location }) => ({ op: 'retarget-location', movement, location }),
      evidence: (movement, other) => evidenceOf(scene, movement, other.location),
    })
    if (scene.transit !== null) return
    for (const movement of scene.outflows) {
      const first = transferTakenBack(scene, movement)
      if (first !== null) yield takenBack(scene, movement, first, history.to[movement])
    }
  },
}

function evidenceOf({ history }: Scene, movement: number, other: number) {
  return {
    movement: { kind: 'movement' as const, value: movement },
    movedQuantity: {
      kind: 'quantity' as const,
      value: history.quantity[movement],
      item: history.item[movement],
    },
    otherLocation: { kind: 'location' as const, value: other },
  }
}

/** The transfer into the book that a later transfer to the same place undoes; null where there is none. */
function transferTakenBack({ history, inflows, usual }: Scene, movement: number): number | null {
  const { from, to, quantity, recordedAt } = history
  if (usual.rows.floor[to[movement]] === 0) return null
  return (
    inflows.findLast(
      (other) =>
        from[other] === to[movement] &&
        quantity[other] === quantity[movement] &&
        recordedAt[other] <= recordedAt[movement],
    ) ?? null
  )
}

function takenBack(
  scene: Scene,
  movement: number,
  first: number,
  there: number,
): Candidate<'wrong-location'> {
  const { history, neighbours, book, outflows } = scene
  const quantity = history.quantity[movement]
  const posted = scene.timeOf('as-posted', movement, true)
  const happened = scene.timeOf('as-happened', movement, true)
  const other = neighbours.otherBins(book).find((one) => one.book.location === there)
  return {
    code: 'wrong-location',
    edits: [{ op: 'drop', movement }],
    gains: lasting(quantity, posted, happened),
    touches:
      other === undefined ? [] : [{ neighbour: other, loss: quantity, posted, happened, inflow: movement }],
    lnShare: lnShareOf(outflows.length),
    signs: [sign('took-back', TAKEN_BACK, first, movement)],
    movements: [first, movement],
    arrived: null,
    evidence: () => evidenceOf(scene, movement, there),
  }
}
