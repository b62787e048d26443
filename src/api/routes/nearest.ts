import type { Api, ApiContext } from '../context.ts'
import { answers } from '../responses.ts'
import { NearestQuery, NearNames } from '../schemas/place.ts'

export function nearestRoutes(api: Api, { store }: ApiContext): void {
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
