/** What a connection is told that brought no request that could be read, or none in time; then it ends. */
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { problemBody, RequestProblem } from '../problem.ts'

/** Node's own name for headers that do not come in time; ours for bodies, too. */
export const TOO_SLOW = 'ERR_HTTP_REQUEST_TIMEOUT'
const HEADERS_TOO_LARGE = 'HPE_HEADER_OVERFLOW'

/** Answers on the bare connection, where there is no reply yet, and ends it. */
export function endConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(answerOf(problemOf(error.code)))
  socket.destroySoon()
}

function problemOf(code: string | undefined): RequestProblem {
  if (code === TOO_SLOW) return new RequestProblem('request-too-slow')
  return code === HEADERS_TOO_LARGE
    ? new RequestProblem('malformed', { status: 431, detail: 'The headers are too long.' })
    : new RequestProblem('malformed', { detail: 'This is no request that can be read.' })
}

function answerOf(problem: RequestProblem): string {
  const body = JSON.stringify(problemBody(problem))
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n')
}
