import type { MovementPort } from '../../app/movements/port.ts'
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { DocumentFacts, DocumentParams } from './schema.ts'

/** One document. */
export function documentRoutes(api: Api, { store }: { readonly store: MovementPort }): void {
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
    async ({ params, url }) => orNotFound(await store.getDocument(params.document), url),
  )
}
