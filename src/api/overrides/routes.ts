import type { OverridePort } from '../../app/overrides/port.ts'
import { OVERRIDE_DAYS_MAX } from '../../core/limits.ts'
import { DAY_MS } from '../../core/time.ts'
import type { Api } from '../http/context.ts'
import { orNotFound, RequestProblem } from '../http/problem.ts'
import { addExpiry } from '../http/read-time.ts'
import { answers } from '../http/responses.ts'
import { IdParams, Note } from '../http/schema.ts'
import { NewOverride, Override, OverridePage, OverrideQuery } from './schema.ts'

const VERDICTS = [
  ['approve', 'approved', 'Approve an override that another person requested'],
  ['reject', 'rejected', 'Reject an override'],
  ['revoke', 'revoked', 'Revoke an override'],
] as const

interface Context {
  readonly store: OverridePort
  readonly now: () => number
}

/** Overrides: list, one, request, decide. */
export function overrideRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  oneRoute(api, context)
  requestRoute(api, context)
  for (const verdict of VERDICTS) decideRoute(api, context, verdict)
}

function listRoute(api: Api, { store }: Context): void {
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
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/overrides/:id',
    { schema: { tags: ['guard'], summary: 'One override', params: IdParams, response: answers(Override) } },
    async ({ params, url }) => orNotFound(await store.getOverride(params.id), url),
  )
}

function requestRoute(api: Api, { store, now }: Context): void {
  api.post(
    '/v1/overrides',
    {
      schema: {
        tags: ['guard'],
        summary: 'Ask for permission to take one book below zero',
        description:
          'Another person approves it. It covers `quantity` units below zero, for one movement or until they are used up, and ends at `expiresAt`.',
        body: NewOverride,
        response: answers(Override),
      },
    },
    async ({ body, principal }) => {
      const request = addExpiry(body)
      const lastsMs = Date.parse(request.expiresAt) - now()
      if (lastsMs <= 0 || lastsMs > OVERRIDE_DAYS_MAX * DAY_MS)
        throw new RequestProblem('malformed', {
          pointer: '/expiresAt',
          detail: `/expiresAt has to lie within the next ${OVERRIDE_DAYS_MAX} days.`,
        })
      return store.requestOverride({ ...request, once: request.once ?? false }, principal)
    },
  )
}

function decideRoute(
  api: Api,
  { store }: Context,
  [verb, verdict, summary]: (typeof VERDICTS)[number],
): void {
  api.post(
    `/v1/overrides/:id/${verb}`,
    { schema: { tags: ['guard'], summary, params: IdParams, body: Note, response: answers(Override) } },
    async ({ params, body, principal, url }) => {
      const decision = { verdict, note: body.note ?? null, by: principal }
      return orNotFound(await store.decideOverride(params.id, decision), url)
    },
  )
}
