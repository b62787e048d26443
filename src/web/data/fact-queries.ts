/** Questions on one movement, document, item or place. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BookPage, MovementPage } from '../../api/books/schema.ts'
import type { EpisodePage } from '../../api/episodes/schema.ts'
import type { DocumentFacts, MovementFacts } from '../../api/movements/schema.ts'
import type { ItemStock, NearNames, PlaceFacts } from '../../api/registry/place-schema.ts'
import { ask, type Query } from './ask.ts'

const path = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/')

export function movementFactsQuery(site: string, seq: string) {
  return queryOptions({
    queryKey: ['movement-facts', site, seq],
    queryFn: ({ signal }) => ask<MovementFacts>(`/v1/movements/${path(site, seq)}`, {}, signal),
  })
}

export function documentQuery(document: string) {
  return queryOptions({
    queryKey: ['document', document],
    queryFn: ({ signal }) => ask<DocumentFacts>(`/v1/documents/${path(document)}`, {}, signal),
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

/** A page of books, the most negative first. */
export function booksPageQuery(query: Query) {
  return queryOptions({
    queryKey: ['books-page', query],
    queryFn: ({ signal }) => ask<BookPage>('/v1/books', { ...query, sort: 'balance' }, signal),
    placeholderData: keepPreviousData,
  })
}

/** The newest few, open or closed. */
export function fewEpisodesQuery(query: Query, state: 'open' | 'closed') {
  return queryOptions({
    queryKey: ['few-episodes', query, state],
    queryFn: ({ signal }) => ask<EpisodePage>('/v1/episodes', { ...query, state, limit: 5 }, signal),
  })
}

export function fewMovementsQuery(query: Query, limit: number) {
  return queryOptions({
    queryKey: ['few-movements', query, limit],
    queryFn: ({ signal }) => ask<MovementPage>('/v1/movements', { ...query, limit }, signal),
  })
}

export function nearestQuery(kind: 'item' | 'place' | 'document', text: string) {
  return queryOptions({
    queryKey: ['nearest', kind, text],
    queryFn: ({ signal }) => ask<NearNames>('/v1/nearest', { kind, text: text.slice(0, 200) }, signal),
    staleTime: 60_000,
  })
}
