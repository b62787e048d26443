/** What the server finds for a text; what was found before stays until it answers. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Hits, NearNames } from '../../api/search/schema.ts'
import { ask } from '../data/ask.ts'

export function searchQuery(text: string) {
  return queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => ask<Hits>('/v1/search', { q: text }, signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    gcTime: 60_000,
  })
}

export function nearestQuery(kind: 'item' | 'place' | 'document', text: string) {
  return queryOptions({
    queryKey: ['nearest', kind, text],
    queryFn: ({ signal }) => ask<NearNames>('/v1/nearest', { kind, text: text.slice(0, 200) }, signal),
    staleTime: 60_000,
  })
}
