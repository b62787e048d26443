import { submitMovements } from '../../app/submit-movements.ts'
import type { Api, ApiContext } from '../context.ts'
import { answers } from '../responses.ts'
import { MovementPage, MovementQuery } from '../schemas/book.ts'
import { NewMovements, PostAnswers } from '../schemas/movement.ts'

export function movementRoutes(api: Api, { store, onPosted }: ApiContext): void {
  api.get(
    '/v1/movements',
    {
      schema: {
        tags: ['movements'],
        summary: 'Movements by their place in the ledger, newest first unless told',
        querystring: MovementQuery,
        response: answers(MovementPage),
      },
    },
    async ({ query }) => store.listMovements(query),
  )
  api.post(
    '/v1/movements',
    {
      schema: {
        tags: ['movements'],
        summary: 'Post movements',
        description:
          'One answer per element, in order. `source` and `id` together are the key: the same again is answered `repeated`, other content under the same key is refused as `conflict`. A body of a wrong shape posts nothing.',
        body: NewMovements,
        response: answers(PostAnswers),
      },
    },
    async ({ body }) => {
      const told = await submitMovements(store, body)
      if (told.some(({ status }) => status === 'posted')) onPosted()
      return told
    },
  )
}
