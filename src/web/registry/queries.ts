/** What the pages of registry ask the API. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Location } from '../../api/http/schema.ts'
import type { ItemRow, ItemStock, PlaceFacts } from '../../api/registry/schema.ts'
import { ask, path } from '../data/ask.ts'
import type { Page } from '../data/page.ts'

export function itemQuery(code: string) {
  return queryOptions({
    queryKey: ['item', code],
    queryFn: ({ signal }) => ask<ItemRow>(`/v1/items/${encodeURIComponent(code)}`, {}, signal),
  })
}

export const itemsQuery = queryOptions({
  queryKey: ['items'],
  queryFn: ({ signal }) => ask<Page<ItemRow>>('/v1/items', { limit: 500 }, signal),
  staleTime: 60_000,
})

export const locationsQuery = queryOptions({
  queryKey: ['locations'],
  queryFn: ({ signal }) => ask<Page<Location>>('/v1/locations', { limit: 500 }, signal),
  staleTime: 60_000,
})

const SUGGESTED_MAX = 20

/** Codes of items that hold a text: a few, whatever the number of items. */
export function itemSuggestionsQuery(search: string) {
  return queryOptions({
    queryKey: ['items', search],
    queryFn: async ({ signal }) => {
      const { rows } = await ask<Page<ItemRow>>('/v1/items', { search, limit: SUGGESTED_MAX }, signal)
      return rows.map((item) => item.code)
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** Paths of places that hold a text. */
export function placeSuggestionsQuery(search: string) {
  return queryOptions({
    queryKey: ['locations', search],
    queryFn: async ({ signal }) => {
      const { rows } = await ask<Page<Location>>('/v1/locations', { search, limit: SUGGESTED_MAX }, signal)
      return [...new Set(rows.map((place) => place.path))]
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** Whether a place of this path was ever registered, at any site. */
export function placeKnownQuery(path: string | undefined) {
  return queryOptions({
    queryKey: ['location', path],
    queryFn: async ({ signal }) =>
      (await ask<Page<Location>>('/v1/locations', { path, limit: 1 }, signal)).total > 0,
    enabled: path !== undefined,
  })
}

/** Whether a site has any place. */
export function siteKnownQuery(site: string | undefined) {
  return queryOptions({
    queryKey: ['site', site],
    queryFn: async ({ signal }) =>
      (await ask<Page<Location>>('/v1/locations', { site, limit: 1 }, signal)).total > 0,
    enabled: site !== undefined,
  })
}

export function itemStockQuery(code: string) {
  return queryOptions({
    queryKey: ['item-stock', code],
    queryFn: ({ signal }) => ask<ItemStock>(`/v1/items/${path(code)}/stock`, {}, signal),
  })
}

export function placeQuery(site: string, place: string) {
  return queryOptions({
    queryKey: ['place', site, place],
    queryFn: ({ signal }) => ask<PlaceFacts>(`/v1/places/${path(site, place)}`, {}, signal),
  })
}
