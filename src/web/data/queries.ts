/** Every question the web asks the API, by name. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  Book,
  BookMovementPage,
  BookPage,
  Lane,
  MovementPage,
  Timeline,
} from '../../api/books/schema.ts'
import type { Episode, EpisodeGroupPage, EpisodePage } from '../../api/episodes/schema.ts'
import type { Location } from '../../api/http/schema.ts'
import type { ItemRow, Summary } from '../../api/registry/schema.ts'
import { ask, type Query } from './ask.ts'

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number
}

const REFRESH_MS = 30_000

export const summaryQuery = queryOptions({
  queryKey: ['summary'],
  queryFn: ({ signal }) => ask<Summary>('/v1/summary', {}, signal),
  refetchInterval: REFRESH_MS,
})

export function episodesQuery(query: Query) {
  return queryOptions({
    queryKey: ['episodes', query],
    queryFn: ({ signal }) => ask<EpisodePage>('/v1/episodes', query, signal),
    placeholderData: keepPreviousData,
  })
}

export function episodeGroupsQuery(query: Query) {
  return queryOptions({
    queryKey: ['episode-groups', query],
    queryFn: ({ signal }) => ask<EpisodeGroupPage>('/v1/episodes/groups', query, signal),
    placeholderData: keepPreviousData,
  })
}

/** More episodes of one book than these are not listed on its page. */
const BOOK_EPISODES_MAX = 200

/** The episodes of a book, in both orders: the deepest, should there be more than are listed. */
export function bookEpisodesQuery(bookId: string) {
  return episodesQuery({ bookId, sort: 'deepest', direction: 'asc', limit: BOOK_EPISODES_MAX })
}

export function episodeQuery(id: string | undefined) {
  return queryOptions({
    queryKey: ['episode', id],
    queryFn: ({ signal }) => ask<Episode>(`/v1/episodes/${encodeURIComponent(id!)}`, {}, signal),
    enabled: id !== undefined,
  })
}

export function bookQuery(id: string) {
  return queryOptions({
    queryKey: ['book', id],
    queryFn: ({ signal }) => ask<Book>(`/v1/books/${encodeURIComponent(id)}`, {}, signal),
  })
}

/** The first books of an item or a place; a page is as long as the API allows. */
export function booksQuery(query: Query) {
  return queryOptions({
    queryKey: ['books', query],
    queryFn: ({ signal }) => ask<BookPage>('/v1/books', { ...query, limit: 500 }, signal),
  })
}

export function itemQuery(code: string) {
  return queryOptions({
    queryKey: ['item', code],
    queryFn: ({ signal }) => ask<ItemRow>(`/v1/items/${encodeURIComponent(code)}`, {}, signal),
  })
}

interface WindowQuery {
  readonly from?: string
  readonly to?: string
  /** Only what was recorded until then. */
  readonly knownAt?: string
}

/** The balance over a window of time, in as many columns as there are pixels; the whole history without a window. */
export function timelineQuery(book: string, query: WindowQuery & { width: number }) {
  return queryOptions({
    queryKey: ['timeline', book, query],
    queryFn: ({ signal }) =>
      ask<Timeline>(`/v1/books/${encodeURIComponent(book)}/timeline`, { ...query }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/**
 * The server summarises a window into so many columns, about one for a pixel of the widest picture: the same question
 * on every screen, so that it can be asked before there is a width.
 */
export const PICTURE_COLUMNS = 1_300

/** The balance over the whole history. */
export function wholeTimelineQuery(bookId: string, knownAt: string | undefined) {
  return timelineQuery(bookId, { width: PICTURE_COLUMNS, knownAt })
}

/** The movements of a window: one by one, or counted by pixel column where they are too many. */
export function laneQuery(book: string, query: WindowQuery & { width: number }) {
  return queryOptions({
    queryKey: ['lane', book, query],
    queryFn: ({ signal }) => ask<Lane>(`/v1/books/${encodeURIComponent(book)}/lane`, { ...query }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export function bookMovementsQuery(
  book: string,
  query: WindowQuery & { order: string; limit: number; after?: string },
) {
  return queryOptions({
    queryKey: ['book-movements', book, query],
    queryFn: ({ signal }) =>
      ask<BookMovementPage>(`/v1/books/${encodeURIComponent(book)}/movements`, { ...query }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** A book as of one of its clocks. */
export function bookAsOfQuery(id: string, query: { occurredAt?: string; recordedAt?: string }) {
  return queryOptions({
    queryKey: ['book', id, query],
    queryFn: ({ signal }) => ask<Book>(`/v1/books/${encodeURIComponent(id)}`, { ...query }, signal),
  })
}

export function movementsQuery(query: Query) {
  return queryOptions({
    queryKey: ['ledger', query],
    queryFn: ({ signal }) => ask<MovementPage>('/v1/movements', query, signal),
    placeholderData: keepPreviousData,
  })
}

/** One movement of a book by its id; an id is unique per source, so there may be more than one. */
export function movementQuery(bookId: string, id: string) {
  return queryOptions({
    queryKey: ['movement', bookId, id],
    queryFn: ({ signal }) => ask<MovementPage>('/v1/movements', { bookId, id }, signal),
    staleTime: 60_000,
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
