/** What the pages of rules ask the API. */
import { queryOptions } from '@tanstack/react-query'
import type { Effect, Rules } from '../../api/rules/schema.ts'
import { ask, type Query } from '../data/ask.ts'
import { GUARD } from '../data/lists.ts'

export const rulesQuery = queryOptions({
  queryKey: [GUARD, 'rules'],
  queryFn: ({ signal }) => ask<Rules>('/v1/rules', {}, signal),
})

export function effectQuery(query: Query | null) {
  return queryOptions({
    queryKey: [GUARD, 'effect', query],
    queryFn: ({ signal }) => ask<Effect>('/v1/rules/effect', query!, signal),
    enabled: query !== null,
    retry: false,
  })
}
