/** What `unknown` says: which causes were looked at, and what data would decide. */
import type { EvidenceOf, FactKinds } from '../evidence.ts'

export const unknownFacts = {
  checkedCauses: 'causes',
  /** In the order of MISSING_DATA_CODES. */
  missingData: 'missing-data',
} as const satisfies FactKinds

export type UnknownEvidence = EvidenceOf<typeof unknownFacts>
