import type { LedgerStore } from '../../app/ledger-store.ts'
import { getItem } from '../../app/registry/get-item.ts'
import { registerItems } from '../../app/registry/register.ts'
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { CodeParams } from '../http/schema.ts'
import { ItemPage, ItemQuery, ItemRow, ItemStock, NewItems, RegisteredItems } from './schema.ts'

interface Context {
  readonly store: LedgerStore
}

/** Items: list, register, one, its stock. */
export function itemRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  registerRoute(api, context)
  oneRoute(api, context)
  stockRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/items',
    {
      schema: {
        tags: ['registry'],
        summary: 'Items by code',
        querystring: ItemQuery,
        response: answers(ItemPage),
      },
    },
    async ({ query }) => store.listItems(query),
  )
}

function registerRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/items',
    {
      schema: {
        tags: ['registry'],
        summary: 'Register items',
        description:
          'A guarded site takes only items that are registered. Fields of an item that is registered replace its own; fields that are left out stay. Another base unit, or factor of a pack, of an item that has movements is asked about (`confirm-unit`); quantities that were posted stay what they are.',
        body: NewItems,
        response: answers(RegisteredItems),
      },
    },
    async ({ body, principal }) => registerItems(store, body, principal),
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/items/:code',
    { schema: { tags: ['registry'], summary: 'One item', params: CodeParams, response: answers(ItemRow) } },
    async ({ params, url }) => orNotFound(await getItem(store, params.code), url),
  )
}

function stockRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/items/:code/stock',
    {
      schema: {
        tags: ['registry'],
        summary: 'What an item comes to on shelves, over all and at each site',
        params: CodeParams,
        response: answers(ItemStock),
      },
    },
    async ({ params, url }) => orNotFound(await store.itemStock(params.code), url),
  )
}
