import type { LedgerStore } from '../../app/ledger-store.ts'
import { reverseMovement } from '../../app/posting/reverse-movement.ts'
import { setQuantities } from '../../app/posting/set-quantities.ts'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { checkSources } from '../access/signed.ts'
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { SeqParams } from '../http/schema.ts'
import { NewSets, PostAnswer, PostAnswers, Reversal, SetQuery } from './schema.ts'

interface Context {
  readonly store: LedgerStore
  readonly onPosted: () => void
}

/** Corrections of what a book holds: by what it should hold, or by taking a movement back. */
export function setRoutes(api: Api, context: Context): void {
  setRoute(api, context)
  reversalRoute(api, context)
}

function setRoute(api: Api, { store, onPosted }: Context): void {
  api.post(
    '/v1/sets',
    {
      schema: {
        tags: ['movements'],
        summary: 'Set what books hold, where they still hold what you believe',
        description:
          'Each posts the difference as an adjustment. Where the book holds something else than `expected` by then it is refused as `stale-set`, and nothing is lost that was posted meanwhile.',
        querystring: SetQuery,
        body: NewSets,
        response: answers(PostAnswers),
      },
    },
    async ({ body, query: { site = DEFAULT_SITE, atomic = false }, principal }) => {
      checkSources(body, principal)
      const sets = body.map((one) => ({ ...one, site, actor: principal.name }))
      const results = await setQuantities(store, site, sets, { by: principal, atomic })
      if (results.some(({ status }) => status === 'posted')) onPosted()
      return results
    },
  )
}

function reversalRoute(api: Api, { store, onPosted }: Context): void {
  api.post(
    '/v1/movements/:site/:seq/reversal',
    {
      schema: {
        tags: ['movements'],
        summary: 'Reverse a movement',
        description:
          'A new movement with the ends swapped, at the time of the first. Once only: again is `repeated`. What came to nothing because its import was undone is `movement-void`.',
        params: SeqParams,
        body: Reversal,
        response: answers(PostAnswer),
      },
    },
    async ({ params, body, principal, url }) => {
      const result = orNotFound(await reverseMovement(store, { ...params, ...body, by: principal }), url)
      if (result.status === 'posted') onPosted()
      return result
    },
  )
}
