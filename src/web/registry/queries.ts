/** What the pages of registry ask the API. */
import { queryOptions } from '@tanstack/react-query'
import type { ItemStock, PlaceFacts } from '../../api/registry/schema.ts'
import { fetchJson, path } from '../data/fetch-json.ts'

export function itemStockQuery(code: string) {
  return queryOptions({
    queryKey: ['item-stock', code],
    queryFn: ({ signal }) => fetchJson<ItemStock>(`/v1/items/${path(code)}/stock`, {}, signal),
  })
}

export function placeQuery(site: string, place: string) {
  return queryOptions({
    queryKey: ['place', site, place],
    queryFn: ({ signal }) => fetchJson<PlaceFacts>(`/v1/places/${path(site, place)}`, {}, signal),
  })
}
