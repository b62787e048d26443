/**
 * What the pages of the guard ask the API.
 *
 * Everything is asked again after a change that was made here (see guard-changes.ts). Counts also follow what others
 * do; a list that is being read stays as it is, and its page offers what is new.
 */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BookPage } from '../../api/books/schema.ts'
import type { Effect, Hold, Override, Rules, Stops, TrailRow } from '../../api/holds/schema.ts'
import type {
  Availability,
  BackorderPage,
  ExpectationPage,
  Order,
  Reservation,
} from '../../api/reservations/schema.ts'
import { HOLDS_EXPIRED_TOLD_MAX } from '../../core/limits.ts'
import { ask, type Query } from './ask.ts'

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number
}

/** The first word of every key, so that a change anywhere in the guard reaches all that is shown of it. */
export const GUARD = 'guard'
const REFRESH_MS = 30_000
const path = encodeURIComponent

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

/** A page of a list, or the one thing of it that an address names. */
function listQuery<Row>(list: string, query: Query) {
  const { one, ...rest } = query
  return queryOptions({
    queryKey: [GUARD, list, query],
    queryFn: async ({ signal }): Promise<Page<Row>> => {
      if (one === undefined) return ask<Page<Row>>(`/v1/${list}`, rest, signal)
      return { rows: [await ask<Row>(`/v1/${list}/${path(String(one))}`, {}, signal)], next: null, total: 1 }
    },
    placeholderData: keepPreviousData,
  })
}

export const holdsQuery = (query: Query) => listQuery<Hold>('holds', query)
/** Those that ran out, the latest few and how many, whoever settles them; in the order of the list. */
export const expiredHoldsQuery = queryOptions({
  queryKey: [GUARD, 'count', 'holds', 'expired'],
  queryFn: ({ signal }) =>
    ask<Page<Hold>>('/v1/holds', { state: 'expired', limit: HOLDS_EXPIRED_TOLD_MAX }, signal),
  refetchInterval: REFRESH_MS,
})
export const overridesQuery = (query: Query) => listQuery<Override>('overrides', query)
/** A page of orders, or the one of a site that an address names. */
export function ordersQuery(query: Query) {
  const { document, site } = query
  if (document === undefined) return listQuery<Order>('orders', query)
  return queryOptions({
    queryKey: [GUARD, 'orders', query],
    queryFn: async ({ signal }): Promise<Page<Order>> => {
      const order = await ask<Order>(`/v1/orders/${path(String(document))}/release`, { site }, signal)
      return { rows: [order], next: null, total: 1 }
    },
    placeholderData: keepPreviousData,
  })
}
export const reservationsQuery = (query: Query) => listQuery<Reservation>('reservations', query)
export const backordersQuery = (query: Query) => listQuery<BackorderPage['rows'][number]>('backorders', query)
export const trailQuery = (query: Query) => listQuery<TrailRow>('trail', query)

export function reservationQuery(id: string) {
  return queryOptions({
    queryKey: [GUARD, 'reservation', id],
    queryFn: ({ signal }) => ask<Reservation>(`/v1/reservations/${path(id)}`, {}, signal),
  })
}

export function stopsQuery(site: string | undefined) {
  return queryOptions({
    queryKey: [GUARD, 'stops', site],
    queryFn: ({ signal }) => ask<Stops>('/v1/stops', { site }, signal),
    placeholderData: keepPreviousData,
  })
}

/** What is still announced of an item, the first few lines. */
export function announcedQuery(site: string, item: string) {
  return queryOptions({
    queryKey: [GUARD, 'announced', site, item],
    queryFn: ({ signal }) =>
      ask<ExpectationPage>('/v1/expectations', { site, item, open: 'true', limit: 5 }, signal),
  })
}

/** How many rows a list has now, whoever changed it. */
export function countQuery(list: string, query: Query) {
  return queryOptions({
    queryKey: [GUARD, 'count', list, query],
    queryFn: async ({ signal }) =>
      (await ask<Page<unknown>>(`/v1/${list}`, { ...query, limit: 1 }, signal)).total,
    refetchInterval: REFRESH_MS,
  })
}

/** How many books of a site are below zero now. */
export function belowQuery(site: string) {
  return queryOptions({
    queryKey: [GUARD, 'count', 'below', site],
    queryFn: async ({ signal }) =>
      (await ask<BookPage>('/v1/books', { site, negative: 'true', limit: 1 }, signal)).total,
    refetchInterval: REFRESH_MS,
  })
}

export function availableQuery(site: string, item: string) {
  return queryOptions({
    queryKey: [GUARD, 'available', site, item],
    queryFn: ({ signal }) => ask<Availability>('/v1/available', { site, item }, signal),
  })
}
