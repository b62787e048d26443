/** What speaks for `misapplied-adjustment`: the correction, and how unusual its size is. */
import type { FactKinds } from '../evidence.ts'

export const adjustmentFacts = {
  adjustment: 'movement',
  adjustedQuantity: 'quantity',
  /** Movements that took goods out of other items, and how many of them are corrections. */
  otherOutflows: 'count',
  otherCorrections: 'count',
} as const satisfies FactKinds
