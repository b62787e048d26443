import { getItem } from '../../app/registry/get-item.ts'
import { registerItems } from '../../app/registry/register.ts'
import type { Api, ApiContext } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { CodeParams } from '../http/schema.ts'
import { ItemPage, ItemQuery, ItemRow, ItemStock, NewItems, RegisteredItems } from './schema.ts'

export function itemRoutes(api: Api, { store }: ApiContext): void {
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
  api.post(
    '/v1/items',
    {
      schema: {
        tags: ['registry'],
        summary: 'Register items',
        description:
          'A guarded site takes only items that are registered. What is told of one that is registered replaces what was known; what is left out stays.',
        body: NewItems,
        response: answers(RegisteredItems),
      },
    },
    async ({ body, principal }) => registerItems(store, body, principal),
  )
  api.get(
    '/v1/items/:code',
    { schema: { tags: ['registry'], summary: 'One item', params: CodeParams, response: answers(ItemRow) } },
    async ({ params, url }) => {
      const item = await getItem(store, params.code)
      if (item === null) throw notFound(url)
      return item
    },
  )
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
    async ({ params, url }) => {
      const stock = await store.itemStock(params.code)
      if (stock === null) throw notFound(url)
      return stock
    },
  )
}
