/** What the pages of holds ask the API. */
import { queryOptions } from '@tanstack/react-query'
import type { Hold } from '../../api/holds/schema.ts'
import { HOLDS_EXPIRED_TOLD_MAX } from '../../core/limits.ts'
import { fetchJson, type Query } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'
import { listQuery } from '../data/lists.ts'
import type { Page } from '../data/page.ts'
import { REFRESH_MS } from '../data/refresh.ts'

export const holdsQuery = (query: Query) => listQuery<Hold>('holds', query)

/** Parked movements that ran out: the latest few, in the order of the list, and how many there are. */
export const expiredHoldsQuery = queryOptions({
  queryKey: [GUARD, 'count', 'holds', 'expired'],
  queryFn: ({ signal }) =>
    fetchJson<Page<Hold>>('/v1/holds', { state: 'expired', limit: HOLDS_EXPIRED_TOLD_MAX }, signal),
  refetchInterval: REFRESH_MS,
})
