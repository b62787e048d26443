/** What the pages of refusals ask the API. */
import { queryOptions } from '@tanstack/react-query'
import type { Refusal, RefusalPage } from '../../api/refusals/schema.ts'
import { fetchJson, type Query } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'
import { listQuery } from '../data/lists.ts'
import { REFRESH_MS } from '../data/refresh.ts'

export const refusalsQuery = (query: Query) => listQuery<Refusal>('refusals', query)

/** How many refusals the rows of a list stand for, and how many are listed no longer. */
export function refusalCountsQuery(query: Query) {
  return queryOptions({
    queryKey: [GUARD, 'count', 'refusals', 'sums', query],
    queryFn: async ({ signal }) => {
      const page = await fetchJson<RefusalPage>('/v1/refusals', { ...query, limit: 1 }, signal)
      return { rows: page.total, refused: page.refused, dropped: page.dropped }
    },
    refetchInterval: REFRESH_MS,
  })
}
