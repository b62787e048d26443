/**
 * What a book held as it happened, from a time on: a movement that is dated into the past takes its units from then on,
 * so it is decided by the least the book held since, and not by what it holds now.
 *
 * Whoever came in within an interval (a day, a minute) came at its first instant, and whoever left it at its last: no
 * movement is stopped where the goods may have been there.
 */
import { addQuantity, type Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'

/** Smallest units of the item. */
export interface Past {
  /** Where it begins. */
  readonly since: Instant
  /** What the book held after all that happened up to then. */
  held: Quantity
  /** Instants after that at which something happened, ascending, and by how much it changed the book. */
  readonly at: Instant[]
  readonly by: Quantity[]
}

/** What a book held, and when. */
export interface Held {
  readonly quantity: Quantity
  readonly at: Instant
}

/** The past of a book whose balance is known, by what happened to it after `since`; `changes` ascend. */
export function pastOf(
  balance: Quantity,
  since: Instant,
  changes: readonly { readonly at: Instant; readonly by: Quantity }[],
): Past {
  const sum = changes.reduce((total, { by }) => addQuantity(total, by), 0)
  return {
    since,
    held: addQuantity(balance, -sum),
    at: changes.map(({ at }) => at),
    by: changes.map(({ by }) => by),
  }
}

/** The least a book held from an instant on, and when first. */
export function lowestFrom(past: Past, from: Instant): Held {
  let held = past.held
  let place = 0
  for (; place < past.at.length && past.at[place] <= from; place++) held = addQuantity(held, past.by[place])
  let [quantity, at] = [held, Math.max(from, past.since)]
  for (; place < past.at.length; place++) {
    held = addQuantity(held, past.by[place])
    if (held < quantity) [quantity, at] = [held, past.at[place]]
  }
  return { quantity, at }
}

/** What a book held at an instant, after all that happened up to then. */
export function heldAt({ held, at, by }: Past, instant: Instant): Quantity {
  let sum = held
  for (let place = 0; place < at.length && at[place] <= instant; place++) sum = addQuantity(sum, by[place])
  return sum
}

/** Adds what happens to a book at an instant; the same with the opposite sign takes it out again. */
export function addToPast(past: Past, instant: Instant, change: Quantity): void {
  const { at, by } = past
  if (instant <= past.since) {
    past.held = addQuantity(past.held, change)
    return
  }
  let place = at.length
  while (place > 0 && at[place - 1] > instant) place--
  if (place > 0 && at[place - 1] === instant) {
    by[place - 1] = addQuantity(by[place - 1], change)
    return
  }
  at.splice(place, 0, instant)
  by.splice(place, 0, change)
}
