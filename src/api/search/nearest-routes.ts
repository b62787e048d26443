import type { SearchPort } from '../../app/search/port.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { NearestQuery, NearNames } from './schema.ts'

/** Names that look like another. */
export function nearestRoutes(api: Api, { store }: { readonly store: SearchPort }): void {
  api.get(
    '/v1/nearest',
    {
      schema: {
        tags: ['registry'],
        summary: 'Names that look like one that is not there; for documents, the next in order',
        querystring: NearestQuery,
        response: answers(NearNames),
      },
    },
    async ({ query: { kind, text } }) => ({ rows: await store.nearestNames(kind, text) }),
  )
}
