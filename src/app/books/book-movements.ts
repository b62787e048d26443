/** Movements of a book as a window shows them: in rows, with the balance of both orders after each. */
import {
  type BookLines,
  balanceAt,
  happenedTo,
  type Line,
  linesKnownAt,
  type Postings,
  upperBound,
} from '../../core/books/book-lines.ts'
import { countInWindow, listInWindow } from '../../core/books/lane.ts'
import type { Order } from '../../core/codes.ts'
import { PAGE_ROWS_DEFAULT } from '../../core/limits.ts'
import { BadCursor, type Page, type PageRequest } from '../../core/page.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { valueAt } from '../../core/value-at.ts'
import type { MovementRow } from '../movements/port.ts'
import type { BookPictures } from './book-pictures.ts'
import { type WindowRequest, windowOf } from './get-timeline.ts'
import type { BookPort } from './port.ts'

export interface BookMovement extends MovementRow {
  /** What it adds to the book, with its sign. */
  readonly delta: string
  /** The balance after its instant, as posted and as happened (the kind reading of days). */
  readonly postedBalance: string
  readonly happenedBalance: string
}

export interface BookMovementsRequest extends WindowRequest, PageRequest {
  readonly order?: Order
}

/**
 * A page of the movements that happened or were posted in the window, in one of the orders. Null for an unknown book;
 * throws a BadCursor.
 */
export async function listBookMovements(
  store: BookPort,
  pictures: BookPictures,
  bookId: string,
  request: BookMovementsRequest,
): Promise<Page<BookMovement> | null> {
  const book = await pictures.of(bookId)
  if (book === null) return null
  const lines = request.knownAt === undefined ? book.lines : linesKnownAt(book.lines, request.knownAt)
  const window = windowOf(book.lines, request)
  const line = request.order === 'as-happened' ? lines.happened : lines.posted
  const size = request.limit ?? PAGE_ROWS_DEFAULT
  const first = request.after === undefined ? 0 : legAfter(line, lines.postings, request.after)
  const found = listInWindow(line, lines.postings, window, size + 1, first)
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  const hasMore = found.length > size && last !== undefined
  return {
    rows: await bookMovements(store, bookId, lines, shown, book.scale),
    next: hasMore ? cursorOf(line, lines.postings, line.posting.indexOf(last, first)) : null,
    total: countInWindow(lines, window),
  }
}

/** Some postings of a book as rows, in their order; `scale` is the decimals of its quantities. */
export async function bookMovements(
  store: BookPort,
  bookId: string,
  { postings, posted, happened }: BookLines,
  shown: readonly number[],
  scale: number,
): Promise<BookMovement[]> {
  const rows = await store.movementsBySeq(
    bookId,
    shown.map((posting) => valueAt(postings.seq, posting)),
  )
  return rows.map((row, index) => {
    const posting = valueAt(shown, index)
    const delta = valueAt(postings.delta, posting)
    // In the kind reading goods come in at the first and leave at the last instant of their time.
    const happenedAt = delta < 0 ? happenedTo(postings, posting) : valueAt(postings.occurredAt, posting)
    return {
      ...row,
      delta: formatQuantity(delta, scale),
      postedBalance: formatQuantity(balanceAt(posted, valueAt(postings.recordedAt, posting)), scale),
      happenedBalance: formatQuantity(balanceAt(happened, happenedAt), scale),
    }
  })
}

/** A cursor is the time and the seq of the last row: what comes between two pages neither repeats nor hides others. */
function cursorOf(line: Line, { seq }: Postings, leg: number): string {
  return Buffer.from(
    JSON.stringify([valueAt(line.at, leg), valueAt(seq, valueAt(line.posting, leg))]),
  ).toString('base64url')
}

/** The first leg after a cursor. */
function legAfter(line: Line, { seq }: Postings, cursor: string): number {
  const [at, last] = readCursor(cursor)
  let leg = upperBound(line.at, line.length, at - 1)
  while (leg < line.length && line.at[leg] === at && valueAt(seq, valueAt(line.posting, leg)) <= last) leg++
  return leg
}

function readCursor(text: string): [at: number, seq: number] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(parsed) && parsed.length === 2 && parsed.every(Number.isSafeInteger))
      return parsed as [number, number]
  } catch {
    // It is no JSON: refused below.
  }
  throw new BadCursor('cursor')
}
