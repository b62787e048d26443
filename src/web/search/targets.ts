/** The address of each kind of thing. One line a kind, so that a page that moves is changed here only. */
import type { Hit } from '../../api/search/schema.ts'
import type { HitKind } from '../../core/codes.ts'

/** The facts of a thing that lead to it again. */
export type Known = Pick<Hit, 'kind' | 'key' | 'site' | 'item' | 'itemName' | 'location' | 'bookId' | 'seq'>

const path = encodeURIComponent

const TARGETS: Readonly<Record<HitKind, (hit: Known) => string>> = {
  item: ({ key }) => `/items/${path(key)}`,
  place: ({ key, site }) => `/places/${path(site!)}/${path(key)}`,
  document: ({ key }) => `/documents/${path(key)}`,
  movement: ({ site, seq }) => `/movements/${path(site!)}/${path(seq!)}`,
  episode: ({ key, bookId }) => `/books/${path(bookId!)}?episode=${path(key)}`,
  book: ({ bookId }) => `/books/${path(bookId!)}`,
}

/** The address of a thing, such as `/places/main/A%2F01` for the place A/01 of site main. */
export function targetOf(hit: Known): string {
  return TARGETS[hit.kind](hit)
}
