/** The book that a count is of: its lot and owner are stated, or it is the only one at its place. */
import type { Counted } from '../../counts/counted.ts'
import type { BookRef } from '../../episodes/book-legs.ts'
import type { History } from '../../history/history.ts'
import { keyOf } from '../../ids.ts'

/** Why there is no one book. */
export interface NoBook {
  readonly reason: 'unknown-lot' | 'unknown-owner' | 'several-books'
  readonly value: string
}

export type BooksAt = (
  item: number,
  location: number,
  said: Pick<Counted, 'lot' | 'owner'>,
) => BookRef | NoBook

/** Books of some items by place. Looks at all movements once, and not at all where none bears a lot or an owner. */
export function booksAt(history: History, items: ReadonlySet<number>): BooksAt {
  const textOf = new Map(history.texts.map((text, index) => [text, index]))
  const code = (text: string | null | undefined) => (text === undefined ? null : textOf.get(text ?? ''))
  const known = history.lot === null && history.owner === null ? new Map() : knownBooks(history, items)
  return (item, location, { lot: saidLot, owner: saidOwner }) => {
    const lot = code(saidLot)
    if (lot === undefined) return { reason: 'unknown-lot', value: saidLot ?? '' }
    const owner = code(saidOwner)
    if (owner === undefined) return { reason: 'unknown-owner', value: saidOwner ?? '' }
    if (lot !== null && owner !== null) return { item, location, lot, owner }
    const there: readonly BookRef[] = known.get(keyOf(String(item), String(location))) ?? []
    const meant = there.filter(
      (book) => (lot === null || book.lot === lot) && (owner === null || book.owner === owner),
    )
    if (meant.length > 1)
      return { reason: 'several-books', value: meant.map((book) => nameOf(history, book)).join(', ') }
    return meant[0] ?? { item, location, lot: lot ?? 0, owner: owner ?? 0 }
  }
}

/** Lots and owners that say which books are meant, as an example names them. */
function nameOf({ texts }: History, { lot, owner }: BookRef): string {
  return [texts[lot], texts[owner]].filter((text) => text !== '').join(' ') || '-'
}

function knownBooks(history: History, items: ReadonlySet<number>): ReadonlyMap<string, readonly BookRef[]> {
  const { length, item, from, to, lot, owner } = history
  const books = new Map<string, BookRef>()
  for (let movement = 0; movement < length; movement++) {
    if (!items.has(item[movement])) continue
    for (const location of [from[movement], to[movement]]) {
      const book = {
        item: item[movement],
        location,
        lot: lot?.[movement] ?? 0,
        owner: owner?.[movement] ?? 0,
      }
      books.set(keyOf(...Object.values(book).map(String)), book)
    }
  }
  return Map.groupBy(books.values(), (book) => keyOf(String(book.item), String(book.location)))
}
