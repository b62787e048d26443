import type { SearchPort } from '../../app/search/port.ts'
import { SEARCH_HITS_DEFAULT } from '../../core/limits.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { Hits, SearchQuery } from './schema.ts'

/** The search over everything. */
export function searchRoutes(api: Api, { store }: { readonly store: SearchPort }): void {
  api.get(
    '/v1/search',
    {
      schema: {
        tags: ['registry'],
        summary: 'Items, places, documents, movements, episodes and books by a text',
        description:
          'Items by part of code or name, or by GTIN; places by part of a path; documents by how they begin; movements, episodes and books by their whole id.',
        querystring: SearchQuery,
        response: answers(Hits),
      },
    },
    async ({ query: { q, limit = SEARCH_HITS_DEFAULT } }) => {
      const text = q.trim()
      return text === '' ? { rows: [], more: [] } : store.search(text, limit)
    },
  )
}
