/** Answers `app/books/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { BookPort } from '../../app/books/port.ts'
import { balanceAt, getBook, listBooks } from './read-books.ts'
import { bookMark, movementsBySeq, postingsOfBook } from './read-postings.ts'

export function bookPort(pool: Pool): BookPort {
  return {
    listBooks: (ask) => listBooks(pool, ask),
    getBook: (id) => getBook(pool, id),
    balanceAt: (id, at) => balanceAt(pool, id, at),
    bookMark: (id) => bookMark(pool, id),
    postingsOfBook: (id, afterSeq) => postingsOfBook(pool, id, afterSeq),
    movementsBySeq: (bookId, seqs) => movementsBySeq(pool, bookId, seqs),
  }
}
