/**
 * `unit-of-measure`: a pack factor applied wrongly, cases booked as pieces or pieces as cases.
 *
 * Looks for an outflow that is a pack too large or an inflow a pack too small. A factor counts by the item's own packs,
 * or by the lot it is received in; the habits of the item say whether what was meant is usual and what is written is
 * not.
 */
import type { Cause } from '../candidate.ts'
import { type SlipCause, slipCandidates } from '../slips/candidates.ts'

/** A slip of units bears its pack. */
const NO_FACTOR = { numerator: 1, denominator: 1 }

const slipCause: SlipCause<'unit-of-measure'> = {
  code: 'unit-of-measure',
  kind: 'packs',
  edit: ({ history }, movement, { meant, pack }) => {
    const { numerator, denominator } = pack?.factor ?? NO_FACTOR
    const by =
      meant > history.quantity[movement]
        ? { numerator, denominator }
        : { numerator: denominator, denominator: numerator }
    return { op: 'scale', movement, by }
  },
  evidence: ({ history, usual }, movement, { meant, pack }) => {
    const item = history.item[movement]
    const { rows, lnSum } = usual.habits.own(item, history.kind[movement])
    return {
      movement: { kind: 'movement', value: movement },
      bookedQuantity: { kind: 'quantity', value: history.quantity[movement], item },
      likelyQuantity: { kind: 'quantity', value: meant, item },
      usualQuantity: { kind: 'quantity', value: Math.round(Math.exp(lnSum / Math.max(1, rows))), item },
      packFactor: { kind: 'factor', value: pack?.factor ?? NO_FACTOR },
      knownPack: { kind: 'flag', value: pack?.isKnown ?? false },
    }
  },
}

export const unitOfMeasure: Cause<'unit-of-measure'> = {
  code: 'unit-of-measure',
  candidates: (scene) => slipCandidates(scene, slipCause),
}
