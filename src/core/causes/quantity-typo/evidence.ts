/** What speaks for `quantity-typo`: the quantity as written, as it was likely meant, and as it usually is. */
import type { FactKinds } from '../evidence.ts'

export const typoFacts = {
  movement: 'movement',
  bookedQuantity: 'quantity',
  likelyQuantity: 'quantity',
  usualQuantity: 'quantity',
  /** What was announced of it; null where nothing was. */
  announcedQuantity: 'quantity?',
} as const satisfies FactKinds
