import { createChecker } from '../../app/checks/check-ledger.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { getData } from '../../app/overview/get-data.ts'
import { getToday } from '../../app/overview/get-today.ts'
import { ORDER_COUNTED } from '../../core/codes.ts'
import { CountedOrderQuery } from '../episodes/schema.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { PageQuery } from '../http/schema.ts'
import { Data, LedgerCheck, LedgerCheckPage, Today } from './schema.ts'

interface Context {
  readonly store: LedgerStore
  readonly notice: string | null
  readonly onFault: (error: unknown) => void
}

/** Today, the data, and the checks of the ledger. One check runs at a time in a server. */
export function overviewRoutes(api: Api, context: Context): void {
  const checker = createChecker(context.store, context.onFault)
  api.addHook('onClose', () => checker.stop())
  todayRoute(api, context)
  dataRoute(api, context)
  checksRoute(api, context)
  checkRoute(api, checker)
}

function todayRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/today',
    {
      schema: {
        tags: ['summary'],
        summary: 'What is below zero now, what is new, which sources are silent, and what to work first',
        querystring: CountedOrderQuery,
        response: answers(Today),
      },
    },
    async ({ query: { order = ORDER_COUNTED } }) => getToday(store, order) as Promise<Today>,
  )
}

function dataRoute(api: Api, { store, notice }: Context): void {
  api.get(
    '/v1/data',
    {
      schema: {
        tags: ['data'],
        summary: 'What is known of the data: counts, and spans, lags, activity and gaps of each source',
        response: answers(Data),
      },
    },
    async () => ({ ...(await getData(store)), notice }) as Data,
  )
}

function checksRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/checks',
    {
      schema: {
        tags: ['data'],
        summary: 'Checks of the ledger against itself, newest first',
        querystring: PageQuery,
        response: answers(LedgerCheckPage),
      },
    },
    async ({ query }) => store.listChecks(query),
  )
}

function checkRoute(api: Api, checker: Pick<ReturnType<typeof createChecker>, 'start'>): void {
  api.post(
    '/v1/checks',
    {
      schema: {
        tags: ['data'],
        summary: 'Check the ledger now, in the background',
        description: 'One runs at a time: while one is under way, the answer is that one.',
        response: answers(LedgerCheck),
      },
    },
    async () => checker.start(),
  )
}
