import type { LedgerStore } from '../../app/ledger-store.ts'
import { registerLocations } from '../../app/registry/register.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { LocationPage, LocationQuery, NewLocations, RegisteredLocations } from './schema.ts'

interface Context {
  readonly store: LedgerStore
}

/** Places: list, register. */
export function locationRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  registerRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
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

function registerRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/locations',
    {
      schema: {
        tags: ['registry'],
        summary: 'Register places',
        description:
          'A guarded site takes only places that are registered, and counterparties. A place that is registered stays what it is. A site that was not there is made, and is only observed at first.',
        body: NewLocations,
        response: answers(RegisteredLocations),
      },
    },
    async ({ body, principal }) => registerLocations(store, body, principal),
  )
}
