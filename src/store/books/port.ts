/** Answers `app/books/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { BookPort } from '../../app/books/port.ts'
import { balanceAt } from './balance-at.ts'
import { getBook, listBooks } from './list.ts'
import { movementsBySeq } from './movements.ts'
import { bookMark, postingsOfBook } from './postings.ts'

/** The verbs of books on one pool. */
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
