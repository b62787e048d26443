/** Books: what a balance is kept for, (site, item, location, lot, owner). */
import type { Location } from './location.ts'

export interface Book {
  readonly item: string
  readonly location: Location
  readonly lot: string | null
  readonly owner: string | null
}

const SEPARATOR = '\u001f'

/** A key that two books share exactly when they are the same. Texts hold no control characters, so it is unique. */
export function bookKey(book: Book): string {
  const { item, location, lot, owner } = book
  return [
    item,
    location.site,
    location.path,
    lot === null ? '' : `=${lot}`,
    owner === null ? '' : `=${owner}`,
  ].join(SEPARATOR)
}
