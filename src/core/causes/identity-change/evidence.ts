/** What speaks for `identity-change`: the code that ends as another begins, and what it left. */
import type { EvidenceOf, FactKinds } from '../evidence.ts'

export const identityFacts = {
  otherItem: 'item',
  leftQuantity: 'quantity',
  endedAt: 'instant',
  beganAt: 'instant',
} as const satisfies FactKinds

export type IdentityEvidence = EvidenceOf<typeof identityFacts>
