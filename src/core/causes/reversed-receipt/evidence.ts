/** What speaks for `reversed-receipt`: the receipt, and the row that took it back. */
import type { FactKinds } from '../evidence.ts'

export const reversedFacts = {
  receipt: 'movement',
  takenBack: 'movement',
  takenBackQuantity: 'quantity',
  receivedAt: 'instant',
} as const satisfies FactKinds
