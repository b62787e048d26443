/** What speaks for `duplicate-posting`: the pair, and how easily it comes about by chance. */
import type { FactKinds } from '../evidence.ts'

export const duplicateFacts = {
  keptMovement: 'movement',
  duplicateMovement: 'movement',
  duplicateQuantity: 'quantity',
  /** Between the times the two happened. */
  apartMs: 'duration',
  sameTime: 'flag',
  /** Whether both name the same document and line. */
  sameDocument: 'flag',
  /** Lines of the two documents, where all of them are alike; 0 where it is the one line alone. */
  linesAlike: 'count',
  /** Of the item's other movements of the kind, how many have this quantity. */
  quantityShare: 'share',
} as const satisfies FactKinds
