/** What a book looks like over time: its lines, its lane, its movements; now, or as it was known at a moment. */
import { listBookMovements } from '../../app/books/book-movements.ts'
import { keepBookPictures } from '../../app/books/book-pictures.ts'
import { getLane } from '../../app/books/get-lane.ts'
import { getTimeline } from '../../app/books/get-timeline.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import type { Api } from '../http/context.ts'
import { notFound, orNotFound } from '../http/problem.ts'
import { timeIn } from '../http/read-time.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { BookMovementPage, BookMovementQuery, Lane, LaneQuery, Timeline, TimelineQuery } from './schema.ts'

const COLUMNS_DEFAULT = 1000

interface Context {
  readonly store: LedgerStore
}

/** Timeline, lane and movements of one book. The lines of books are kept in memory for all three. */
export function bookPictureRoutes(api: Api, context: Context): void {
  const pictures = keepBookPictures(context.store)
  timelineRoute(api, pictures)
  laneRoute(api, context, pictures)
  movementsRoute(api, context, pictures)
}

type Pictures = ReturnType<typeof keepBookPictures>

function timelineRoute(api: Api, pictures: Pictures): void {
  api.get(
    '/v1/books/:id/timeline',
    {
      schema: {
        tags: ['books'],
        summary: 'The balance over time in both orders',
        description:
          'First, lowest, highest and last balance a pixel column, so that no dip is lost at any zoom. Without a window, the whole life of the book.',
        params: IdParams,
        querystring: TimelineQuery,
        response: answers(Timeline),
      },
    },
    async ({ params, query, url }) => {
      const width = query.width ?? COLUMNS_DEFAULT
      return orNotFound(await getTimeline(pictures, params.id, { ...windowIn(query), width }), url)
    },
  )
}

function laneRoute(api: Api, { store }: Context, pictures: Pictures): void {
  api.get(
    '/v1/books/:id/lane',
    {
      schema: {
        tags: ['books'],
        summary: 'The movements of a window, one by one or counted by pixel column',
        description: 'Those that happened or were posted in it. Counted where there are more than `limit`.',
        params: IdParams,
        querystring: LaneQuery,
        response: answers(Lane),
      },
    },
    async ({ params, query, url }) => {
      const width = query.width ?? COLUMNS_DEFAULT
      const ask = { ...windowIn(query), width, limit: query.limit }
      return orNotFound(await getLane(store, pictures, params.id, ask), url)
    },
  )
}

function movementsRoute(api: Api, { store }: Context, pictures: Pictures): void {
  api.get(
    '/v1/books/:id/movements',
    {
      schema: {
        tags: ['books'],
        summary: 'The movements of a window in pages, with the balance of both orders',
        description: 'Those that happened or were posted in it, in the order asked for, earliest first.',
        params: IdParams,
        querystring: BookMovementQuery,
        response: answers(BookMovementPage),
      },
    },
    async ({ params, query, url }) => {
      const { after, limit, order } = query
      const page = await listBookMovements(store, pictures, params.id, {
        ...windowIn(query),
        after,
        limit,
        order,
      })
      if (page === null) throw notFound(url)
      return page
    },
  )
}

function windowIn(query: { from?: string; to?: string; knownAt?: string }) {
  return {
    from: timeIn(query.from, 'from'),
    to: timeIn(query.to, 'to'),
    knownAt: timeIn(query.knownAt, 'knownAt'),
  }
}
