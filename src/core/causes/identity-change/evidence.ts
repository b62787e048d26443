/** What speaks for `identity-change`: the code that ends as another begins, and what it left. */
import type { FactKinds } from '../evidence.ts'

export const identityFacts = {
  otherItem: 'item',
  leftQuantity: 'quantity',
  endedAt: 'instant',
  beganAt: 'instant',
} as const satisfies FactKinds
