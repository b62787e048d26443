import type { LedgerStore } from '../../app/ledger-store.ts'
import { describeDocument } from '../../app/orders/describe-document.ts'
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { DocumentFacts, DocumentParams } from './schema.ts'

/** One document. */
export function documentRoutes(api: Api, { store }: { readonly store: LedgerStore }): void {
  api.get(
    '/v1/documents/:document',
    {
      schema: {
        tags: ['documents'],
        summary: 'Everything known of one document, at all sites',
        description:
          'What its movements did, its order at the gate, what is reserved for it, what was announced under it, what is on hold, and what of it was refused.',
        params: DocumentParams,
        response: answers(DocumentFacts),
      },
    },
    async ({ params, url }) => orNotFound(await describeDocument(store, params.document), url),
  )
}
