/** What speaks for `wrong-location`: the row, and the two places. */
import type { FactKinds } from '../evidence.ts'

export const locationFacts = {
  movement: 'movement',
  movedQuantity: 'quantity',
  otherLocation: 'location',
} as const satisfies FactKinds
