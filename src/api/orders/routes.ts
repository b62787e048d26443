import { Type } from 'typebox'
import type { OrderPort } from '../../app/orders/port.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import type { Api } from '../http/context.ts'
import { orNotFound, RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { Text } from '../http/schema.ts'
import { NewOrder, Order, OrderPage, OrderQuery, OrderSiteQuery } from './schema.ts'

const TAGS = ['orders']
const OrderParams = Type.Object({ document: Text }, { additionalProperties: false })

interface Context {
  readonly store: OrderPort
}

/** Orders at the gate: list, ask for release, one, look again, cancel. */
export function orderRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  askRoute(api, context)
  oneRoute(api, context)
  retryRoute(api, context)
  cancelRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/orders',
    {
      schema: {
        tags: TAGS,
        summary: 'Orders and pick waves at the release gate, newest first',
        querystring: OrderQuery,
        response: answers(OrderPage),
      },
    },
    async ({ query }) => store.listOrders(query),
  )
}

function askRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/orders',
    {
      schema: {
        tags: TAGS,
        summary: 'Ask for the release of an order or a pick wave',
        description:
          'It is released at once, or waits: each blocked line says why. It is released by itself as soon as nothing blocks it. The same again is answered as it stands.',
        body: NewOrder,
        response: answers(Order),
      },
    },
    ({ body, principal }) => {
      const names = new Set(body.lines.map(({ line }) => line))
      if (names.size < body.lines.length) throw new RequestProblem('line-twice', { pointer: '/lines' })
      return store.askRelease(
        {
          site: body.site ?? DEFAULT_SITE,
          document: body.document,
          channel: body.channel ?? null,
          needsReservation: body.needsReservation ?? true,
          lines: body.lines,
        },
        principal,
      )
    },
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/orders/:document/release',
    {
      schema: {
        tags: TAGS,
        summary: 'Whether an order is released, and what still blocks it',
        params: OrderParams,
        querystring: OrderSiteQuery,
        response: answers(Order),
      },
    },
    async ({ params, query: { site = DEFAULT_SITE }, url }) =>
      orNotFound(await store.getOrder(site, params.document), url),
  )
}

function retryRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/orders/:document/release',
    {
      schema: {
        tags: TAGS,
        summary: 'Look at a waiting order again now',
        params: OrderParams,
        querystring: OrderSiteQuery,
        response: answers(Order),
      },
    },
    async ({ params, query: { site = DEFAULT_SITE }, principal, url }) =>
      orNotFound(await store.retryRelease(site, params.document, principal), url),
  )
}

function cancelRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/orders/:document/cancel',
    {
      schema: {
        tags: TAGS,
        summary: 'Cancel an order at the gate',
        params: OrderParams,
        querystring: OrderSiteQuery,
        response: answers(Order),
      },
    },
    async ({ params, query: { site = DEFAULT_SITE }, principal, url }) =>
      orNotFound(await store.cancelOrder(site, params.document, principal), url),
  )
}
