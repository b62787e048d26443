/**
 * Errors as `application/problem+json` (RFC 9457): a stable code, a sentence, and a pointer to the place.
 *
 * Pointers into a body are JSON pointers (`/0/quantity`); those into other parts begin with the part's name
 * (`/query/limit`, `/params/id`).
 */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { UploadMissing } from '../../app/intake/file-set.ts'
import { ImportBusy } from '../../app/intake/import-files.ts'
import { QueueFull } from '../../app/intake/intake.ts'
import { UploadRefused } from '../../app/intake/uploads-port.ts'
import { SiteBusy } from '../../app/posting/port.ts'
import { AtomicOverSites } from '../../app/posting/submit-movements.ts'
import { FileError } from '../../core/intake/file-error.ts'
import { BadCursor } from '../../core/page.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { words } from '../../messages/index.ts'
import type { ApiContext } from './context.ts'
import { CLEAN, type Problem } from './schema.ts'

interface ProblemFacts {
  readonly pointer?: string
  readonly detail?: string
  readonly retryAfterS?: number
}

/** Thrown by routes: a request that cannot be followed. */
export class RequestProblem extends Error {
  readonly code: string
  readonly status: number
  readonly pointer: string | undefined
  readonly detail: string | undefined
  /** When it may be tried again. */
  readonly retryAfterS: number | undefined

  constructor(code: string, status: number, { pointer, detail, retryAfterS }: ProblemFacts = {}) {
    super(code)
    this.code = code
    this.status = status
    this.pointer = pointer
    this.detail = detail
    this.retryAfterS = retryAfterS
  }
}

export function notFound(path: string): RequestProblem {
  return new RequestProblem('not-found', 404, { detail: words().requestErrors['not-found'].what({ path }) })
}

export function sendProblem(reply: FastifyReply, told: RequestProblem): FastifyReply {
  const { requestErrors, refusals, fileErrors } = words()
  const { what, todo } = requestErrors[told.code] ?? refusals[told.code] ?? fileErrors[told.code]
  const problem: Problem = {
    type: `/docs#${told.code}`,
    title: what({}),
    status: told.status,
    code: told.code,
    detail: `${told.detail ?? what({})} ${todo}`,
    ...(told.pointer === undefined ? {} : { pointer: told.pointer }),
  }
  if (told.retryAfterS !== undefined) reply.header('retry-after', String(told.retryAfterS))
  return reply.code(told.status).type('application/problem+json').send(JSON.stringify(problem))
}

export function problemHandler({ onFault }: Pick<ApiContext, 'onFault'>) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const told = problemOf(error, request)
    if (told.code === 'internal') onFault(error)
    return sendProblem(reply, told)
  }
}

function problemOf(error: FastifyError, request: FastifyRequest): RequestProblem {
  if (error instanceof RequestProblem) return error
  const intake = intakeProblem(error)
  if (intake !== null) return intake
  if (error instanceof BadCursor || (UNREADABLE_VALUE.test(error.code ?? '') && hasCursor(request)))
    return new RequestProblem('bad-cursor', 400, { pointer: '/query/after' })
  if (error.validation !== undefined) return invalid(error)
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new RequestProblem('body-too-large', 413)
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new RequestProblem('unsupported-media-type', 415)
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new RequestProblem('malformed', 400, { detail: 'The address cannot be read.' })
  }
  if (
    /^(08|57P)|^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE)/.test(error.code ?? '') ||
    CONNECTION_LOST.test(error.message)
  ) {
    return new RequestProblem('database-unreachable', 503)
  }
  if (error.code === '53100' || error.code === 'ENOSPC') return new RequestProblem('disk-full', 507)
  // A folder among the files of the web is no page.
  if (error.statusCode === 403 || error.statusCode === 404) return notFound(request.url.slice(0, 200))
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new RequestProblem('malformed', error.statusCode, {
      detail: `${error.message.replace(/\.$/, '')}.`,
    })
  }
  return new RequestProblem('internal', 500)
}

