import type { RegistryPort } from '../../app/registry/port.ts'
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { PlaceFacts, PlaceParams } from './schema.ts'

/** One place. */
export function placeRoutes(api: Api, { store }: { readonly store: RegistryPort }): void {
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
    async ({ params, url }) => orNotFound(await store.getPlace(params.site, params.path), url),
  )
}
