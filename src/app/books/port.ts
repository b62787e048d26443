/** What the app asks of books: balances, and the postings a picture is drawn from. */
import type { Postings } from '../../core/books/book-lines.ts'
import type { LocationKind } from '../../core/codes.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import type { Instant } from '../../core/time.ts'
import type { MovementRow } from '../movements/port.ts'

/** Books, and the movements posted to each. */
export interface BookPort {
  listBooks(request: BooksRequest): Promise<Page<BookRow>>
  getBook(id: string): Promise<BookRow | null>
  /** The balance as of one of the clocks, inclusive; null for an unknown book. */
  balanceAt(id: string, at: { occurredAt?: Instant; recordedAt?: Instant }): Promise<string | null>
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
  /** Changes where movements of the book's site cease to count, so that an earlier reading may be wrong. */
  readonly voids: number
  /** Decimals of the item's quantities. */
  readonly scale: number
}

export interface BooksRequest extends PageRequest {
  readonly site?: string
  readonly item?: string
  readonly location?: string
  readonly negative?: boolean
  /** By balance, the most negative first; else in the order the books came to be. */
  readonly sort?: 'balance'
}

export interface BookRow {
  readonly id: string
  readonly item: string
  readonly itemName: string | null
  readonly baseUnit: string
  readonly location: { site: string; path: string; kind: LocationKind }
  readonly lot: string | null
  readonly owner: string | null
  readonly balance: string
  readonly movements: number
  readonly episodes: { open: number; asPosted: number; asHappened: number }
  /** False until the latest postings have been analysed: the count of episodes as happened may be too low. */
  readonly explained: boolean
  readonly firstAt: string | null
  readonly lastAt: string | null
}
