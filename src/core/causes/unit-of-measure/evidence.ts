/** What speaks for `unit-of-measure`: the quantity as booked, as it is likely to be, and as it usually is. */
import type { FactorFact, FlagFact, MovementFact, QuantityFact } from '../evidence.ts'

export type UnitEvidence = {
  readonly movement: MovementFact
  readonly bookedQuantity: QuantityFact
  readonly likelyQuantity: QuantityFact
  readonly usualQuantity: QuantityFact
  readonly packFactor: FactorFact
  /** Whether the pack is the item's own, or a common one of trade. */
  readonly knownPack: FlagFact
}
