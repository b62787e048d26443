import { changeCases } from '../../app/cases/change-cases.ts'
import { getCase } from '../../app/cases/get-case.ts'
import type { CasePort } from '../../app/cases/port.ts'
import type { EpisodePort } from '../../app/episodes/port.ts'
import type { Api } from '../http/context.ts'
import { RequestProblem, wordsOf } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { readChange } from './read-change.ts'
import { BulkAnswers, BulkChanges, CaseDetail, CasePage, CaseQuery } from './schema.ts'

interface Context {
  readonly store: CasePort & EpisodePort
}

/** Cases: the list to work through, one of them, and the same done to many. `change-routes.ts` has the verbs. */
export function caseRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  oneRoute(api, context)
  bulkRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/cases',
    {
      schema: {
        tags: ['cases'],
        summary: 'Cases: what to investigate, the latest first, with how many there are in each state',
        description:
          'A case is the investigation of negatives that share a cause, a document or a batch, or come again at one item and place. What is part of another case is found with that.',
        querystring: CaseQuery,
        response: answers(CasePage),
      },
    },
    async ({ query }) => store.listCases(query),
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/cases/:id',
    {
      schema: {
        tags: ['cases'],
        summary: 'One case: its negatives with their causes, its timeline, the diagnosis at the time',
        params: IdParams,
        response: answers(CaseDetail),
      },
    },
    async ({ params }) => orUnknown(await getCase(store, params.id), params.id),
  )
}

function bulkRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/cases::bulk',
    {
      schema: {
        tags: ['cases'],
        summary: 'Change many cases: one answer each, in their order',
        description:
          'Each is changed by itself: what one refuses holds up no other. `event` of an answer takes the change back, with the verb `undo`.',
        body: BulkChanges,
        response: answers(BulkAnswers),
      },
    },
    async ({ body, principal }) => {
      const changes = body.map(({ id, ...said }, place) => ({ id, change: readChange(said, `/${place}`) }))
      const done = await changeCases(store, changes, principal)
      return done.map((answer) =>
        answer.status === 'done'
          ? { ...answer, code: null, detail: null }
          : {
              id: answer.id,
              status: answer.status,
              event: null,
              case: null,
              code: answer.code,
              detail: `${wordsOf(answer.code).what(answer.detail)} ${wordsOf(answer.code).todo}`,
            },
      )
    },
  )
}

/** `found`, or the problem `unknown-case`. */
export function orUnknown<Thing>(found: Thing | null, id: string): Thing {
  if (found === null)
    throw new RequestProblem('unknown-case', {
      detail: wordsOf('unknown-case').what({ id }),
      pointer: '/params/id',
    })
  return found
}
