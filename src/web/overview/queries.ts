/** The questions of the pages of overview, as queries. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BookPage } from '../../api/books/schema.ts'
import type { EpisodePage } from '../../api/episodes/schema.ts'
import type { ImportJob } from '../../api/intake/schema.ts'
import type { Data, LedgerCheckPage, Today } from '../../api/overview/schema.ts'
import { ORDER_COUNTED, type Order } from '../../core/codes.ts'
import { fetchJson } from '../data/fetch-json.ts'
import { GUARD, TODAY } from '../data/keys.ts'
import type { Page } from '../data/page.ts'
import { REFRESH_MS } from '../data/refresh.ts'
import { type ExceptionsSearch, episodesSearchQuery } from '../episodes/search.ts'

const CHECK_REFRESH_MS = 1_000

/** The figures of one order; the last answer stays on show while the other order's is on its way. */
export function todayQuery(order: Order) {
  return queryOptions({
    queryKey: [TODAY, order],
    queryFn: ({ signal }) => fetchJson<Today>('/v1/today', order === ORDER_COUNTED ? {} : { order }, signal),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  })
}

const HEALED_ROWS = 5

/** A few of the negatives that healed lately. */
export function healedQuery(search: ExceptionsSearch) {
  return queryOptions({
    queryKey: [TODAY, 'healed', search],
    queryFn: ({ signal }) =>
      fetchJson<EpisodePage>('/v1/episodes', { ...episodesSearchQuery(search), limit: HEALED_ROWS }, signal),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  })
}

export const dataQuery = queryOptions({
  queryKey: ['data'],
  queryFn: ({ signal }) => fetchJson<Data>('/v1/data', {}, signal),
  staleTime: REFRESH_MS,
})

/** Fetched again every second while a check is under way. */
export const checksQuery = queryOptions({
  queryKey: ['checks'],
  queryFn: ({ signal }) => fetchJson<LedgerCheckPage>('/v1/checks', { limit: 6 }, signal),
  refetchInterval: ({ state: { data } }) =>
    data?.rows[0]?.state === 'running' ? CHECK_REFRESH_MS : REFRESH_MS,
})

export const latestImportsQuery = queryOptions({
  queryKey: ['imports', 'latest'],
  queryFn: ({ signal }) => fetchJson<Page<ImportJob>>('/v1/imports', { limit: 10 }, signal),
  staleTime: REFRESH_MS,
})

/** How many books of a site are below zero now. */
export function belowQuery(site: string) {
  return queryOptions({
    queryKey: [GUARD, 'count', 'below', site],
    queryFn: async ({ signal }) =>
      (await fetchJson<BookPage>('/v1/books', { site, negative: 'true', limit: 1 }, signal)).total,
    refetchInterval: REFRESH_MS,
  })
}
