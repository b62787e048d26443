/** The suspects of a history: a scan over the books that never sank, and a closer look at what stood out. */
import type { Surroundings } from '../../causes/around/surroundings.ts'
import { type Suspect, suspectsOf } from '../../causes/suspects/suspects.ts'
import { type Traced, traceFinder } from '../../causes/suspects/traces.ts'
import { type BookLegs, bookSplitter } from '../../episodes/book-legs.ts'
import type { ItemLegs } from '../../episodes/item-legs.ts'

/** `dips` says which items have a book that may have sunk: these are explained, not suspected. */
export function findSuspects(
  surroundings: Surroundings,
  legs: ItemLegs,
  dips: (item: number) => boolean,
): Suspect[] {
  const { history, usual, announcements, neighbours } = surroundings
  const finder = traceFinder(history, usual, announcements)
  const split = bookSplitter(history, legs)
  for (let item = 0; item < history.items.length; item++) {
    if (dips(item) || legs.start[item] === legs.start[item + 1]) continue
    for (const book of split(item)) finder.scan(book)
  }
  const { from, to, lot, owner } = history
  const soundBook = ({ item, movement, location }: Traced): BookLegs | null => {
    if (dips(item)) return null
    const [lotOf, ownerOf] = [lot?.[movement] ?? 0, owner?.[movement] ?? 0]
    const found = neighbours
      .booksOf(item, location ?? (usual.rows.floor[from[movement]] === 1 ? from[movement] : to[movement]))
      .find(
        ({ book }) =>
          (location === null
            ? book.location === from[movement] || book.location === to[movement]
            : book.location === location) &&
          book.owner === ownerOf &&
          (book.lot === lotOf || item !== history.item[movement]),
      )
    if (found === undefined) return null
    const { movement: movements, delta } = found.legs('as-posted')
    return { book: found.book, movement: movements, delta }
  }
  return suspectsOf(surroundings, finder.found, soundBook)
}
