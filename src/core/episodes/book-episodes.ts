/**
 * The episodes of one book in both orders, with their classes.
 *
 * A class says what an episode means. Below zero as happened is impossible on a shelf, so some fact is wrong:
 * `structural`. Below zero as posted only is a matter of order: `timing`. Where days hide the order and one reading
 * is below zero while another is not: `ambiguous`, which is not the same as negative. With one clock nobody can tell a
 * matter of order from a fault, so what is below zero is `ambiguous` too, and negative all the same (`one-clock`).
 *
 * A correction changes none of it: what was below zero as happened until it was corrected stays so, and what was not is
 * no other thing because a receipt was taken back later (`before-corrections`).
 */

import type { Ambiguity, EpisodeClass, Order } from '../codes.ts'
import type { History } from '../history/history.ts'
import type { Quantity } from '../quantity/quantity.ts'
import {
  classKept,
  correctedStretches,
  correctionsOf,
  hasCorrections,
  withCorrected,
} from './before-corrections.ts'
import { type BookLegs, hasIntervals, legsAsHappened, legsAsPosted } from './book-legs.ts'
import { allStretches, everDips, type Legs, overlaps, type Span, type Stretch } from './stretches.ts'

export interface ClassifiedStretch extends Stretch {
  readonly order: Order
  readonly class: EpisodeClass
  /** Why it is ambiguous; null where it is not. */
  readonly ambiguity: Ambiguity | null
}

export interface BookFindings {
  readonly balance: Quantity
  readonly asPosted: Legs
  /** The kind reading. */
  readonly asHappened: Legs
  /** As posted first, each order by time. */
  readonly stretches: readonly ClassifiedStretch[]
  /** The legs that a stretch is a part of: those of its order, or those known before it was corrected. */
  readonly legsOf: (stretch: ClassifiedStretch) => Legs
}

/** Replays a book in both orders. */
export function bookEpisodes(history: History, book: BookLegs): BookFindings {
  const name = history.id
  const { horizon } = history
  const asPosted = legsAsPosted(history, book)
  const intervals = hasIntervals(history, book)
  const oneClock = history.recordedAt === history.occurredAt
  const oneReplay = oneClock && !intervals
  const asHappened = oneReplay ? asPosted : legsAsHappened(history, book, 'kind')
  const posted = everDips(asPosted) ? allStretches(asPosted, horizon, name) : []
  const standing = oneReplay ? posted : everDips(asHappened) ? allStretches(asHappened, horizon, name) : []
  const corrected = !oneReplay && hasCorrections(history, book)
  const around = corrected ? correctionsOf(history, book, 'kind') : []
  const aroundHarsh = corrected && intervals ? correctionsOf(history, book, 'harsh') : []
  const [once, onceHarsh] = [correctedStretches(around), correctedStretches(aroundHarsh)]
  const certain = corrected ? withCorrected(standing, once) : standing
  const harsh = intervals ? allStretches(legsAsHappened(history, book, 'harsh'), horizon, name) : []
  const isPossible = (one: Span) => !overlapsAny(one, certain)
  const possible = withCorrected(
    harsh.filter(isPossible),
    onceHarsh.filter(({ stretch }) => isPossible(stretch)),
  )
  const sure = oneClock ? ONE_CLOCK : STRUCTURAL
  const classNow = classBy(standing, harsh, sure)
  const classesAround = around.map(({ at, before, after }, place) => ({
    at,
    before: classBy(before, aroundHarsh[place]?.before ?? [], sure),
    after: classBy(after, aroundHarsh[place]?.after ?? [], sure),
  }))
  const classOf = (one: Stretch) =>
    classKept(
      classesAround
        .filter(({ at }) => at >= one.startedAt)
        .map(({ before, after }) => ({ before: before(one), after: after(one) })),
      classNow(one),
    )
  const known = new Map([...once, ...onceHarsh].map(({ stretch, legs }) => [keyOf(stretch), legs]))
  let balance = 0
  for (let leg = 0; leg < book.delta.length; leg++) balance += book.delta[leg]
  return {
    balance,
    asPosted,
    asHappened,
    stretches: [
      ...posted.map((one) => ({ ...one, order: 'as-posted' as const, ...classOf(one) })),
      ...byStart([
        ...certain.map((one) => ({ ...one, order: 'as-happened' as const, ...sure })),
        ...possible.map((one) => ({ ...one, order: 'as-happened' as const, ...READINGS })),
      ]),
    ],
    legsOf: (one) => (one.order === 'as-posted' ? asPosted : (known.get(keyOf(one)) ?? asHappened)),
  }
}

/** No two stretches of an order begin and end alike. */
function keyOf({ startedAt, endedAt, deepest }: Stretch): string {
  return `${startedAt} ${endedAt} ${deepest}`
}

type Classified = Pick<ClassifiedStretch, 'class' | 'ambiguity'>

const TIMING: Classified = { class: 'timing', ambiguity: null }
const STRUCTURAL: Classified = { class: 'structural', ambiguity: null }
const READINGS: Classified = { class: 'ambiguous', ambiguity: 'readings' }
const ONE_CLOCK: Classified = { class: 'ambiguous', ambiguity: 'one-clock' }

/** Classes of stretches as posted, by what is below zero as happened: for certain, or for one reading alone. */
function classBy(
  certain: readonly Span[],
  harsh: readonly Span[],
  sure: Classified,
): (one: Span) => Classified {
  const possible = harsh.filter((span) => !overlapsAny(span, certain))
  return (one) => (overlapsAny(one, certain) ? sure : overlapsAny(one, possible) ? READINGS : TIMING)
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
