import type { Api, ApiContext } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { DocumentFacts, DocumentParams } from './schema.ts'

export function documentRoutes(api: Api, { store }: ApiContext): void {
  api.get(
    '/v1/documents/:document',
    {
      schema: {
        tags: ['documents'],
        summary: 'Everything one document did, at all sites',
        params: DocumentParams,
        response: answers(DocumentFacts),
      },
    },
    async ({ params, url }) => {
      const found = await store.getDocument(params.document)
      if (found === null) throw notFound(url)
      return found
    },
  )
}
