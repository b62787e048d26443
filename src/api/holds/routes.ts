import type { HoldPort } from '../../app/holds/port.ts'
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams, Note } from '../http/schema.ts'
import { PostAnswer } from '../posting/schema.ts'
import { Hold, HoldPage, HoldQuery, HoldRelease } from './schema.ts'

interface Context {
  readonly store: HoldPort
  readonly onPosted: () => void
}

/** Parked movements: list, one, release, cancel. */
export function holdRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  oneRoute(api, context)
  releaseRoute(api, context)
  cancelRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/holds',
    {
      schema: {
        tags: ['guard'],
        summary: 'Movements that are, or were, parked until their inbound arrives, newest first',
        querystring: HoldQuery,
        response: answers(HoldPage),
      },
    },
    async ({ query }) => store.listHolds(query),
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/holds/:id',
    {
      schema: { tags: ['guard'], summary: 'One parked movement', params: IdParams, response: answers(Hold) },
    },
    async ({ params, url }) => orNotFound(await store.getHold(params.id), url),
  )
}

function releaseRoute(api: Api, { store, onPosted }: Context): void {
  api.post(
    '/v1/holds/:id/release',
    {
      schema: {
        tags: ['guard'],
        summary: 'Post a parked movement now, under an override where its book still lacks it',
        description: 'The answer is that of a posting; where it is refused the movement stays parked.',
        params: IdParams,
        body: HoldRelease,
        response: answers(PostAnswer),
      },
    },
    async ({ params, body, principal, url }) => {
      const answer = orNotFound(
        await store.releaseHold(params.id, { override: body.override ?? null, by: principal }),
        url,
      )
      if (answer.status === 'posted') onPosted()
      return { ...answer, reason: null }
    },
  )
}

function cancelRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/holds/:id/cancel',
    {
      schema: {
        tags: ['guard'],
        summary: 'Give a parked movement up: the goods will not move',
        params: IdParams,
        body: Note,
        response: answers(Hold),
      },
    },
    async ({ params, body, principal, url }) =>
      orNotFound(await store.cancelHold(params.id, { note: body.note ?? null, by: principal }), url),
  )
}
