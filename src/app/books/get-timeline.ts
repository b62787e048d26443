/** Timeline of a book in both orders, now or as known at a moment; where days hide the order, the worst reading too. */
import {
  type BookLines,
  balanceAt,
  type Line,
  linesKnownAt,
  upperBound,
} from '../../core/books/book-lines.ts'
import { type TimeWindow, timelineOf } from '../../core/books/timeline.ts'
import { formatQuantity, type Quantity } from '../../core/quantity/quantity.ts'
import { formatInstant, type Instant } from '../../core/time.ts'
import { valueAt } from '../../core/value-at.ts'
import type { BookPictures } from './book-pictures.ts'

export interface WindowRequest {
  readonly from?: Instant
  readonly to?: Instant
  /** Only movements recorded up to this moment count. */
  readonly knownAt?: Instant
}

export interface TimelineRequest extends WindowRequest {
  /** Pixel columns. */
  readonly width: number
}

/**
 * The balance over a window in both orders, thinned to `width` columns, and what the system knew at a moment. The
 * window is the book's whole life where the query names none. Null for an unknown book.
 */
export async function getTimeline(pictures: BookPictures, bookId: string, request: TimelineRequest) {
  const book = await pictures.of(bookId)
  if (book === null) return null
  const { lines: all, scale } = book
  const window = windowOf(all, request)
  const lines = request.knownAt === undefined ? all : linesKnownAt(all, request.knownAt)
  const series = (line: Line) => written(timelineOf(line, window, request.width), scale)
  return {
    from: formatInstant(window.from),
    to: formatInstant(window.to),
    asPosted: series(lines.posted),
    asHappened: series(lines.happened),
    atWorst: lines.worst === null ? null : series(lines.worst),
    known: knownOf(all, request.knownAt, scale),
  }
}

/**
 * The window of a query. An end that it leaves open is that end of the book's life, whatever was known of it. A book of
 * whose movements none counts any more has no life: the time zero stands for it.
 */
export function windowOf({ posted, happened, worst }: BookLines, { from, to }: WindowRequest): TimeWindow {
  const lines = [posted, happened, ...(worst === null ? [] : [worst])].filter(({ length }) => length > 0)
  const first = lines.length === 0 ? 0 : Math.min(...lines.map(({ at }) => valueAt(at, 0)))
  const start = from ?? Math.min(first, to ?? first)
  const end = to ?? Math.max(...lines.map(({ at, length }) => valueAt(at, length - 1)), start)
  return { from: start, to: Math.max(start, end) }
}

/** The balance the system believed at a moment, the one known today, and the moments at which it learnt more. */
function knownOf({ posted, happened, worst }: BookLines, knownAt: Instant | undefined, scale: number) {
  const at = knownAt ?? (posted.length === 0 ? 0 : valueAt(posted.at, posted.length - 1))
  const movements = upperBound(posted.at, posted.length, at)
  const before = upperBound(posted.at, posted.length, at - 1)
  const believed = balanceAt(posted, at)
  const onShelf = balanceAt(happened, at)
  const atWorst = worst === null ? onShelf : balanceAt(worst, at)
  return {
    at: formatInstant(at),
    believed: formatQuantity(believed, scale),
    belowZero: believed < 0,
    onShelf: formatQuantity(onShelf, scale),
    onShelfAtWorst: atWorst === onShelf ? null : formatQuantity(atWorst, scale),
    movements,
    later: posted.length - movements,
    earlierAt: before === 0 ? null : formatInstant(valueAt(posted.at, before - 1)),
    laterAt: movements === posted.length ? null : formatInstant(valueAt(posted.at, movements)),
  }
}

function written({ before, at, first, min, max, last }: ReturnType<typeof timelineOf>, scale: number) {
  const texts = (quantities: readonly Quantity[]) =>
    quantities.map((quantity) => formatQuantity(quantity, scale))
  return {
    before: formatQuantity(before, scale),
    at: at.map(formatInstant),
    first: texts(first),
    min: texts(min),
    max: texts(max),
    last: texts(last),
  }
}
