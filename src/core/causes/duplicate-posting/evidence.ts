/** What speaks for `duplicate-posting`: the pair, and how easily it comes about by chance. */
import type { DurationFact, FlagFact, MovementFact, QuantityFact, ShareFact } from '../evidence.ts'

export type DuplicateEvidence = {
  readonly keptMovement: MovementFact
  readonly duplicateMovement: MovementFact
  readonly duplicateQuantity: QuantityFact
  /** Between the times the two happened. */
  readonly apartMs: DurationFact
  readonly sameTime: FlagFact
  /** Whether both name the same document and line. */
  readonly sameDocument: FlagFact
  /** Of the item's other movements of the kind, how many have this quantity. */
  readonly quantityShare: ShareFact
}
