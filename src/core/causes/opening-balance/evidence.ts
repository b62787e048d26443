/** What speaks for `opening-balance`: what the book lacks, and how many books begin as if they lacked something. */
import type { FactKinds } from '../evidence.ts'

export const openingFacts = {
  /** What the book held before its first movement, at the least. */
  lackingQuantity: 'quantity',
  /** Books that goods leave before anything has come in, and all books. */
  booksBeginSo: 'count',
  booksLooked: 'count',
} as const satisfies FactKinds
