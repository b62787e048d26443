import type { EpisodePort } from '../../app/episodes/port.ts'
import { ORDER_COUNTED } from '../../core/codes.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { CountedOrderQuery, Summary } from './schema.ts'

interface Context {
  readonly store: EpisodePort
  readonly notice: string | null
}

/** The figures of the header. */
export function summaryRoutes(api: Api, { store, notice }: Context): void {
  api.get(
    '/v1/summary',
    {
      schema: {
        tags: ['summary'],
        summary: 'Figures over all books',
        querystring: CountedOrderQuery,
        response: answers(Summary),
      },
    },
    async ({ query: { order = ORDER_COUNTED } }) => ({ ...(await store.summary(order)), notice }),
  )
}
