import { Readable } from 'node:stream'
import type { Api, ApiContext } from '../http/context.ts'
import { answers, answersFile } from '../http/responses.ts'
import { SealPage, SealQuery, TrailFileQuery, TrailPage, TrailQuery } from './schema.ts'

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
    '/v1/seals',
    {
      schema: {
        tags: ['trail'],
        summary: 'Blocks that movements and the trail are sealed in, the newest of each first',
        description:
          'A block holds a digest of each of its rows, and a SHA-256 over those and the block before. Keep the newest hash elsewhere: as long as a block has the hash you kept, nothing it or a block before it covers was altered.',
        querystring: SealQuery,
        response: answers(SealPage),
      },
    },
    async ({ query }) => store.listSeals(query),
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
