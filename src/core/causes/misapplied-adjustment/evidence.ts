/** What speaks for `misapplied-adjustment`: the correction, and how unusual its size is. */
import type { FactKinds } from '../evidence.ts'

export const adjustmentFacts = {
  adjustment: 'movement',
  adjustedQuantity: 'quantity',
  /** Corrections of a stock card in a year, as this file makes them. */
  usualInYear: 'count',
} as const satisfies FactKinds
