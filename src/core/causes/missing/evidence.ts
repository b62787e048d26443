/** What speaks for goods that were never posted: how many, and what announced them. */
import type { EvidenceOf, FactKinds } from '../evidence.ts'

export const missingFacts = {
  missingQuantity: 'quantity',
  /** The announcement that nothing came of; null where it left no trace. */
  document: 'text?',
  expectedAt: 'instant?',
} as const satisfies FactKinds

export type MissingEvidence = EvidenceOf<typeof missingFacts>
