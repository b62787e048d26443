/** What the pages of rules ask the API. */
import { queryOptions } from '@tanstack/react-query'
import type { Effect, Rules } from '../../api/rules/schema.ts'
import { fetchJson, type Query } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'

export const rulesQuery = queryOptions({
  queryKey: [GUARD, 'rules'],
  queryFn: ({ signal }) => fetchJson<Rules>('/v1/rules', {}, signal),
})

export function effectQuery(query: Query | null) {
  return queryOptions({
    queryKey: [GUARD, 'effect', query],
    queryFn: ({ signal }) => fetchJson<Effect>('/v1/rules/effect', query!, signal),
    enabled: query !== null,
    retry: false,
  })
}
