/** Books: what a balance is kept for, (site, item, location, lot, owner). */

import { bookKeyAtSite, keyOf } from '../ids.ts'
import type { Location } from './location.ts'

export interface Book {
  readonly item: string
  readonly location: Location
  readonly lot: string | null
  readonly owner: string | null
}

/** A key that two books share exactly when they are the same, whatever their sites. */
export function bookKey(book: Book): string {
  const { item, location, lot, owner } = book
  return bookKeyAtSite(keyOf(item, location.site), location.path, lot, owner)
}
