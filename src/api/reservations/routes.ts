import type { LedgerStore } from '../../app/ledger-store.ts'
import { fulfilReservation } from '../../app/reservations/fulfil-reservation.ts'
import { reserve } from '../../app/reservations/reserve.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { RESERVATION_SECONDS_DEFAULT } from '../../core/limits.ts'
import { checkReservation } from '../access/own-reservations.ts'
import { checkSource, checkSources } from '../access/signed.ts'
import type { Api } from '../http/context.ts'
import { orNotFound, RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { PostAnswers } from '../posting/schema.ts'
import {
  Availability,
  AvailableQuery,
  BackorderPage,
  BackorderQuery,
  Extension,
  Fulfilment,
  NewReservations,
  ReleaseLines,
  Reservation,
  ReservationAnswers,
  ReservationPage,
  ReservationQuery,
} from './schema.ts'

const TAGS = ['reservations']

interface Context {
  readonly store: LedgerStore
  readonly onPosted: () => void
}

/** Reservations: list, one, reserve, fulfil, release, extend; back-orders, and what is available. */
export function reservationRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  oneRoute(api, context)
  reserveRoute(api, context)
  fulfilRoute(api, context)
  releaseRoute(api, context)
  extendRoute(api, context)
  backordersRoute(api, context)
  availableRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/reservations',
    {
      schema: {
        tags: TAGS,
        summary: 'Units promised to order lines, newest first',
        querystring: ReservationQuery,
        response: answers(ReservationPage),
      },
    },
    async ({ query }) => store.listReservations(query),
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/reservations/:id',
    { schema: { tags: TAGS, summary: 'One reservation', params: IdParams, response: answers(Reservation) } },
    async ({ params, url }) => orNotFound(await store.getReservation(params.id), url),
  )
}

function reserveRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/reservations',
    {
      schema: {
        tags: TAGS,
        summary: 'Reserve units for order lines',
        description:
          'One answer per reservation; each is decided by itself, in order, over all its lines together. `source` and `id` are the key. With `allOrNothing` (the default) it is made in full or refused as `reservation-short`; else what there is gets reserved, and the rest is back-ordered. Available is on hand, less what is reserved, less what the channel may not have.',
        body: NewReservations,
        response: answers(ReservationAnswers),
      },
    },
    ({ body, principal }) => {
      checkSources(body, principal)
      body.forEach(({ lines }, place) => {
        const names = new Set(lines.map(({ line }) => line))
        if (names.size < lines.length) throw new RequestProblem('line-twice', { pointer: `/${place}/lines` })
      })
      return reserve(
        store,
        body.map(({ seconds = RESERVATION_SECONDS_DEFAULT, ...one }) => ({
          id: one.id,
          source: one.source,
          site: one.site ?? DEFAULT_SITE,
          lines: one.lines,
          document: one.document ?? null,
          channel: one.channel ?? null,
          near: one.near ?? null,
          allOrNothing: one.allOrNothing ?? true,
          sourcing: one.sourcing ?? 'fewest-splits',
          forSeconds: seconds,
        })),
        principal,
      )
    },
  )
}

function fulfilRoute(api: Api, { store, onPosted }: Context): void {
  api.post(
    '/v1/reservations/:id/fulfil',
    {
      schema: {
        tags: TAGS,
        summary: 'Ship reserved units, in parts or as a whole',
        description:
          'All or nothing; one movement a line, which names the reservation. Where a line was reserved on several shelves, say from which.',
        params: IdParams,
        body: Fulfilment,
        response: answers(PostAnswers),
      },
    },
    async ({ params, body, principal, url }) => {
      checkSource(body.source, '/source', principal)
      await checkReservation(store, params.id, principal)
      const results = orNotFound(await fulfilReservation(store, params.id, body, principal), url)
      if (results.some(({ status }) => status === 'posted')) onPosted()
      return results
    },
  )
}

function releaseRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/reservations/:id/release',
    {
      schema: {
        tags: TAGS,
        summary: 'Give back what is not fulfilled, of all lines or of some',
        description: 'What lines are short of is given up with it, and is not back-ordered any more.',
        params: IdParams,
        body: ReleaseLines,
        response: answers(Reservation),
      },
    },
    async ({ params, body, principal, url }) => {
      await checkReservation(store, params.id, principal)
      return orNotFound(await store.releaseReservation(params.id, { lines: body.lines, by: principal }), url)
    },
  )
}

function extendRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/reservations/:id/extend',
    {
      schema: {
        tags: TAGS,
        summary: 'Keep a reservation longer',
        params: IdParams,
        body: Extension,
        response: answers(Reservation),
      },
    },
    async ({ params, body, principal, url }) => {
      await checkReservation(store, params.id, principal)
      const request = { forSeconds: body.seconds, by: principal }
      return orNotFound(await store.extendReservation(params.id, request), url)
    },
  )
}

function backordersRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/backorders',
    {
      schema: {
        tags: TAGS,
        summary: 'Lines that got less than they asked for and wait for more, the oldest first',
        querystring: BackorderQuery,
        response: answers(BackorderPage),
      },
    },
    async ({ query }) => store.listBackorders(query),
  )
}

function availableRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/available',
    {
      schema: {
        tags: TAGS,
        summary: 'What of an item can still be promised at a site',
        querystring: AvailableQuery,
        response: answers(Availability),
      },
    },
    async ({ query: { site = DEFAULT_SITE, item, channel } }) => {
      const found = await store.availability({ site, item, channel })
      if (found !== null) return found
      const known = (await store.listSites()).some(({ name }) => name === site)
      throw new ChangeRefused(
        known ? 'unknown-item' : 'unknown-site',
        {},
        known ? '/query/item' : '/query/site',
      )
    },
  )
}
