/** What speaks for `oversold`: two orders, and what there was for them. */
import type { FactKinds } from '../evidence.ts'

export const oversoldFacts = {
  firstMovement: 'movement',
  secondMovement: 'movement',
  /** What the book held before the two. */
  heldQuantity: 'quantity',
  apartMs: 'duration',
} as const satisfies FactKinds
