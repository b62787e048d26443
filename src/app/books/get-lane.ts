/** The lane of a book: the movements of a window one by one, or counted by pixel column where they are too many. */
import { linesKnownAt } from '../../core/books/book-lines.ts'
import { countInWindow, laneColumns, listInWindow } from '../../core/books/lane.ts'
import { LANE_MOVEMENTS_MAX } from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import { bookMovements } from './book-movements.ts'
import type { BookPictures } from './book-pictures.ts'
import { type TimelineRequest, windowOf } from './get-timeline.ts'
import type { BookPort } from './port.ts'

export interface LaneRequest extends TimelineRequest {
  /** More movements than this are counted. */
  readonly limit?: number
}

/** The lane of a window, `width` pixel columns wide; one of `rows` and `columns` is null. Null for an unknown book. */
export async function getLane(store: BookPort, pictures: BookPictures, bookId: string, request: LaneRequest) {
  const book = await pictures.of(bookId)
  if (book === null) return null
  const lines = request.knownAt === undefined ? book.lines : linesKnownAt(book.lines, request.knownAt)
  const window = windowOf(book.lines, request)
  const limit = request.limit ?? LANE_MOVEMENTS_MAX
  const total = countInWindow(lines, window)
  const common = {
    from: formatInstant(window.from),
    to: formatInstant(window.to),
    width: request.width,
    total,
  }
  if (total > limit) {
    const columns = laneColumns(lines, window, request.width)
    const lateFrom = columns.lateFrom.map((at) => (at === null ? null : formatInstant(at)))
    return { ...common, rows: null, columns: { ...columns, lateFrom } }
  }
  const shown = listInWindow(lines.posted, lines.postings, window, limit)
  return {
    ...common,
    rows: await bookMovements(store, bookId, lines, shown, book.scale),
    columns: null,
  }
}
