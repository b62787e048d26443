/** What speaks for `backdated-posting`: what the outflow claims, and when it was posted. */
import type { FactKinds } from '../evidence.ts'

export const backdatedFacts = {
  datedMovements: 'movements',
  datedQuantity: 'quantity',
  /** When it claims to have happened, and when it was posted. */
  claimedAt: 'instant',
  postedAt: 'instant',
  earlyMs: 'duration',
} as const satisfies FactKinds
