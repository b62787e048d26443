import type { BackTestDesk } from '../../app/back-test/back-test-desk.ts'
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { accepts, answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { BackTestJob, NewBackTest } from './schema.ts'

interface Context {
  readonly backTests: BackTestDesk
}

/** Back-tests of the ledger: queue, look at, cancel. */
export function backTestRoutes(api: Api, context: Context): void {
  queueRoute(api, context)
  oneRoute(api, context)
  removeRoute(api, context)
}

function queueRoute(api: Api, { backTests }: Context): void {
  api.post(
    '/v1/backtests',
    {
      schema: {
        tags: ['guard'],
        summary: 'Try rules on what was posted',
        description:
          'Queued with the other long work. A period is posted again under the rules of the draft and under today’s, and nothing is written to the ledger. The newest results are kept until the server stops.',
        body: NewBackTest,
        response: accepts(BackTestJob),
      },
    },
    async ({ body, principal }, reply) => reply.code(202).send(await backTests.queue(body, principal)),
  )
}

function oneRoute(api: Api, { backTests }: Context): void {
  api.get(
    '/v1/backtests/:id',
    {
      schema: {
        tags: ['guard'],
        summary: 'One back-test, with its progress or its result',
        params: IdParams,
        response: answers(BackTestJob),
      },
    },
    async ({ params, url }) => orNotFound(backTests.get(params.id), url),
  )
}

function removeRoute(api: Api, { backTests }: Context): void {
  api.delete(
    '/v1/backtests/:id',
    {
      schema: {
        tags: ['guard'],
        summary: 'Cancel a back-test, or forget its result',
        params: IdParams,
        response: answers(BackTestJob),
      },
    },
    async ({ params, url }) => orNotFound(await backTests.remove(params.id), url),
  )
}
