import type { Api, ApiContext } from '../context.ts'
import { answers } from '../responses.ts'
import { Summary } from '../schemas/registry.ts'

export function summaryRoutes(api: Api, { store, notice }: ApiContext): void {
  api.get(
    '/v1/summary',
    { schema: { tags: ['summary'], summary: 'Figures over all books', response: answers(Summary) } },
    async () => ({ ...(await store.summary()), notice }),
  )
}
