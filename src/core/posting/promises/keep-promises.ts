/**
 * What posted movements do to promises. What one takes back is promised again. A count that finds less than is promised
 * breaks the newest promises, and the oldest are kept. What came in, or became free, goes to the back orders that wait
 * for it, the oldest first, before the next command is decided.
 */
import type { PostState } from '../post-state.ts'

/** Keeps the promises of the books that the movements `going` of one command went to or from; they are applied. */
export function keepPromises(state: PostState, going: readonly number[]): void {
  const { books, moves, promises, takenBack, itemOf, bookOf } = state
  if (!promises.hasLines && takenBack.size === 0) return
  for (const [index, back] of takenBack)
    if (going.includes(index)) books.reserved[moves.to[index]] += promises.giveBack(back, index)
  /** Items of which something may be free, with the movement that freed it. */
  const items = new Map<number, number>()
  for (const index of going) {
    const slot = moves.from[index]
    items.set(itemOf(moves.to[index]), index)
    if (!isCountedLess(state, index)) continue
    const over = books.reserved[slot] - Math.max(0, books.balance[slot])
    if (over <= 0) continue
    books.reserved[slot] -= promises.cut(bookOf(slot), over, index)
    items.set(itemOf(slot), index)
  }
  for (const [item, index] of items) promises.fill(item, index)
}

/** Whether a movement is a set that makes its book hold less. */
export function isCountedLess({ expected, bookOfSet, moves }: PostState, index: number): boolean {
  return !Number.isNaN(expected[index]) && bookOfSet[index] === moves.from[index]
}
