/** Lists of the guard: everything is asked again after a change that was made here. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask, type Query } from './ask.ts'

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number
}

/** The first word of every key, so that a change anywhere in the guard reaches all that is shown of it. */
export const GUARD = 'guard'

export const REFRESH_MS = 30_000

export const path = encodeURIComponent

/** A page of a list, or the one thing of it that an address names. */
export function listQuery<Row>(list: string, query: Query) {
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

/** How many rows a list has now, whoever changed it. */
export function countQuery(list: string, query: Query) {
  return queryOptions({
    queryKey: [GUARD, 'count', list, query],
    queryFn: async ({ signal }) =>
      (await ask<Page<unknown>>(`/v1/${list}`, { ...query, limit: 1 }, signal)).total,
    refetchInterval: REFRESH_MS,
  })
}
