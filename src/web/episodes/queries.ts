/** The questions of the pages of episodes, as queries. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Episode, EpisodeGroupPage, EpisodePage, Summary } from '../../api/episodes/schema.ts'
import { ORDER_COUNTED, type Order } from '../../core/codes.ts'
import { fetchJson, type Query } from '../data/fetch-json.ts'
import { REFRESH_MS } from '../data/refresh.ts'

export function summaryOf(order: Order) {
  return queryOptions({
    queryKey: ['summary', order],
    queryFn: ({ signal }) =>
      fetchJson<Summary>('/v1/summary', order === ORDER_COUNTED ? {} : { order }, signal),
    refetchInterval: REFRESH_MS,
  })
}

export const summaryQuery = summaryOf(ORDER_COUNTED)

export function episodesQuery(query: Query) {
  return queryOptions({
    queryKey: ['episodes', query],
    queryFn: ({ signal }) => fetchJson<EpisodePage>('/v1/episodes', query, signal),
    placeholderData: keepPreviousData,
  })
}

export function episodeGroupsQuery(query: Query) {
  return queryOptions({
    queryKey: ['episode-groups', query],
    queryFn: ({ signal }) => fetchJson<EpisodeGroupPage>('/v1/episodes/groups', query, signal),
    placeholderData: keepPreviousData,
  })
}

/** More episodes of one book than these are not listed on its page. */
const BOOK_EPISODES_MAX = 200

/** The episodes of a book, of one order or of both: the deepest, should there be more than are listed. */
export function bookEpisodesQuery(bookId: string, order?: Order) {
  return episodesQuery({ bookId, order, sort: 'deepest', direction: 'asc', limit: BOOK_EPISODES_MAX })
}

export function episodeQuery(id: string | undefined) {
  return queryOptions({
    queryKey: ['episode', id],
    queryFn: ({ signal }) => fetchJson<Episode>(`/v1/episodes/${encodeURIComponent(id!)}`, {}, signal),
    enabled: id !== undefined,
  })
}

/** The newest few, open or closed, each counted once. */
export function fewEpisodesQuery(query: Query, state: 'open' | 'closed') {
  return queryOptions({
    queryKey: ['few-episodes', query, state],
    queryFn: ({ signal }) =>
      fetchJson<EpisodePage>('/v1/episodes', { ...query, order: ORDER_COUNTED, state, limit: 5 }, signal),
  })
}
