/**
 * The log: one JSON line a request, and one a fault of ours with its stack.
 *
 * A line says which request it was (method, pattern of the route), how it was answered (status, code of the problem,
 * milliseconds, rows) and at which site. It holds no name, no address, no query, no header and no body.
 */
import { randomUUID } from 'node:crypto'
import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify'
import type { Api } from './context.ts'

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface LogTarget {
  readonly level: LogLevel
  /** Takes whole lines. */
  readonly stream: { write(line: string): void }
}

declare module 'fastify' {
  interface FastifyReply {
    /** How many rows the answer holds, where it is a list. */
    rowCount: number | undefined
  }
}

/** What Fastify has to know of the log when it is made. */
export function logOptions(target: LogTarget | undefined) {
  return {
    logger: target !== undefined && {
      level: target.level,
      stream: target.stream,
      // Neither process nor host: one server writes one log.
      base: null,
      messageKey: 'event',
      formatters: { level: (label: string) => ({ level: label }) },
      serializers: { err: faultFacts, req: () => ({}), res: () => ({}) },
    },
    // Its own lines bear addresses and headers.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: () => randomUUID(),
  } satisfies FastifyServerOptions
}

/** Logs every request when it is answered, and gives each answer the id of its line as `x-request-id`. */
export function logRequests(api: Api, target: LogTarget | undefined): void {
  api.decorateReply('rowCount')
  api.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  // A line that nobody reads is not put together.
  if (target?.level !== 'info' && target?.level !== 'debug') return
  api.addHook('preSerialization', (_request, reply, payload, done) => {
    reply.rowCount = rowsOf(payload)
    done(null, payload)
  })
  api.addHook('onResponse', (request, reply, done) => {
    logRequest(request, reply)
    done()
  })
}

/** Writes the line of a request that was answered. */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  request.log.info(lineOf(request, reply), 'request')
}

function lineOf(request: FastifyRequest, reply: FastifyReply) {
  return {
    method: request.method,
    route: request.routeOptions.url ?? null,
    status: reply.statusCode,
    code: reply.problemCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    // A refused request may hold anything in the place of a site.
    site: reply.statusCode < 400 ? siteOf(request) : undefined,
    rows: reply.rowCount,
  }
}

function rowsOf(answer: unknown): number | undefined {
  if (Array.isArray(answer)) return answer.length
  if (typeof answer !== 'object' || answer === null || !('rows' in answer)) return undefined
  return Array.isArray(answer.rows) ? answer.rows.length : undefined
}

/** The site that a request names in its address, its query or its body; of several elements where all name the same. */
function siteOf({ params, query, body }: FastifyRequest): string | undefined {
  const own = siteIn(params) ?? siteIn(query)
  if (own !== undefined || !Array.isArray(body)) return own ?? siteIn(body)
  const sites = new Set(body.map(siteIn))
  const [site] = sites
  return sites.size === 1 ? site : undefined
}

function siteIn(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null || !('site' in part)) return undefined
  return typeof part.site === 'string' ? part.site : undefined
}

/** Of an error its kind, its code and its stack; the other fields a driver adds may hold people's data. */
function faultFacts(error: Error) {
  const { name, message, stack = message } = error
  return { type: name, code: 'code' in error ? String(error.code) : undefined, message, stack }
}
