/** What speaks for `missing-message`: the gap in the numbers of a source. */
import type { FactKinds } from '../evidence.ts'

export const messageFacts = {
  missingQuantity: 'quantity',
  /** How many numbers are missing, and the movements on either side. */
  missingNumbers: 'count',
  before: 'movement',
  after: 'movement',
  from: 'instant',
  to: 'instant',
} as const satisfies FactKinds
