/** What speaks for `wrong-item`: the row, the other item, and what was announced. */
import type { FactKinds } from '../evidence.ts'

export const itemFacts = {
  movement: 'movement',
  movedQuantity: 'quantity',
  /** The item it is booked on, and the one it is likely of. */
  bookedItem: 'item',
  likelyItem: 'item',
  /** Whether its document line was announced for the likely item alone. */
  announced: 'flag',
} as const satisfies FactKinds
