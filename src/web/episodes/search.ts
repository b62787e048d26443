/**
 * The address of the exceptions page. Unknown names are dropped; values go to the API as they are, which refuses wrong
 * ones by name, so that a mistyped link is an error and does not silently widen the list.
 */

import { ORDER_COUNTED, ORDERS, type Order } from '../../core/codes.ts'
import type { Query } from '../data/fetch-json.ts'
import { zoneName } from '../ui/figures/when.ts'

/** Names that narrow the list: those always in view, those under "More filters", those that only links set. */
export const USUAL_FILTERS = [
  'search',
  'item',
  'itemPart',
  'location',
  'locationPart',
  'class',
  'order',
  'state',
  'cause',
] as const
export const MORE_FILTERS = [
  'site',
  'source',
  'sourcePart',
  'durationHoursMin',
  'durationHoursMax',
  'depthMin',
  'costMin',
  'startedFrom',
  'startedTo',
  'endedFrom',
  'endedTo',
] as const
export const DAY_FILTERS = [
  'startedFrom',
  'startedTo',
  'endedFrom',
  'endedTo',
] as const satisfies readonly (typeof MORE_FILTERS)[number][]
export const FILTERS = [...USUAL_FILTERS, ...MORE_FILTERS, 'bookId', 'ids'] as const
export type FilterName = (typeof FILTERS)[number]

/** How the list is shown, and which part of it. */
const SHOWN = ['group', 'columns', 'sort', 'direction', 'view'] as const
const PLACE = ['after', 'page'] as const
const NAMES = [...FILTERS, ...SHOWN, ...PLACE] as const
export type ExceptionsSearch = Partial<Record<(typeof NAMES)[number], string>>

/** Without an order the list has the episodes as posted; `both` gives both orders. */
export const ORDER_DEFAULT = ORDER_COUNTED
export const ORDER_BOTH = 'both'
export const SORT_DEFAULT = 'deepest'
export const GROUP_SORT_DEFAULT = 'episodes'
export const VIEW_PRINT = 'print'

export const PAGE_ROWS = 50
/** Rows of a view for paper. */
export const PRINT_ROWS = 100

export function readExceptionsSearch(raw: Record<string, unknown>): ExceptionsSearch {
  const search: ExceptionsSearch = {}
  for (const name of NAMES) {
    const value = raw[name]
    if (value !== undefined && value !== null && value !== '') search[name] = String(value)
  }
  return search
}

/**
 * Leaves out defaults and empty values, and puts the names in a fixed order: one view has one address.
 */
export function tidy(search: ExceptionsSearch): ExceptionsSearch {
  const sortDefault = search.group === undefined ? SORT_DEFAULT : GROUP_SORT_DEFAULT
  const isDefault = (name: string, value: string) =>
    value === '' ||
    (name === 'order' && value === ORDER_DEFAULT) ||
    (name === 'sort' && value === sortDefault) ||
    (name === 'direction' && value === naturalDirection(search.sort ?? sortDefault))
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name]
      return value === undefined || isDefault(name, value) ? [] : [[name, value]]
    }),
  )
}

/** The view without its page, for saved views and links. */
export function viewOf({ after: _after, page: _page, ...search }: ExceptionsSearch): ExceptionsSearch {
  return tidy(search)
}

export function addressOf(search: ExceptionsSearch): string {
  const text = String(new URLSearchParams(tidy(search) as Record<string, string>))
  return `/exceptions${text === '' ? '' : `?${text}`}`
}

/** The direction that puts the weightiest first: deepest, newest, longest, dearest, most, or A to Z. */
export function naturalDirection(sort: string): 'asc' | 'desc' {
  return ['deepest', 'item', 'location', 'key'].includes(sort) ? 'asc' : 'desc'
}

/** The order that the list is in; undefined where it holds both, as a link to chosen episodes may. */
export function orderShown({ order, ids }: ExceptionsSearch): Order | undefined {
  if (order === undefined) return ids === undefined ? ORDER_DEFAULT : undefined
  return ORDERS.find((known) => known === order)
}

/** Whether the list holds the negatives of both orders: one that is in both stands in it twice. */
export function showsBoth(search: ExceptionsSearch): boolean {
  const { order, ids } = search
  return order === ORDER_BOTH || (order === undefined && ids !== undefined)
}

/** The address as the API's query for a page of episodes. */
export function episodesSearchQuery(search: ExceptionsSearch): Query {
  const { sort = SORT_DEFAULT, direction = naturalDirection(sort), after } = search
  const limit = search.view === VIEW_PRINT ? PRINT_ROWS : PAGE_ROWS
  return { ...filtersQuery(search), sort, direction, after, limit }
}

/** The address as the API's query for a page of groups. */
export function groupsSearchQuery(search: ExceptionsSearch): Query {
  const { group, sort = GROUP_SORT_DEFAULT, direction = naturalDirection(sort), after } = search
  return { ...filtersQuery(search), by: group, sort, direction, after, limit: PAGE_ROWS }
}

/** The address of the whole list as CSV for a spreadsheet: these rows on all pages, these columns. */
export function csvAddress(search: ExceptionsSearch, columns: readonly string[]): string {
  const { sort = SORT_DEFAULT, direction = naturalDirection(sort) } =
    search.group === undefined ? search : { sort: undefined, direction: undefined }
  const query = { ...filtersQuery(search), sort, direction, columns: columns.join(','), bom: 'true' }
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return `/v1/episodes.csv?${new URLSearchParams(given as [string, string][])}`
}

/** The zone that is shown, where days are spoken of. */
function dayZone(search: ExceptionsSearch): string | undefined {
  return search.group === 'day' || DAY_FILTERS.some((name) => search[name] !== undefined)
    ? zoneName()
    : undefined
}

/** The filters as the API takes them. Episodes that are named by their ids are found in either order. */
function filtersQuery(search: ExceptionsSearch): Query {
  const { order = search.ids === undefined ? ORDER_DEFAULT : ORDER_BOTH } = search
  const given = Object.fromEntries(FILTERS.map((name) => [name, search[name]]))
  return { ...given, order: order === ORDER_BOTH ? undefined : order, zone: dayZone(search) }
}