const UPLOAD_STATUS = { 'file-too-large': 413, 'too-many-uploads': 409, 'upload-in-use': 409 } as const
const QUEUE_RETRY_S = 60

/** What files brought in, and the work on them, may run into. */
function intakeProblem(error: Error): RequestProblem | null {
  if (error instanceof FileError) return fileProblem(error)
  if (error instanceof UploadRefused) return new RequestProblem(error.code, UPLOAD_STATUS[error.code])
  if (error instanceof UploadMissing) {
    const detail = 'There is no such file here any more; each is kept for a day.'
    return new RequestProblem('not-found', 404, { pointer: error.pointer, detail })
  }
  if (error instanceof ChangeRefused) return changeProblem(error)
  if (error instanceof SiteBusy) return new RequestProblem('site-busy', 429, { retryAfterS: 1 })
  if (error instanceof AtomicOverSites)
    return new RequestProblem('atomic-over-sites', 400, { pointer: '/query/atomic' })
  if (error instanceof QueueFull) return new RequestProblem('queue-full', 429, { retryAfterS: QUEUE_RETRY_S })
  if (error instanceof ImportBusy) {
    const detail = words().requestErrors['import-busy'].what({ state: error.state })
    return new RequestProblem('import-busy', 409, { detail })
  }
  return null
}

const CHANGE_STATUS: Readonly<Record<string, number>> = {
  'contradicting-rules': 409,
  'not-open': 409,
  'movement-void': 409,
  'too-many-rules': 409,
  'too-many-overrides': 409,
  conflict: 409,
  'approval-by-requester': 403,
  'unknown-site': 404,
}

function changeProblem({ code, detail, pointer }: ChangeRefused): RequestProblem {
  const { requestErrors, refusals } = words()
  const what = (requestErrors[code] ?? refusals[code]).what(detail)
  return new RequestProblem(code, CHANGE_STATUS[code] ?? 422, { pointer, detail: what })
}

/** The file and the row first, then what is wrong; a place in a mapping is a place in the body. */
function fileProblem({ code, detail }: FileError): RequestProblem {
  const { file, row, pointer } = detail
  const place = [file, row === undefined ? undefined : `row ${row}`].filter((part) => part !== undefined)
  const what = words().fileErrors[code].what(detail)
  return new RequestProblem(code, 422, {
    detail: `${[place.join(', '), what].filter((part) => part !== '').join(': ')}.`,
    ...(typeof pointer === 'string' ? { pointer: `/mapping${pointer}` } : {}),
  })
}

/** What PostgreSQL says of a text that is no number or time: a cursor that was made up, or is of another list. */
const UNREADABLE_VALUE = /^22(P02|003|007|008)$/

function hasCursor({ query }: FastifyRequest): boolean {
  return (query as { after?: string } | undefined)?.after !== undefined
}

const CONNECTION_LOST =
  /Connection terminated|timeout exceeded when trying to connect|server closed the connection/i

/** The first thing that is wrong with the shape, and where. */
function invalid({ validation, validationContext }: FastifyError): RequestProblem {
  const { instancePath, keyword, params, message } = validation![0]
  const part =
    validationContext === 'querystring' ? '/query' : validationContext === 'params' ? '/params' : ''
  const field = (params.additionalProperty ?? params.missingProperty) as string | undefined
  const pointer = `${part}${instancePath}${field === undefined ? '' : `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`}`
  const allowed = (params.allowedValues as string[] | undefined)?.join(', ')
  const what =
    keyword === 'additionalProperties'
      ? 'is not a known field'
      : keyword === 'required'
        ? 'is missing'
        : keyword === 'enum'
          ? `must be one of ${allowed}`
          : params.pattern === CLEAN
            ? 'holds a character that cannot be kept'
            : (message ?? 'is not valid')
  return new RequestProblem('malformed', 400, {
    pointer,
    detail: `${pointer === '' ? 'The body' : pointer} ${what}.`,
  })
}
