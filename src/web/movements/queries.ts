/** The questions of the pages of movements, as queries. */
import { queryOptions } from '@tanstack/react-query'
import type { DocumentFacts, MovementFacts, MovementPage } from '../../api/movements/schema.ts'
import type { Today } from '../../api/overview/schema.ts'
import { fetchJson, path, type Query } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'

/** One movement of a book by its id; an id is unique per source, so there may be more than one. */
export function movementQuery(bookId: string, id: string) {
  return queryOptions({
    queryKey: ['movement', bookId, id],
    queryFn: ({ signal }) => fetchJson<MovementPage>('/v1/movements', { bookId, id }, signal),
    staleTime: 60_000,
  })
}

export function movementFactsQuery(site: string, seq: string) {
  return queryOptions({
    queryKey: ['movement-facts', site, seq],
    queryFn: ({ signal }) => fetchJson<MovementFacts>(`/v1/movements/${path(site, seq)}`, {}, signal),
  })
}

export function documentQuery(document: string) {
  return queryOptions({
    queryKey: [GUARD, 'document', document],
    queryFn: ({ signal }) => fetchJson<DocumentFacts>(`/v1/documents/${path(document)}`, {}, signal),
  })
}

export function fewMovementsQuery(query: Query, limit: number) {
  return queryOptions({
    queryKey: ['few-movements', query, limit],
    queryFn: ({ signal }) => fetchJson<MovementPage>('/v1/movements', { ...query, limit }, signal),
  })
}

const SILENCE_REFRESH_MS = 300_000

/** Those that have been silent for far longer than usual. */
export const silentSourcesQuery = queryOptions({
  queryKey: ['silent-sources'],
  queryFn: async ({ signal }) =>
    (await fetchJson<Today>('/v1/today', {}, signal)).sources.filter(({ state }) => state === 'stale'),
  staleTime: SILENCE_REFRESH_MS,
  refetchInterval: SILENCE_REFRESH_MS,
})
