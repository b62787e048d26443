/** What the address of the page of refusals holds; days are days of the zone that is shown. */
import { searchReader } from '../frame/search-reader.ts'
import { zoneName } from '../ui/figures/when.ts'

export const FILTERS = [
  'site',
  'item',
  'place',
  'bookId',
  'who',
  'code',
  'rule',
  'document',
  'from',
  'to',
  'followed',
] as const
export const readRefusalsSearch = searchReader([...FILTERS, 'one', 'after', 'page'])
export type RefusalsSearch = ReturnType<typeof readRefusalsSearch>
export type RefusalFilter = Pick<RefusalsSearch, (typeof FILTERS)[number]>

/** The filters alone: a new filter begins at the first page. */
export function filterOf(search: RefusalsSearch): RefusalFilter {
  return Object.fromEntries(FILTERS.map((name) => [name, search[name]]))
}

/** The filters as the API's query: its days are days of the zone that is shown. */
export function queryOf(filter: RefusalFilter): RefusalFilter & { readonly zone?: string } {
  const { from, to } = filter
  return from === undefined && to === undefined ? filter : { ...filter, zone: zoneName() }
}

/** The address of the whole list as CSV for a spreadsheet. */
export function csvAddress(filter: RefusalFilter): string {
  const given = Object.entries({ ...queryOf(filter), bom: 'true' }).filter(([, value]) => value !== undefined)
  return `/v1/refusals.csv?${new URLSearchParams(given as [string, string][])}`
}
