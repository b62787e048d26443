import { getImport } from '../../app/get-import.ts'
import type { Api, ApiContext } from '../context.ts'
import { notFound } from '../problem.ts'
import { answers } from '../responses.ts'
import { IdParams, PageQuery } from '../schemas/common.ts'
import { ImportPage, ImportRejectionPage, ImportRow } from '../schemas/registry.ts'

export function importRoutes(api: Api, { store }: ApiContext): void {
  api.get(
    '/v1/imports',
    {
      schema: {
        tags: ['imports'],
        summary: 'Imports, newest first',
        querystring: PageQuery,
        response: answers(ImportPage),
      },
    },
    async ({ query }) => store.listImports(query),
  )
  api.get(
    '/v1/imports/:id',
    { schema: { tags: ['imports'], summary: 'One import', params: IdParams, response: answers(ImportRow) } },
    async ({ params, url }) => {
      const found = await getImport(store, params.id)
      if (found === null) throw notFound(url)
      return found
    },
  )
  api.get(
    '/v1/imports/:id/rejections',
    {
      schema: {
        tags: ['imports'],
        summary: 'Rows that were not read, by file and row',
        params: IdParams,
        querystring: PageQuery,
        response: answers(ImportRejectionPage),
      },
    },
    async ({ params, query, url }) => {
      if ((await getImport(store, params.id)) === null) throw notFound(url)
      return store.listRejections(params.id, query)
    },
  )
}
