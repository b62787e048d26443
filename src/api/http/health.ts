/** Whether the server runs, and whether it can answer: for what watches it. */
import { Type } from 'typebox'
import type { Api } from './context.ts'
import { RequestProblem } from './problem.ts'
import { answers } from './responses.ts'

const Health = Type.Object({ status: Type.Literal('ok'), version: Type.String() })

interface Context {
  readonly store: { ping(): Promise<void> }
  readonly version: string
}

/** Health checks, for everybody. */
export function healthRoutes(api: Api, context: Context): void {
  aliveRoute(api, context)
  readyRoute(api, context)
}

function aliveRoute(api: Api, { version }: Context): void {
  api.get(
    '/healthz',
    { schema: { tags: ['health'], summary: 'Whether the server runs', response: answers(Health) } },
    async () => ({ status: 'ok' as const, version }),
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
      return { status: 'ok' as const, version }
    },
  )
}
