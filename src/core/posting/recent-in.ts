/**
 * What came into a book lately, as it happened: enough to tell that a movement which is dated a little back takes
 * nothing that was not there yet, without a look at all that happened.
 *
 * A book held no less at any later time than it holds now without what has come in since. Where that covers what is
 * taken, nothing more has to be known of its past.
 */
import { addQuantity, type Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'

/** Instants that are remembered of a book; beyond, the older half is forgotten. */
const INSTANTS_MAX = 256

export interface RecentIn {
  /** All that came in after this instant is known. */
  since: Instant
  /** Instants after that, in the order they were noted, each once, and what came in at them. */
  at: Instant[]
  by: Quantity[]
}

/** Of a book into which nothing came after an instant. */
export function nothingSince(since: Instant): RecentIn {
  return { since, at: [], by: [] }
}

/** Notes what came in. */
export function noteIn(recent: RecentIn, instant: Instant, quantity: Quantity): void {
  if (instant <= recent.since) return
  const { at, by } = recent
  const place = at.lastIndexOf(instant)
  if (place >= 0) {
    by[place] = addQuantity(by[place], quantity)
    return
  }
  at.push(instant)
  by.push(quantity)
  if (at.length > INSTANTS_MAX) forgetOlder(recent)
}

function forgetOlder(recent: RecentIn): void {
  const inTime = recent.at.map((_, place) => place).sort((left, right) => recent.at[left] - recent.at[right])
  const kept = inTime.slice(INSTANTS_MAX / 2)
  recent.since = recent.at[inTime[INSTANTS_MAX / 2 - 1]]
  const [at, by] = [kept.map((place) => recent.at[place]), kept.map((place) => recent.by[place])]
  recent.at = at
  recent.by = by
}

/** How much came in after an instant; null where that is not known any more. */
export function cameAfter({ since, at, by }: RecentIn, instant: Instant): Quantity | null {
  if (instant < since) return null
  let sum = 0
  for (let place = 0; place < at.length; place++) if (at[place] > instant) sum = addQuantity(sum, by[place])
  return sum
}
