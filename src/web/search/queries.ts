/** The things that the server finds for a text; the last ones stay until it answers. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Hits } from '../../api/search/schema.ts'
import { fetchJson } from '../data/fetch-json.ts'

export function searchQuery(text: string) {
  return queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => fetchJson<Hits>('/v1/search', { q: text }, signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    gcTime: 60_000,
  })
}
