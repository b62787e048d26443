/** Lists of the guard. Their keys begin with `GUARD`, so that every change made here fetches them anew. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchJson, path, type Query } from './fetch-json.ts'
import { GUARD } from './keys.ts'
import type { Page } from './page.ts'
import { REFRESH_MS } from './refresh.ts'

/** A page of a list, or the one thing of it that an address names; fetched again as its things change. */
export function listQuery<Row>(list: string, query: Query) {
  const { one, ...rest } = query
  return queryOptions({
    queryKey: [GUARD, list, query],
    queryFn: async ({ signal }): Promise<Page<Row>> => {
      if (one === undefined) return fetchJson<Page<Row>>(`/v1/${list}`, rest, signal)
      return {
        rows: [await fetchJson<Row>(`/v1/${list}/${path(String(one))}`, {}, signal)],
        next: null,
        total: 1,
      }
    },
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}

/** How many rows a list has now, fetched at intervals, since other people change it too. */
export function countQuery(list: string, query: Query) {
  return queryOptions({
    queryKey: [GUARD, 'count', list, query],
    queryFn: async ({ signal }) =>
      (await fetchJson<Page<unknown>>(`/v1/${list}`, { ...query, limit: 1 }, signal)).total,
    refetchInterval: REFRESH_MS,
  })
}
