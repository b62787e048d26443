/**
 * A sample of the sound items of a history, for counting what is usual: items none of whose books ever sank, spread
 * evenly over all of them, with their books as happened.
 */
import { type BookRef, bookSplitter, legsAsHappened } from '../../episodes/book-legs.ts'
import type { ItemLegs } from '../../episodes/item-legs.ts'
import type { Legs } from '../../episodes/stretches.ts'
import type { History } from '../../history/history.ts'
import { SOUND_SAMPLE_LEGS_MAX } from './limits.ts'

export interface SoundBook {
  readonly book: BookRef
  /** As happened, in the kind reading. */
  readonly legs: Legs
}

export interface SoundSample {
  readonly items: readonly number[]
  readonly books: readonly SoundBook[]
}

/** The sample; `isSound` says of each item whether it is. At most SOUND_SAMPLE_LEGS_MAX legs. */
export function soundSample(
  history: History,
  legs: ItemLegs,
  isSound: (item: number) => boolean,
): SoundSample {
  const { start } = legs
  let total = 0
  for (let item = 0; item < history.items.length; item++)
    if (isSound(item)) total += start[item + 1] - start[item]
  const step = Math.max(1, total / SOUND_SAMPLE_LEGS_MAX)
  const split = bookSplitter(history, legs)
  const items: number[] = []
  const books: SoundBook[] = []
  let [seen, taken] = [0, 0]
  for (let item = 0; item < history.items.length; item++) {
    const count = start[item + 1] - start[item]
    if (count === 0 || !isSound(item)) continue
    seen += count
    if (taken * step > seen - count) continue
    taken += count
    items.push(item)
    for (const { book, movement, delta } of split(item)) {
      // The splitter lends its arrays.
      const own = { movement: movement.slice(), delta: delta.slice() }
      books.push({ book, legs: legsAsHappened(history, own, 'kind') })
    }
  }
  return { items, books }
}
