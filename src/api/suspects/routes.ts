import type { SuspectPort, SuspectRow } from '../../app/suspects/port.ts'
import type { Page } from '../../core/page.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { SuspectPage, SuspectQuery } from './schema.ts'

/** The same, of lists that nobody changes. */
type Answer = Page<SuspectRow> & SuspectPage

/** Postings that are probably wrong although nothing went below zero. */
export function suspectRoutes(api: Api, { store }: { readonly store: SuspectPort }): void {
  api.get(
    '/v1/suspects',
    {
      schema: {
        tags: ['episodes'],
        summary: 'Postings that are probably wrong although nothing went below zero, the highest value first',
        description:
          'Found some seconds after the postings of a site pause, every three minutes at most, among its latest 200,000 movements or so; replaced as a whole each time. A stock card that went below zero has its causes instead.',
        querystring: SuspectQuery,
        response: answers(SuspectPage),
      },
    },
    async ({ query }) => (await store.listSuspects(query)) as Answer,
  )
}
