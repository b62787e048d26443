import { Type } from 'typebox'
import type { Api, ApiContext } from './context.ts'
import { RequestProblem } from './problem.ts'
import { answers } from './responses.ts'

const Health = Type.Object({ status: Type.Literal('ok'), version: Type.String() })

export function healthRoutes(api: Api, { store, version }: ApiContext): void {
  const ok = { status: 'ok' as const, version }
  api.get(
    '/healthz',
    { schema: { tags: ['health'], summary: 'Whether the server runs', response: answers(Health) } },
    async () => ok,
  )
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
        throw new RequestProblem('database-unreachable', 503)
      }
      return ok
    },
  )
}
