/** What speaks for `unit-of-measure`: the quantity as booked, as it is likely to be, and as it usually is. */
import type { FactKinds } from '../evidence.ts'

export const unitFacts = {
  movement: 'movement',
  bookedQuantity: 'quantity',
  likelyQuantity: 'quantity',
  usualQuantity: 'quantity',
  packFactor: 'factor',
  /** Whether the pack is the item's own, or a common one of trade. */
  knownPack: 'flag',
} as const satisfies FactKinds
