/** What the app asks of the database to draw a book. */
import type { Postings } from '../../core/books/book-lines.ts'
import type { MovementRow } from '../ledger-store.ts'

export interface BookReads {
  /** How far a book has come: changes exactly when it is posted to. Null for an unknown book. */
  bookMark(id: string): Promise<BookMark | null>
  /** What each movement after a seq adds to the book, by seq; every one that was committed before the call. */
  postingsOfBook(id: string, afterSeq: number): Promise<BookPostings>
  /** The site's movements with these seqs, in this order. */
  movementsBySeq(bookId: string, seqs: readonly number[]): Promise<MovementRow[]>
}

export interface BookPostings {
  /** Of the movements that count: those of an undone import, and those that undid them, do not. */
  readonly postings: Postings
  /** How many were read, and the last of them, counted or not. */
  readonly read: number
  readonly lastSeq: number
}

export interface BookMark {
  readonly movements: number
  /** Changes where movements of the book's site cease to count, so that what was read before may be wrong. */
  readonly voids: number
  /** Decimals of the item's quantities. */
  readonly scale: number
}
