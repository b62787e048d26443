import type { TrailPort } from '../../app/trail/port.ts'
import type { Api } from '../http/context.ts'
import { sendDownload } from '../http/download.ts'
import { answers, answersFile } from '../http/responses.ts'
import { SealPage, SealQuery, TrailFileQuery, TrailPage, TrailQuery } from './schema.ts'

interface Context {
  readonly store: TrailPort
}

/** The trail, its seals, and the trail as a file. */
export function trailRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  sealsRoute(api, context)
  fileRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
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
}

function sealsRoute(api: Api, { store }: Context): void {
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
}

function fileRoute(api: Api, { store }: Context): void {
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
      const file = { type: 'application/x-ndjson; charset=utf-8', fileName: 'trail.jsonl' }
      return sendDownload(reply, file, lines())

      async function* lines(): AsyncGenerator<string> {
        for await (const rows of store.allTrail(query))
          yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
      }
    },
  )
}
