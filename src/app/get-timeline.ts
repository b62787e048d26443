/** Timeline of a book in both orders; where days hide the order, the worst reading beside the kindest. */
import { type BookLegs, hasIntervals, legsAsHappened, legsAsPosted } from '../core/episodes/book-legs.ts'
import type { Legs } from '../core/episodes/stretches.ts'
import { formatQuantity, type Quantity } from '../core/quantity.ts'
import { formatInstant, type Instant } from '../core/time.ts'
import { timelineOf } from '../core/timeline.ts'
import type { BookHistory, LedgerStore } from './ports/ledger.ts'

export interface TimelineAsk {
  readonly from?: Instant
  readonly to?: Instant
  /** Pixel columns. */
  readonly width: number
}

/** Null for an unknown book. The window is the book's whole life where none is asked for. */
export async function getTimeline(store: LedgerStore, bookId: string, ask: TimelineAsk) {
  const book = await store.historyOfBook(bookId)
  if (book === null) return null
  const { history } = book
  const legs = bookLegs(book)
  const posted = legsAsPosted(history, legs)
  const happened = legsAsHappened(history, legs, 'kind')
  const worst = hasIntervals(history, legs) ? legsAsHappened(history, legs, 'harsh') : null
  const all = [posted, happened, ...(worst === null ? [] : [worst])]
  const from = ask.from ?? Math.min(...all.map(({ at, length }) => (length === 0 ? 0 : at[0])))
  const to = Math.max(
    from,
    ask.to ?? Math.max(...all.map(({ at, length }) => (length === 0 ? 0 : at[length - 1]))),
  )
  const scale = history.items[0]?.scale ?? 0
  const series = (line: Legs) => written(timelineOf(line.at, line.delta, { from, to }, ask.width), scale)
  return {
    from: formatInstant(from),
    to: formatInstant(to),
    asPosted: series(posted),
    asHappened: series(happened),
    atWorst: worst === null ? null : series(worst),
  }
}

/** What each movement of the book's history adds to it. */
function bookLegs({ history, location }: BookHistory): BookLegs {
  const here = history.locations.findIndex(
    ({ site, path }) => site === location.site && path === location.path,
  )
  return {
    book: { item: 0, location: here, lot: 0, owner: 0 },
    movement: Int32Array.from({ length: history.length }, (_, movement) => movement),
    delta: Float64Array.from(history.quantity, (quantity, movement) =>
      history.from[movement] === here ? -quantity : quantity,
    ),
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
