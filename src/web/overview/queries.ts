/** What Today and About this data ask the API. */
import { queryOptions } from '@tanstack/react-query'
import type { BookPage } from '../../api/books/schema.ts'
import type { ImportJob } from '../../api/intake/schema.ts'
import type { Data, LedgerCheckPage, Today } from '../../api/overview/schema.ts'
import { ask } from '../data/ask.ts'
import { GUARD } from '../data/lists.ts'

const REFRESH_MS = 30_000

const CHECK_REFRESH_MS = 1_000

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => ask<Today>('/v1/today', {}, signal),
  refetchInterval: REFRESH_MS,
})

export const dataQuery = queryOptions({
  queryKey: ['data'],
  queryFn: ({ signal }) => ask<Data>('/v1/data', {}, signal),
  staleTime: REFRESH_MS,
})

/** Asked again every second while a check is under way. */
export const checksQuery = queryOptions({
  queryKey: ['checks'],
  queryFn: ({ signal }) => ask<LedgerCheckPage>('/v1/checks', { limit: 6 }, signal),
  refetchInterval: ({ state: { data } }) =>
    data?.rows[0]?.state === 'running' ? CHECK_REFRESH_MS : REFRESH_MS,
})

interface ImportPage {
  readonly rows: readonly ImportJob[]
  readonly total: number
}

export const latestImportsQuery = queryOptions({
  queryKey: ['imports', 'latest'],
  queryFn: ({ signal }) => ask<ImportPage>('/v1/imports', { limit: 10 }, signal),
  staleTime: REFRESH_MS,
})

/** How many books of a site are below zero now. */
export function belowQuery(site: string) {
  return queryOptions({
    queryKey: [GUARD, 'count', 'below', site],
    queryFn: async ({ signal }) =>
      (await ask<BookPage>('/v1/books', { site, negative: 'true', limit: 1 }, signal)).total,
    refetchInterval: REFRESH_MS,
  })
}
