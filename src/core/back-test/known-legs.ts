/**
 * What is known of a book as it happened while a history is replayed: its legs so far, by the time they happened at.
 *
 * A movement that is dated back is decided by the least its book held since. Most movements come in nearly the order
 * in which they happened, so a leg is put in from the end.
 */
import { type Past, pastOf } from '../posting/past.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'

export interface KnownLegs {
  readonly at: Instant[]
  readonly by: Quantity[]
}

/** Notes by how many smallest units a book changed at an instant. */
export function addLeg({ at, by }: KnownLegs, instant: Instant, change: Quantity): void {
  let place = at.length
  while (place > 0 && at[place - 1] > instant) place--
  if (place === at.length) {
    at.push(instant)
    by.push(change)
    return
  }
  at.splice(place, 0, instant)
  by.splice(place, 0, change)
}

/** The past of a book that holds `balance` now, from an instant on. */
export function pastSince({ at, by }: KnownLegs, balance: Quantity, since: Instant): Past {
  let place = at.length
  while (place > 0 && at[place - 1] > since) place--
  const changes: { at: Instant; by: Quantity }[] = []
  for (; place < at.length; place++) {
    const last = changes.at(-1)
    if (last !== undefined && last.at === at[place]) last.by += by[place]
    else changes.push({ at: at[place], by: by[place] })
  }
  return pastOf(balance, since, changes)
}
