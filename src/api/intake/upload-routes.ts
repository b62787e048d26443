import type { Readable } from 'node:stream'
import { guessFiles } from '../../app/intake/guess-files.ts'
import { previewFiles } from '../../app/intake/preview-files.ts'
import { UploadRefused } from '../../app/intake/uploads-port.ts'
import { UPLOAD_BYTES_MAX } from '../../core/limits.ts'
import type { Api, ApiContext } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { GuessAnswer, GuessAsk, Preview, PreviewAsk, Removed, Upload, UploadQuery } from './schema.ts'

/** In a scope of its own: nowhere else are bytes a body. */
export function uploadRoutes(api: Api, { intake }: ApiContext): void {
  const { uploads } = intake
  api.register(async (scope: Api) => {
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    scope.post(
      '/v1/uploads',
      {
        schema: {
          tags: ['uploads'],
          summary: 'Bring in a file: its bytes are the body',
          description:
            'It is streamed to disk, looked at and kept for a day. One that cannot be read at all is told and not kept.',
          consumes: ['application/octet-stream'],
          querystring: UploadQuery,
          response: answers(Upload),
        },
      },
      async ({ query, body, headers }) => {
        if (Number(headers['content-length'] ?? 0) > UPLOAD_BYTES_MAX)
          throw new UploadRefused('file-too-large')
        // Left open where the file is refused, so that the answer still gets through.
        return uploads.receive(query.name, (body as Readable).iterator({ destroyOnReturn: false }))
      },
    )
  })
  api.get(
    '/v1/uploads/:id',
    {
      schema: {
        tags: ['uploads'],
        summary: 'One file, with its first rows',
        params: IdParams,
        response: answers(Upload),
      },
    },
    async ({ params, url }) => {
      const found = await uploads.get(params.id)
      if (found === null) throw notFound(url)
      return found
    },
  )
  api.delete(
    '/v1/uploads/:id',
    {
      schema: {
        tags: ['uploads'],
        summary: 'Remove a file',
        params: IdParams,
        response: answers(Removed),
      },
    },
    async ({ params, url }) => {
      if (!(await uploads.remove(params.id))) throw notFound(url)
      return { removed: params.id }
    },
  )
  api.post(
    '/v1/uploads/guess',
    {
      schema: {
        tags: ['uploads'],
        summary: 'What the columns of files may mean',
        description:
          'By their names and first values. What cannot be known is told, and not decided in silence.',
        body: GuessAsk,
        response: answers(GuessAnswer),
      },
    },
    async ({ body }) => (await guessFiles(intake, body.files)) as never,
  )
  api.post(
    '/v1/uploads/preview',
    {
      schema: {
        tags: ['uploads'],
        summary: 'The first rows of files as movements',
        body: PreviewAsk,
        response: answers(Preview),
      },
    },
    async ({ body: { rows = PREVIEW_ROWS_DEFAULT, ...set } }) => previewFiles(intake, set, rows) as never,
  )
}

const PREVIEW_ROWS_DEFAULT = 50
