import type { Api, ApiContext } from '../context.ts'
import { answers } from '../responses.ts'
import { LocationPage, LocationQuery } from '../schemas/registry.ts'

export function locationRoutes(api: Api, { store }: ApiContext): void {
  api.get(
    '/v1/locations',
    {
      schema: {
        tags: ['registry'],
        summary: 'Places by site and path, counterparties among them',
        querystring: LocationQuery,
        response: answers(LocationPage),
      },
    },
    async ({ query }) => store.listLocations(query),
  )
}
