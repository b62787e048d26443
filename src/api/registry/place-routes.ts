import type { Api, ApiContext } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { PlaceFacts, PlaceParams } from './schema.ts'

export function placeRoutes(api: Api, { store }: ApiContext): void {
  api.get(
    '/v1/places/:site/:path',
    {
      schema: {
        tags: ['registry'],
        summary: 'One place, and the places in it',
        params: PlaceParams,
        response: answers(PlaceFacts),
      },
    },
    async ({ params, url }) => {
      const found = await store.getPlace(params.site, params.path)
      if (found === null) throw notFound(url)
      return found
    },
  )
}
