import { Readable } from 'node:stream'
import type { Api, ApiContext } from '../context.ts'
import { answers, answersFile } from '../responses.ts'
import { TrailFileQuery, TrailPage, TrailQuery } from '../schemas/guard.ts'

export function trailRoutes(api: Api, { store }: ApiContext): void {
  api.get(
    '/v1/trail',
    {
      schema: {
        tags: ['trail'],
        summary: 'Who did what, newest first',
        description: 'Every change that is no movement: movements are in the ledger, with who posted them.',
        querystring: TrailQuery,
        response: answers(TrailPage),
      },
    },
    async ({ query }) => store.listTrail(query),
  )
  api.get(
    '/v1/trail.jsonl',
    {
      schema: {
        tags: ['trail'],
        summary: 'The whole trail as JSON lines, oldest first',
        querystring: TrailFileQuery,
        response: answersFile('Entries, one a line', 'application/x-ndjson'),
      },
    },
    async ({ query }, reply) => {
      reply.header('content-type', 'application/x-ndjson; charset=utf-8')
      reply.header('content-disposition', 'attachment; filename="trail.jsonl"')
      return reply.send(Readable.from(lines()) as never)

      async function* lines(): AsyncGenerator<string> {
        for await (const rows of store.allTrail(query))
          yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
      }
    },
  )
}
