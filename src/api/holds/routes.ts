import type { Api, ApiContext } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams, Note } from '../http/schema.ts'
import { PostAnswer } from '../posting/schema.ts'
import { Hold, HoldPage, HoldQuery, HoldRelease } from './schema.ts'

export function holdRoutes(api: Api, { store, onPosted }: ApiContext): void {
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
  api.get(
    '/v1/holds/:id',
    {
      schema: { tags: ['guard'], summary: 'One parked movement', params: IdParams, response: answers(Hold) },
    },
    async ({ params, url }) => {
      const hold = await store.getHold(params.id)
      if (hold === null) throw notFound(url.slice(0, 200))
      return hold
    },
  )
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
      const answer = await store.releaseHold(params.id, { override: body.override ?? null, by: principal })
      if (answer === null) throw notFound(url.slice(0, 200))
      if (answer.status === 'posted') onPosted()
      return { ...answer, reason: null }
    },
  )
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
    async ({ params, body, principal, url }) => {
      const hold = await store.cancelHold(params.id, { note: body.note ?? null, by: principal })
      if (hold === null) throw notFound(url.slice(0, 200))
      return hold
    },
  )
}
