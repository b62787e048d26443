/** Whether the server runs, and whether it can answer: for what watches it. */
import { type Static, Type } from 'typebox'
import type { LedgerStore } from '../../app/ledger-store.ts'
import type { Api } from './context.ts'
import { RequestProblem } from './problem.ts'
import { answers } from './responses.ts'

const Clock = Type.Enum(['right', 'differs'], {
  description:
    'Whether the clock of this server agrees with the database’s; where it differs nothing is posted here',
})
const Health = Type.Object({ status: Type.Literal('ok'), version: Type.String(), clock: Clock })

interface Context {
  readonly store: Pick<LedgerStore, 'ping' | 'clocks'>
  readonly version: string
}

/** Health checks, for everybody. */
export function healthRoutes(api: Api, context: Context): void {
  aliveRoute(api, context)
  readyRoute(api, context)
}

function aliveRoute(api: Api, { store, version }: Context): void {
  api.get(
    '/healthz',
    { schema: { tags: ['health'], summary: 'Whether the server runs', response: answers(Health) } },
    async () => ({ status: 'ok' as const, version, clock: clockOf(store) }),
  )
}

function readyRoute(api: Api, { store, version }: Context): void {
  api.get(
    '/readyz',
    {
      schema: {
        tags: ['health'],
        summary: 'Whether it can answer: the database does',
        response: answers(Health),
      },
    },
    async () => {
      try {
        await store.ping()
      } catch {
        throw new RequestProblem('database-unreachable')
      }
      return { status: 'ok' as const, version, clock: clockOf(store) }
    },
  )
}

function clockOf(store: Context['store']): Static<typeof Clock> {
  return store.clocks().differ ? 'differs' : 'right'
}
