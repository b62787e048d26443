/** Where each kind of thing is shown. One line a kind, so that a page that moves is changed here only. */
import type { Hit } from '../../api/search/schema.ts'
import type { HitKind } from '../../core/codes.ts'

/** What is kept of a thing to go there again. */
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

/** @example targetOf({ kind: 'place', site: 'main', key: 'A/01', … }) // '/places/main/A%2F01' */
export function targetOf(hit: Known): string {
  return TARGETS[hit.kind](hit)
}
