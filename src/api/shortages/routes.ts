import { listAboutToSink } from '../../app/shortages/list-about-to-sink.ts'
import type { ShortagePort } from '../../app/shortages/port.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { ShortagePage, ShortageQuery } from './schema.ts'

/** Stock that is about to sink. */
export function shortageRoutes(api: Api, { store }: { readonly store: ShortagePort }): void {
  api.get(
    '/v1/about-to-sink',
    {
      schema: {
        tags: ['guard'],
        summary:
          'Stock of which more is promised and asked than there is before the next receipt, the soonest first',
        description:
          'Asked are reservations, back orders, orders at the release gate, and announced sales orders and transfers out at the time they are expected; an order that is several of these is counted once, less what left the storage places in its name. All storage places of an item at a site are one stock, in which a stock card below zero counts as nothing. A receipt of no known time, or one that is late, counts for nothing.',
        querystring: ShortageQuery,
        response: answers(ShortagePage),
      },
    },
    async ({ query }) => listAboutToSink(store, query),
  )
}
