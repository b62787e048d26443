/**
 * `quantity-typo`: a digit added, left out, doubled, swapped or wrong; a decimal point moved.
 *
 * Every quantity one slip away is a reading of its own, weighed by how likely the slip is and how usual both
 * quantities are of the item.
 */
import type { Cause } from '../candidate.ts'
import { type SlipCause, slipCandidates } from '../slips/candidates.ts'

const slipCause: SlipCause<'quantity-typo'> = {
  code: 'quantity-typo',
  kind: 'digits',
  edit: (_, movement, { meant }) => ({ op: 'set-quantity', movement, quantity: meant }),
  evidence: ({ history, usual, announcements }, movement, { meant }) => {
    const item = history.item[movement]
    const { rows, lnSum } = usual.habits.own(item, history.kind[movement])
    const announced = announcements.left(movement)
    return {
      movement: { kind: 'movement', value: movement },
      bookedQuantity: { kind: 'quantity', value: history.quantity[movement], item },
      likelyQuantity: { kind: 'quantity', value: meant, item },
      usualQuantity: { kind: 'quantity', value: Math.round(Math.exp(lnSum / Math.max(1, rows))), item },
      announcedQuantity: announced === null ? null : { kind: 'quantity', value: announced, item },
    }
  },
}

export const quantityTypo: Cause<'quantity-typo'> = {
  code: 'quantity-typo',
  candidates: (scene) => slipCandidates(scene, slipCause),
}
