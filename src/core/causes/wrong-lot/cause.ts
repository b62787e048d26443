/** `wrong-lot`: booked under another lot, serial or owner; the place's total is fine. */
import type { Cause } from '../candidate.ts'
import { coordinateCandidates } from '../coordinates/coordinate.ts'

/** Lots are mistaken when goods are picked rather than when they are received. Chosen. */
const PARTS = { inflow: 0.4, outflow: 0.55, later: 0.05 }

export const wrongLot: Cause<'wrong-lot'> = {
  code: 'wrong-lot',
  candidates(scene) {
    const { history, neighbours, book } = scene
    const textFact = (text: number) =>
      text === 0 ? null : { kind: 'text' as const, value: history.texts[text] }
    const others = neighbours.siblings(book).filter(({ book: { location, lot, owner } }) => {
      return location === book.location && (lot === book.lot) !== (owner === book.owner)
    })
    return coordinateCandidates(scene, {
      code: 'wrong-lot',
      neighbours: others,
      parts: PARTS,
      edit: (movement, { lot, owner }) => {
        const now = { lot: history.lot?.[movement] ?? 0, owner: history.owner?.[movement] ?? 0 }
        return lot === now.lot
          ? { op: 'retarget-owner', movement, owner }
          : { op: 'retarget-lot', movement, lot }
      },
      evidence: (movement, other) => ({
        movement: { kind: 'movement', value: movement },
        movedQuantity: { kind: 'quantity', value: history.quantity[movement], item: book.item },
        otherLot: textFact(other.lot),
        otherOwner: textFact(other.owner),
      }),
    })
  },
}
