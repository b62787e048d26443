import type { PostingPort } from '../../app/posting/port.ts'
import { submitMovements } from '../../app/posting/submit-movements.ts'
import type { ReservationPort } from '../../app/reservations/port.ts'
import type { SitePort } from '../../app/site/port.ts'
import { checkNamedReservations } from '../access/own-reservations.ts'
import { signed } from '../access/signed.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { NewMovements, PostAnswers, PostQuery } from './schema.ts'

interface Context {
  readonly store: PostingPort & SitePort & Pick<ReservationPort, 'getReservation'>
  readonly onPosted: () => void
}

/** Posts movements, or says what posting them would answer. `set-routes.ts` has sets and reversals. */
export function postingRoutes(api: Api, context: Context): void {
  postRoute(api, context)
  checkRoute(api, context)
}

function postRoute(api: Api, { store, onPosted }: Context): void {
  // An answer is about as long as its request, which comes as it is; to compress it would double what both cost here.
  api.post(
    '/v1/movements',
    {
      compress: false,
      schema: {
        tags: ['movements'],
        summary: 'Post movements',
        description:
          'One answer per element, in order. `source` and `id` together are the key: the same again is answered `repeated`, other content under the same key is refused as `conflict`. A body of a wrong shape posts nothing. In a guarded site each may be refused or parked (`held`), and a refusal names the book, the rule and what would help.',
        querystring: PostQuery,
        body: NewMovements,
        response: answers(PostAnswers),
      },
    },
    async ({ body, query: { atomic }, principal }) => {
      await checkNamedReservations(store, body, principal)
      const results = await submitMovements(store, signed(body, principal), { by: principal, atomic })
      if (results.some(({ status }) => status === 'posted')) onPosted()
      return results
    },
  )
}

function checkRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/movements::check',
    {
      compress: false,
      schema: {
        tags: ['movements'],
        summary: 'What posting these movements would answer now',
        description:
          'The inline question of an outside system before it posts: nothing is posted, parked or used up, and no lock is taken.',
        querystring: PostQuery,
        body: NewMovements,
        response: answers(PostAnswers),
      },
    },
    async ({ body, query: { atomic }, principal }) => {
      await checkNamedReservations(store, body, principal)
      return submitMovements(store, signed(body, principal), { by: principal, atomic, check: true })
    },
  )
}
