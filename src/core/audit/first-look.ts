/**
 * A first look at every book: how many there are, how many begin below zero, and which may dip at all.
 *
 * Almost none dips, so the legs of those that do are kept for the second look. Where they are many, only their items
 * are kept, and split once more when their turn comes.
 */
import { beginsBelow } from '../episodes/beginning.ts'
import { type BookLegs, bookSplitter, dipCheck } from '../episodes/book-legs.ts'
import type { ItemLegs } from '../episodes/item-legs.ts'
import type { History } from '../history/history.ts'
import { DIPPING_LEGS_KEPT_MAX } from '../limits.ts'

export interface FirstLook {
  readonly total: number
  /** Books of which the opening is not known that goods leave before anything has come in. */
  readonly below: number
  /** Whether any book of an item may dip. */
  readonly dips: (item: number) => boolean
  /** The books of an item that may dip, in order of first movement. Items must be asked for in order. */
  readonly dipping: (item: number) => Iterable<BookLegs>
}

/** Looks at every book; `isUnknown` says whether the opening of one is not known. */
export function firstLook(
  history: History,
  legs: ItemLegs,
  isUnknown: (book: BookLegs) => boolean,
): FirstLook {
  const booksOf = bookSplitter(history, legs)
  const mayDip = dipCheck(history, legs)
  const kept = new Map<number, BookLegs[]>()
  const crowded = new Set<number>()
  const dips = new Uint8Array(history.items.length)
  let room = DIPPING_LEGS_KEPT_MAX
  let total = 0
  let below = 0
  for (let item = 0; item < history.items.length; item++) {
    const books = booksOf(item)
    total += books.length
    for (const book of books) {
      if (!mayDip(book)) continue
      dips[item] = 1
      if (isUnknown(book) && beginsBelow(history, book)) below++
      room -= book.movement.length
      if (room < 0) crowded.add(item)
      else keep(kept, item, book)
    }
    if (crowded.has(item)) kept.delete(item)
  }
  let again: ((item: number) => BookLegs[]) | null = null
  return {
    total,
    below,
    dips: (item) => dips[item] === 1,
    dipping(item) {
      if (!crowded.has(item)) return kept.get(item) ?? []
      again ??= bookSplitter(history, legs)
      return again(item).filter(mayDip)
    },
  }
}

/** The splitter's arrays are those of the next item soon. */
function keep(kept: Map<number, BookLegs[]>, item: number, { book, movement, delta }: BookLegs): void {
  const own = { book, movement: movement.slice(), delta: delta.slice() }
  const known = kept.get(item)
  if (known === undefined) kept.set(item, [own])
  else known.push(own)
}
