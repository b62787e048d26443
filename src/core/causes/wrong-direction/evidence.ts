/** What speaks for `wrong-direction`: the row that goes against its own kind. */
import type { FactKinds } from '../evidence.ts'

export const directionFacts = {
  turnedMovement: 'movement',
  turnedQuantity: 'quantity',
} as const satisfies FactKinds
