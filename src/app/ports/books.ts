/** What the app asks of the database to draw a book. */
import type { Postings } from '../../core/book-lines.ts'
import type { MovementRow } from './ledger.ts'

export interface BookReads {
  /** How far a book has come: changes exactly when it is posted to. Null for an unknown book. */
  bookMark(id: string): Promise<BookMark | null>
  /** What each movement after a seq adds to the book, by seq; every one that was committed before the call. */
  postingsOfBook(id: string, afterSeq: number): Promise<Postings>
  /** The site's movements with these seqs, in this order. */
  movementsBySeq(bookId: string, seqs: readonly number[]): Promise<MovementRow[]>
}

export interface BookMark {
  readonly movements: number
  /** Decimals of the item's quantities. */
  readonly scale: number
}
