import type { BookPort } from '../../app/books/port.ts'
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { timeIn } from '../http/read-time.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { BalanceQuery, BookAsOf, BookPage, BookQuery } from './schema.ts'

interface Context {
  readonly store: BookPort
}

/** Books: list, one. */
export function bookRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  oneRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/books',
    {
      schema: {
        tags: ['books'],
        summary: 'Books on shelves with their balances',
        querystring: BookQuery,
        response: answers(BookPage),
      },
    },
    async ({ query }) => store.listBooks(query),
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/books/:id',
    {
      schema: {
        tags: ['books'],
        summary: 'One book, its balance now or as of one of the clocks',
        description: '`occurredAt`: what was on the shelf then. `recordedAt`: what the system believed then.',
        params: IdParams,
        querystring: BalanceQuery,
        response: answers(BookAsOf),
      },
    },
    async ({ params, query, url }) => {
      const occurredAt = timeIn(query.occurredAt, 'occurredAt')
      const recordedAt = timeIn(query.recordedAt, 'recordedAt')
      const book = orNotFound(await store.getBook(params.id), url)
      const asOf = { occurredAt: query.occurredAt ?? null, recordedAt: query.recordedAt ?? null }
      if (occurredAt === undefined && recordedAt === undefined) return { ...book, asOf }
      const balance = await store.balanceAt(params.id, { occurredAt, recordedAt })
      return { ...book, balance: balance ?? book.balance, asOf }
    },
  )
}
