/**
 * The episodes of one book in both orders, with their classes.
 *
 * A class says what an episode means. Below zero as happened is impossible on a shelf, so some fact is wrong:
 * `structural`. Below zero as posted only is a matter of order: `timing`. Where days hide the order and one reading
 * is below zero while another is not: `ambiguous`, which is not the same as negative.
 */

import type { EpisodeClass, Order } from '../codes.ts'
import type { History } from '../history/history.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import { type BookLegs, hasIntervals, legsAsHappened, legsAsPosted } from './book-legs.ts'
import { allStretches, everDips, type Legs, type Stretch } from './stretches.ts'

export interface ClassifiedStretch extends Stretch {
  readonly order: Order
  readonly class: EpisodeClass
}

export interface BookFindings {
  readonly balance: Quantity
  readonly asPosted: Legs
  /** The kind reading. */
  readonly asHappened: Legs
  /** As posted first, each order by time. */
  readonly stretches: readonly ClassifiedStretch[]
}

/** Replays a book in both orders. */
export function bookEpisodes(history: History, book: BookLegs): BookFindings {
  const name = history.id
  const { horizon } = history
  const asPosted = legsAsPosted(history, book)
  const intervals = hasIntervals(history, book)
  const oneClock = history.recordedAt === history.occurredAt && !intervals
  const asHappened = oneClock ? asPosted : legsAsHappened(history, book, 'kind')
  const posted = everDips(asPosted) ? allStretches(asPosted, horizon, name) : []
  const certain = oneClock ? posted : everDips(asHappened) ? allStretches(asHappened, horizon, name) : []
  const possible = intervals
    ? allStretches(legsAsHappened(history, book, 'harsh'), horizon, name).filter(
        (one) => !overlapsAny(one, certain),
      )
    : []
  const classOf = (one: Stretch): EpisodeClass =>
    overlapsAny(one, certain) ? 'structural' : overlapsAny(one, possible) ? 'ambiguous' : 'timing'
  let balance = 0
  for (let leg = 0; leg < book.delta.length; leg++) balance += book.delta[leg]
  return {
    balance,
    asPosted,
    asHappened,
    stretches: [
      ...posted.map((one) => ({ ...one, order: 'as-posted' as const, class: classOf(one) })),
      ...byStart([
        ...certain.map((one) => ({ ...one, order: 'as-happened' as const, class: 'structural' as const })),
        ...possible.map((one) => ({ ...one, order: 'as-happened' as const, class: 'ambiguous' as const })),
      ]),
    ],
  }
}

/** Whether two stretches share time; an open one lasts for ever. */
export function overlaps(left: Span, right: Span): boolean {
  return (
    left.startedAt < (right.endedAt ?? Number.POSITIVE_INFINITY) &&
    right.startedAt < (left.endedAt ?? Number.POSITIVE_INFINITY)
  )
}

interface Span {
  readonly startedAt: Instant
  readonly endedAt: Instant | null
}

/** Whether a span shares time with any of some disjoint ones, sorted by start. */
function overlapsAny(one: Span, others: readonly Span[]): boolean {
  let low = 0
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (others[middle].startedAt < (one.endedAt ?? Number.POSITIVE_INFINITY)) low = middle + 1
    else high = middle
  }
  return low > 0 && overlaps(one, others[low - 1])
}

function byStart<One extends Span>(stretches: One[]): One[] {
  return stretches.sort((left, right) => left.startedAt - right.startedAt)
}
