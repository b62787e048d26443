import type { IntakeServices } from '../../app/intake/intake-services.ts'
import type { IntakePort } from '../../app/intake/port.ts'
import type { Api } from '../http/context.ts'
import { notFound, orNotFound, RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { PageQuery } from '../http/schema.ts'
import { MappingToSave, NameParams, Removed, SavedMapping, SavedMappingPage } from './schema.ts'

interface Context {
  readonly store: IntakePort
  readonly intake: IntakeServices
}

/** Saved mappings: list, one, save, delete. */
export function mappingRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  oneRoute(api, context)
  saveRoute(api, context)
  deleteRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
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
    async ({ query }) => store.listMappings(query),
  )
}

function oneRoute(api: Api, { store }: Context): void {
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
      const found = orNotFound(await store.getMapping(params.name), url)
      return found
    },
  )
}

function saveRoute(api: Api, { store, intake }: Context): void {
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
    async ({ params: { name }, body: { mapping, title = null, fileNames = null }, principal, url }) => {
      intake.reader.checkMapping(mapping)
      if (!(await store.saveMapping({ name, title, mapping, fileNames }, principal.name)))
        throw new RequestProblem('too-many-mappings')
      return orNotFound(await store.getMapping(name), url)
    },
  )
}

function deleteRoute(api: Api, { store }: Context): void {
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
    async ({ params, principal, url }) => {
      if (!(await store.deleteMapping(params.name, principal.name))) throw notFound(url)
      return { removed: params.name }
    },
  )
}
