/** Which problem an error becomes, and its answer. An error that nothing here knows is `internal`, a fault of ours. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { StoreFault } from '../../core/store-fault.ts'
import { domainProblem } from './domain-errors.ts'
import type { ProblemCode } from './errors.ts'
import { notFound, problemBody, RequestProblem, wordsOf } from './problem.ts'
import { CLEAN } from './schema.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the problem that the answer is. */
    problemCode: ProblemCode | undefined
  }
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, problem: RequestProblem): FastifyReply {
  reply.problemCode = problem.code
  if (problem.retryAfterS !== undefined) reply.header('retry-after', String(problem.retryAfterS))
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem)))
}

/**
 * The server's error handler. `onFault` gets errors that are faults of ours; the answer says nothing of their inside.
 */
export function problemHandler(onFault: (error: unknown, request: FastifyRequest) => void) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(error, request)
    if (problem.code === 'internal') onFault(error, request)
    return sendProblem(reply, problem)
  }
}

function problemOf(error: FastifyError, request: FastifyRequest): RequestProblem {
  if (error instanceof RequestProblem) return error
  return (
    domainProblem(error) ??
    storeProblem(error) ??
    frameworkProblem(error, request) ??
    new RequestProblem('internal')
  )
}

/** No file handle is left to the process, or to the machine. */
const NO_HANDLE: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE'])

/** The database failed, or a disk is full: that of the files that are brought in may be another one. */
function storeProblem(error: FastifyError): RequestProblem | null {
  if (error.code === 'disk-full' || error.code === 'ENOSPC') return new RequestProblem('disk-full')
  if (error.code === 'no-room' || NO_HANDLE.has(error.code)) return new RequestProblem('no-room')
  return error instanceof StoreFault ? new RequestProblem('database-unreachable') : null
}

const FRAMEWORK_CODES: Readonly<Record<string, ProblemCode | undefined>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_BAD_URL: 'malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'malformed',
}
const ADDRESS_UNREADABLE = 'The address cannot be read.'

/** What Fastify and its plugins refuse by themselves, and requests that end before their end. */
function frameworkProblem(error: FastifyError, request: FastifyRequest): RequestProblem | null {
  if (error.code === 'ECONNRESET' && !request.raw.complete)
    return new RequestProblem('malformed', { detail: 'The request broke off.' })
  const { validation, statusCode = 500 } = error
  if (validation !== undefined) return shapeProblem(validation[0], error.validationContext)
  const code = FRAMEWORK_CODES[error.code]
  if (code === 'malformed') return new RequestProblem(code, { detail: ADDRESS_UNREADABLE })
  if (code === 'body-too-large') {
    const detail = wordsOf(code).what({ bytes: request.routeOptions.bodyLimit })
    return new RequestProblem(code, { detail })
  }
  if (code !== undefined) return new RequestProblem(code)
  // A folder among the files of the web is no page.
  if (statusCode === 403 || statusCode === 404) return notFound(request.url)
  if (statusCode < 400 || statusCode >= 500) return null
  return new RequestProblem('malformed', {
    status: statusCode,
    detail: `${error.message.replace(/\.$/, '')}.`,
  })
}

type Violation = NonNullable<FastifyError['validation']>[number]

/** The first thing that is wrong with the shape of a request, and where. */
function shapeProblem(violation: Violation | undefined, part: string | undefined): RequestProblem {
  if (violation === undefined) return new RequestProblem('malformed')
  const { instancePath, params } = violation
  const field = params.additionalProperty ?? params.missingProperty
  const name = typeof field === 'string' ? `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}` : ''
  const pointer = `${POINTER_BEGINS[part ?? 'body'] ?? ''}${instancePath}${name}`
  return new RequestProblem('malformed', {
    pointer,
    detail: `${pointer === '' ? 'The body' : pointer} ${violated(violation)}.`,
  })
}

const POINTER_BEGINS: Readonly<Record<string, string | undefined>> = {
  querystring: '/query',
  params: '/params',
}

function violated({ keyword, params, message }: Violation): string {
  const { allowedValues } = params
  switch (keyword) {
    case 'additionalProperties':
      return 'is not a known field'
    case 'required':
      return 'is missing'
    case 'enum':
      return `must be one of ${Array.isArray(allowedValues) ? allowedValues.join(', ') : undefined}`
  }
  return params.pattern === CLEAN ? 'holds a character that cannot be kept' : (message ?? 'is not valid')
}
