/** Rows that could not be read, by the book each would have moved. */
import type { BookRef } from '../episodes/book-legs.ts'
import type { History } from '../history/history.ts'
import type { UnreadRow } from '../history/unread-row.ts'

const NONE: readonly number[] = []

/** The rows of a book, ascending; a row that does not say its place may be of any book of its item. */
export function unreadByBook({ unread, items, locations }: History): (book: BookRef) => readonly number[] {
  // A row that repeats another is not lost: it counts once.
  const lost = unread.filter(({ code }) => code !== 'repeated-id')
  if (lost.length === 0) return () => NONE
  const byItem = Map.groupBy(lost, ({ item }) => item)
  return (book) => {
    const own = byItem.get(items[book.item].code)
    if (own === undefined) return NONE
    const { site, path } = locations[book.location]
    const isOf = (row: UnreadRow) =>
      (row.location === null || row.location === path) && (row.site === null || row.site === site)
    return own
      .filter(isOf)
      .map(({ row }) => row)
      .sort((left, right) => left - right)
  }
}
