/** Names that the ledger knows: lists of them, those that hold a text, and those nearest to one that is not there. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Location } from '../../api/http/schema.ts'
import type { ItemRow } from '../../api/registry/schema.ts'
import type { NearNames } from '../../api/search/schema.ts'
import { PAGE_ROWS_MAX } from '../../core/limits.ts'
import { fetchJson } from './fetch-json.ts'
import type { Page } from './page.ts'

const SUGGESTED_MAX = 20

export function itemQuery(code: string) {
  return queryOptions({
    queryKey: ['item', code],
    queryFn: ({ signal }) => fetchJson<ItemRow>(`/v1/items/${encodeURIComponent(code)}`, {}, signal),
  })
}

export const itemsQuery = queryOptions({
  queryKey: ['items'],
  queryFn: ({ signal }) => fetchJson<Page<ItemRow>>('/v1/items', { limit: 500 }, signal),
  staleTime: 60_000,
})

export const locationsQuery = queryOptions({
  queryKey: ['locations'],
  queryFn: ({ signal }) => fetchJson<Page<Location>>('/v1/locations', { limit: 500 }, signal),
  staleTime: 60_000,
})

/** Codes of items that hold a text: a few, whatever the number of items. */
export function itemSuggestionsQuery(search: string) {
  return queryOptions({
    queryKey: ['items', search],
    queryFn: async ({ signal }) => {
      const { rows } = await fetchJson<Page<ItemRow>>('/v1/items', { search, limit: SUGGESTED_MAX }, signal)
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
      const { rows } = await fetchJson<Page<Location>>(
        '/v1/locations',
        { search, limit: SUGGESTED_MAX },
        signal,
      )
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
      (await fetchJson<Page<Location>>('/v1/locations', { path, limit: 1 }, signal)).total > 0,
    enabled: path !== undefined,
  })
}

/** Whether a site has any place. */
export function siteKnownQuery(site: string | undefined) {
  return queryOptions({
    queryKey: ['site', site],
    queryFn: async ({ signal }) =>
      (await fetchJson<Page<Location>>('/v1/locations', { site, limit: 1 }, signal)).total > 0,
    enabled: site !== undefined,
  })
}

export function nearestQuery(kind: 'item' | 'place' | 'document', text: string) {
  return queryOptions({
    queryKey: ['nearest', kind, text],
    queryFn: ({ signal }) => fetchJson<NearNames>('/v1/nearest', { kind, text: text.slice(0, 200) }, signal),
    staleTime: 60_000,
  })
}

/** The item of a code, null where it is not registered: a code that is being typed is no error. */
export function exactItemQuery(code: string) {
  return queryOptions({
    queryKey: ['items', 'exactly', code],
    queryFn: async ({ signal }) => {
      const query = { search: code, limit: PAGE_ROWS_MAX }
      const { rows } = await fetchJson<Page<ItemRow>>('/v1/items', query, signal)
      return rows.find((item) => item.code === code) ?? null
    },
    enabled: code !== '',
    staleTime: 10_000,
  })
}

/** Whether a site has a place of this path. */
export function exactPlaceQuery(site: string, path: string) {
  return queryOptions({
    queryKey: ['locations', 'exactly', site, path],
    queryFn: async ({ signal }) =>
      (await fetchJson<Page<Location>>('/v1/locations', { site, path, limit: 1 }, signal)).total > 0,
    enabled: path !== '',
    staleTime: 10_000,
  })
}
