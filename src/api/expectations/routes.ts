import type { ExpectationPort } from '../../app/expectations/port.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { checkSources } from '../access/signed.ts'
import type { Api } from '../http/context.ts'
import { instantIn } from '../http/read-time.ts'
import { answers } from '../http/responses.ts'
import {
  Closed,
  CloseExpectations,
  ExpectationAnswers,
  ExpectationPage,
  ExpectationQuery,
  NewExpectations,
} from './schema.ts'

interface Context {
  readonly store: ExpectationPort
  readonly onPosted: () => void
}

/** Expectations: list, announce, close. */
export function expectationRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  announceRoute(api, context)
  closeRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/expectations',
    {
      schema: {
        tags: ['expectations'],
        summary: 'What is announced and is no stock yet, with what came of it',
        querystring: ExpectationQuery,
        response: answers(ExpectationPage),
      },
    },
    async ({ query }) => store.listExpectations(query),
  )
}

function announceRoute(api: Api, { store, onPosted }: Context): void {
  api.post(
    '/v1/expectations',
    {
      schema: {
        tags: ['expectations'],
        summary: 'Announce what is to come',
        description:
          'One answer per element. Type, document and line are the key: the same again is `repeated`, with another quantity `changed`. Movements that name the document are matched to it.',
        body: NewExpectations,
        response: answers(ExpectationAnswers),
      },
    },
    async ({ body, principal }) => {
      checkSources(body, principal)
      const results = await store.announce(
        body.map(({ expectedAt, ...one }, place) => ({
          ...one,
          ...(expectedAt === undefined ? {} : { expectedAt: instantIn(expectedAt, `${place}/expectedAt`) }),
        })),
        principal,
      )
      // What was announced is evidence: what moved of it is explained again.
      if (results.some(({ status }) => status === 'announced' || status === 'changed')) onPosted()
      return results
    },
  )
}

function closeRoute(api: Api, { store, onPosted }: Context): void {
  api.post(
    '/v1/expectations/close',
    {
      schema: {
        tags: ['expectations'],
        summary: 'Nothing more comes of a document',
        body: CloseExpectations,
        response: answers(Closed),
      },
    },
    async ({ body: { site = DEFAULT_SITE, document }, principal }) => {
      const lines = await store.closeExpectations(site, document, principal)
      if (lines > 0) onPosted()
      return { lines }
    },
  )
}
