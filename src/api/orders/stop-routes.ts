import type { StopPort } from '../../app/orders/port.ts'
import type { Api } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { Done, IdParams, SiteQuery } from '../http/schema.ts'
import { ChannelBuffer, ChannelBuffers } from '../reservations/schema.ts'
import { NewStop, Stop, Stops } from './schema.ts'

interface Context {
  readonly store: StopPort
}

/** Stops and buffers of channels. */
export function stopRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  setRoute(api, context)
  liftRoute(api, context)
  listBuffersRoute(api, context)
  setBufferRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/stops',
    {
      schema: {
        tags: ['guard'],
        summary: 'Goods that may not be released for now: under count, or on hold',
        querystring: SiteQuery,
        response: answers(Stops),
      },
    },
    async ({ query }) => ({ rows: await store.listStops(query.site) }),
  )
}

function setRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/stops',
    {
      schema: {
        tags: ['guard'],
        summary: 'Stop goods of an item or a place',
        body: NewStop,
        response: answers(Stop),
      },
    },
    ({ body, principal }) => store.setStop(body, principal),
  )
}

function liftRoute(api: Api, { store }: Context): void {
  api.delete(
    '/v1/stops/:id',
    { schema: { tags: ['guard'], summary: 'Lift a stop', params: IdParams, response: answers(Done) } },
    async ({ params, principal, url }) => {
      if (!(await store.liftStop(params.id, principal))) throw notFound(url)
      return { done: true }
    },
  )
}

function listBuffersRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/buffers',
    {
      schema: {
        tags: ['reservations'],
        summary: 'Units that sales channels may not have',
        querystring: SiteQuery,
        response: answers(ChannelBuffers),
      },
    },
    async ({ query }) => ({ rows: await store.listBuffers(query.site) }),
  )
}

function setBufferRoute(api: Api, { store }: Context): void {
  api.put(
    '/v1/buffers',
    {
      schema: {
        tags: ['reservations'],
        summary: 'Keep units of an item back from a sales channel; zero keeps none',
        body: ChannelBuffer,
        response: answers(ChannelBuffer),
      },
    },
    ({ body, principal }) => store.setBuffer(body, principal),
  )
}
