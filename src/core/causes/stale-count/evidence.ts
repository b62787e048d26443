/** What speaks for `stale-count`: the correction, and what the book held then and when it was posted. */
import type { FactKinds } from '../evidence.ts'

export const staleFacts = {
  adjustment: 'movement',
  adjustedQuantity: 'quantity',
  /** What was counted, where a count is known. */
  countedQuantity: 'quantity?',
  heldThen: 'quantity',
  heldWhenPosted: 'quantity',
  countedAt: 'instant',
  postedAt: 'instant',
} as const satisfies FactKinds
