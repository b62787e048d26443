/**
 * What the address of the exceptions page holds. Unknown names are dropped; values go to the API as they are, which
 * refuses wrong ones by name, so that a mistyped link is told and not silently widened.
 */
const NAMES = ['item', 'location', 'class', 'order', 'state', 'cause', 'search', 'sort', 'direction'] as const
const PLACE = ['after', 'page'] as const

export type ExceptionsName = (typeof NAMES)[number]
export type ExceptionsSearch = Partial<Record<ExceptionsName | (typeof PLACE)[number], string>>

/** Episodes are told as posted unless asked otherwise; `both` asks for both orders. */
export const ORDER_DEFAULT = 'as-posted'
export const ORDER_BOTH = 'both'
export const SORT_DEFAULT = 'deepest'

/** Names that narrow what is listed, in the order of the filters. */
export const FILTERS = ['search', 'item', 'location', 'class', 'order', 'state', 'cause'] as const
export type FilterName = (typeof FILTERS)[number]

export function readExceptionsSearch(raw: Record<string, unknown>): ExceptionsSearch {
  const search: ExceptionsSearch = {}
  for (const name of [...NAMES, ...PLACE]) {
    const value = raw[name]
    if (value !== undefined && value !== null && value !== '') search[name] = String(value)
  }
  return search
}

/** The direction that puts what matters first: deepest, newest, longest, dearest, or A to Z. */
export function naturalDirection(sort: string): 'asc' | 'desc' {
  return sort === 'deepest' || sort === 'item' || sort === 'location' ? 'asc' : 'desc'
}

/** Where all that is listed, on every page, is to be had as CSV for a spreadsheet. */
export function csvAddress(search: ExceptionsSearch): string {
  const { limit: _limit, after: _after, ...query } = episodesAsk(search)
  const given = Object.entries({ ...query, bom: 'true' }).filter(([, value]) => value !== undefined)
  return `/v1/episodes.csv?${new URLSearchParams(given as [string, string][])}`
}

/** The address as the API's query. */
export function episodesAsk(search: ExceptionsSearch): Record<string, string | number | undefined> {
  const { page: _, order = ORDER_DEFAULT, sort = SORT_DEFAULT, direction, ...rest } = search
  return {
    ...rest,
    order: order === ORDER_BOTH ? undefined : order,
    sort,
    direction: direction ?? naturalDirection(sort),
    limit: PAGE_ROWS,
  }
}

export const PAGE_ROWS = 50
