/** What speaks for `wrong-lot`: the row, and the lot or owner that it likely is of. */
import type { FactKinds } from '../evidence.ts'

export const lotFacts = {
  movement: 'movement',
  movedQuantity: 'quantity',
  /** The lot and the owner of the other stock card; null for none. */
  otherLot: 'text?',
  otherOwner: 'text?',
} as const satisfies FactKinds
