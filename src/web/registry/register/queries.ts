/** Lists of what is registered. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Location } from '../../../api/http/schema.ts'
import type { ItemRow } from '../../../api/registry/schema.ts'
import { fetchJson, type Query } from '../../data/fetch-json.ts'
import type { Page } from '../../data/page.ts'

export function itemListQuery(query: Query) {
  return queryOptions({
    queryKey: ['items', 'list', query],
    queryFn: ({ signal }) => fetchJson<Page<ItemRow>>('/v1/items', query, signal),
    placeholderData: keepPreviousData,
  })
}

export function placeListQuery(query: Query) {
  return queryOptions({
    queryKey: ['locations', 'list', query],
    queryFn: ({ signal }) => fetchJson<Page<Location>>('/v1/locations', query, signal),
    placeholderData: keepPreviousData,
  })
}
