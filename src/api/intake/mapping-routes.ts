import type { Api, ApiContext } from '../http/context.ts'
import { notFound, RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { PageQuery } from '../http/schema.ts'
import { MappingToSave, NameParams, Removed, SavedMapping, SavedMappingPage } from './schema.ts'

export function mappingRoutes(api: Api, { store, intake }: ApiContext): void {
  api.get(
    '/v1/mappings',
    {
      schema: {
        tags: ['mappings'],
        summary: 'Saved mappings by name',
        querystring: PageQuery,
        response: answers(SavedMappingPage),
      },
    },
    async ({ query }) => store.listMappings(query) as never,
  )
  api.get(
    '/v1/mappings/:name',
    {
      schema: {
        tags: ['mappings'],
        summary: 'One saved mapping',
        params: NameParams,
        response: answers(SavedMapping),
      },
    },
    async ({ params, url }) => {
      const found = await store.getMapping(params.name)
      if (found === null) throw notFound(url)
      return found as never
    },
  )
  api.put(
    '/v1/mappings/:name',
    {
      schema: {
        tags: ['mappings'],
        summary: 'Save a mapping, in place of one of the same name',
        params: NameParams,
        body: MappingToSave,
        response: answers(SavedMapping),
      },
    },
    async ({ params: { name }, body: { mapping, title = null, fileNames = null } }) => {
      intake.reader.checkMapping(mapping)
      if (!(await store.saveMapping({ name, title, mapping, fileNames })))
        throw new RequestProblem('too-many-mappings', 409)
      return (await store.getMapping(name)) as never
    },
  )
  api.delete(
    '/v1/mappings/:name',
    {
      schema: {
        tags: ['mappings'],
        summary: 'Delete a saved mapping',
        params: NameParams,
        response: answers(Removed),
      },
    },
    async ({ params, url }) => {
      if (!(await store.deleteMapping(params.name))) throw notFound(url)
      return { removed: params.name }
    },
  )
}
