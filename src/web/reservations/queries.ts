/** What the pages of reservations ask the API. */
import { queryOptions } from '@tanstack/react-query'
import type { Availability, BackorderPage, Reservation } from '../../api/reservations/schema.ts'
import { fetchJson, path, type Query } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'
import { listQuery } from '../data/lists.ts'

export const reservationsQuery = (query: Query) => listQuery<Reservation>('reservations', query)

export const backordersQuery = (query: Query) => listQuery<BackorderPage['rows'][number]>('backorders', query)

export function reservationQuery(id: string) {
  return queryOptions({
    queryKey: [GUARD, 'reservation', id],
    queryFn: ({ signal }) => fetchJson<Reservation>(`/v1/reservations/${path(id)}`, {}, signal),
  })
}

export function availableQuery(site: string, item: string) {
  return queryOptions({
    queryKey: [GUARD, 'available', site, item],
    queryFn: ({ signal }) => fetchJson<Availability>('/v1/available', { site, item }, signal),
  })
}
