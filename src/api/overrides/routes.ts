import { OVERRIDE_DAYS_MAX } from '../../core/limits.ts'
import { DAY_MS } from '../../core/time.ts'
import type { Api, ApiContext } from '../http/context.ts'
import { notFound, RequestProblem } from '../http/problem.ts'
import { addExpiry } from '../http/read-expiry.ts'
import { answers } from '../http/responses.ts'
import { IdParams, Note } from '../http/schema.ts'
import { NewOverride, Override, OverridePage, OverrideQuery } from './schema.ts'

const VERDICTS = {
  approve: ['approved', 'Approve an override somebody else asked for'],
  reject: ['rejected', 'Reject an override'],
  revoke: ['revoked', 'Take an override back'],
} as const

export function overrideRoutes(api: Api, { store }: ApiContext): void {
  api.get(
    '/v1/overrides',
    {
      schema: {
        tags: ['guard'],
        summary: 'Permissions to go below zero, with what was posted under each, newest first',
        querystring: OverrideQuery,
        response: answers(OverridePage),
      },
    },
    async ({ query }) => store.listOverrides(query),
  )
  api.get(
    '/v1/overrides/:id',
    { schema: { tags: ['guard'], summary: 'One override', params: IdParams, response: answers(Override) } },
    async ({ params, url }) => {
      const found = await store.getOverride(params.id)
      if (found === null) throw notFound(url.slice(0, 200))
      return found
    },
  )
  api.post(
    '/v1/overrides',
    {
      schema: {
        tags: ['guard'],
        summary: 'Ask for permission to take one book below zero',
        description:
          'Somebody else approves it. It is good for `quantity` units below zero, for one movement or until they are used up, and no longer than it says.',
        body: NewOverride,
        response: answers(Override),
      },
    },
    async ({ body, principal }) => {
      const asked = addExpiry(body)
      const until = Date.parse(asked.expiresAt)
      if (until <= Date.now() || until > Date.now() + OVERRIDE_DAYS_MAX * DAY_MS)
        throw new RequestProblem('malformed', 400, {
          pointer: '/expiresAt',
          detail: `/expiresAt has to lie within the next ${OVERRIDE_DAYS_MAX} days.`,
        })
      return store.requestOverride({ ...asked, once: asked.once ?? false }, principal)
    },
  )
  for (const [verb, [verdict, summary]] of Object.entries(VERDICTS))
    api.post(
      `/v1/overrides/:id/${verb}`,
      { schema: { tags: ['guard'], summary, params: IdParams, body: Note, response: answers(Override) } },
      async ({ params, body, principal, url }) => {
        const ask = { verdict, note: body.note ?? null, by: principal }
        const found = await store.decideOverride(params.id, ask)
        if (found === null) throw notFound(url.slice(0, 200))
        return found
      },
    )
}
