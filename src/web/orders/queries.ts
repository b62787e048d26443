/** What the pages of orders ask the API. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Order, Stops } from '../../api/orders/schema.ts'
import { fetchJson, path, type Query } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'
import { listQuery } from '../data/lists.ts'
import type { Page } from '../data/page.ts'
import { REFRESH_MS } from '../data/refresh.ts'

/** A page of orders, or the one of a site that an address names. */
export function ordersQuery(query: Query) {
  const { document, site } = query
  if (document === undefined) return listQuery<Order>('orders', query)
  return queryOptions({
    queryKey: [GUARD, 'orders', query],
    queryFn: async ({ signal }): Promise<Page<Order>> => {
      const order = await fetchJson<Order>(`/v1/orders/${path(String(document))}/release`, { site }, signal)
      return { rows: [order], next: null, total: 1 }
    },
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}

export function stopsQuery(site: string | undefined) {
  return queryOptions({
    queryKey: [GUARD, 'stops', site],
    queryFn: ({ signal }) => fetchJson<Stops>('/v1/stops', { site }, signal),
    placeholderData: keepPreviousData,
  })
}
