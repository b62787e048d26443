/** The questions of the pages of books, as queries. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Book, BookMovementPage, BookPage, Lane, Timeline } from '../../api/books/schema.ts'
import { fetchJson, type Query } from '../data/fetch-json.ts'

export function bookQuery(id: string) {
  return queryOptions({
    queryKey: ['book', id],
    queryFn: ({ signal }) => fetchJson<Book>(`/v1/books/${encodeURIComponent(id)}`, {}, signal),
  })
}

interface WindowQuery {
  readonly from?: string
  readonly to?: string
  /** Leaves out movements that were recorded later. */
  readonly knownAt?: string
}

/** The balance over a window of time, in as many columns as there are pixels; the whole history without a window. */
export function timelineQuery(book: string, query: WindowQuery & { width: number }) {
  return queryOptions({
    queryKey: ['timeline', book, query],
    queryFn: ({ signal }) =>
      fetchJson<Timeline>(`/v1/books/${encodeURIComponent(book)}/timeline`, { ...query }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/**
 * The server summarises a window into so many columns, about one for a pixel of the widest picture: the same question
 * on every screen, so that it can be fetched before the width is known.
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
    queryFn: ({ signal }) =>
      fetchJson<Lane>(`/v1/books/${encodeURIComponent(book)}/lane`, { ...query }, signal),
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
      fetchJson<BookMovementPage>(`/v1/books/${encodeURIComponent(book)}/movements`, { ...query }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** A book as of one of its clocks. */
export function bookAsOfQuery(id: string, query: { occurredAt?: string; recordedAt?: string }) {
  return queryOptions({
    queryKey: ['book', id, query],
    queryFn: ({ signal }) => fetchJson<Book>(`/v1/books/${encodeURIComponent(id)}`, { ...query }, signal),
  })
}

/** A page of books, the most negative first. */
export function booksPageQuery(query: Query) {
  return queryOptions({
    queryKey: ['books-page', query],
    queryFn: ({ signal }) => fetchJson<BookPage>('/v1/books', { ...query, sort: 'balance' }, signal),
    placeholderData: keepPreviousData,
  })
}
