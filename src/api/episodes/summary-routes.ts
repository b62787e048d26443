import type { EpisodePort } from '../../app/episodes/port.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { Summary } from './schema.ts'

interface Context {
  readonly store: EpisodePort
  readonly notice: string | null
}

/** The figures of the header. */
export function summaryRoutes(api: Api, { store, notice }: Context): void {
  api.get(
    '/v1/summary',
    { schema: { tags: ['summary'], summary: 'Figures over all books', response: answers(Summary) } },
    async () => ({ ...(await store.summary()), notice }),
  )
}
