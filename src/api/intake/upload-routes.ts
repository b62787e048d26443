import { Readable } from 'node:stream'
import { guessUploads } from '../../app/intake/guess-files.ts'
import type { IntakeServices } from '../../app/intake/intake-services.ts'
import { previewFiles } from '../../app/intake/preview-files.ts'
import { UploadRefused } from '../../app/intake/uploads-port.ts'
import { UPLOAD_BYTES_MAX } from '../../core/limits.ts'
import { boundPace, type RequestTime } from '../http/connection/request-time.ts'
import type { Api } from '../http/context.ts'
import { notFound, orNotFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { GuessAnswer, GuessRequest } from './guess-schema.ts'
import { Preview, PreviewRequest, Removed, Upload, UploadPage, UploadQuery } from './schema.ts'

const PREVIEW_ROWS_DEFAULT = 50

interface Context {
  readonly intake: IntakeServices
  readonly requestTime: RequestTime
}

/** Files on their way in: receive, list, one, remove, guess, preview. */
export function uploadRoutes(api: Api, context: Context): void {
  receiveRoute(api, context)
  listRoute(api, context)
  oneRoute(api, context)
  removeRoute(api, context)
  guessRoute(api, context)
  previewRoute(api, context)
}

/** In a scope of its own: nowhere else are bytes a body. */
function receiveRoute(api: Api, { intake: { uploads }, requestTime }: Context): void {
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
            'It is streamed to disk, looked at and kept for a day. A file that cannot be read at all is refused and not kept.',
          consumes: ['application/octet-stream'],
          querystring: UploadQuery,
          response: answers(Upload),
        },
      },
      async (request, reply) => {
        const { query, body, headers, principal } = request
        boundPace(request, reply, requestTime)
        if (Number(headers['content-length'] ?? 0) > UPLOAD_BYTES_MAX)
          throw new UploadRefused('file-too-large')
        // Left open where the file is refused, so that the answer still gets through.
        const bytes = body instanceof Readable ? body : Readable.from([])
        return uploads.receive(query.name, bytes.iterator({ destroyOnReturn: false }), principal.id)
      },
    )
  })
}

function listRoute(api: Api, { intake: { uploads } }: Context): void {
  api.get(
    '/v1/uploads',
    {
      schema: {
        tags: ['uploads'],
        summary: 'The files that are kept, the newest first',
        response: answers(UploadPage),
      },
    },
    async () => ({ rows: [...(await uploads.list())] }),
  )
}

function oneRoute(api: Api, { intake: { uploads } }: Context): void {
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
    async ({ params, url }) => orNotFound(await uploads.get(params.id), url),
  )
}

function removeRoute(api: Api, { intake: { uploads } }: Context): void {
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
}

function guessRoute(api: Api, { intake }: Context): void {
  api.post(
    '/v1/uploads/guess',
    {
      schema: {
        tags: ['uploads'],
        summary: 'How files are read, as far as they show it',
        description:
          'By their headers and first rows, with what a person has settled. What cannot be told is a question, with its answers and what each would come to; no reading is picked in silence.',
        body: GuessRequest,
        response: answers(GuessAnswer),
      },
    },
    async ({ body: { files, settled = {} } }) =>
      guessUploads(intake, { files: files.map((upload) => ({ upload })) }, settled, localZone()),
  )
}

function previewRoute(api: Api, { intake }: Context): void {
  api.post(
    '/v1/uploads/preview',
    {
      schema: {
        tags: ['uploads'],
        summary: 'The first rows of files as movements',
        body: PreviewRequest,
        response: answers(Preview),
      },
    },
    async ({ body: { rows = PREVIEW_ROWS_DEFAULT, ...set } }) => previewFiles(intake, set, rows),
  )
}

/** The zone of this machine: a site has none of its own yet. */
function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
