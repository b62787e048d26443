import type { Api, ApiContext } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { Summary } from './schema.ts'

export function summaryRoutes(api: Api, { store, notice }: ApiContext): void {
  api.get(
    '/v1/summary',
    { schema: { tags: ['summary'], summary: 'Figures over all books', response: answers(Summary) } },
    async () => ({ ...(await store.summary()), notice }),
  )
}
