/**
 * How long a request may be on its way. Whoever sends a body byte by byte would hold a connection, and what came of
 * the body, for as long as they like; so a request that is not there in time is ended with 408, whether or not it was
 * answered before its end. Only what comes in is bounded: an answer may take longer.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  HEADERS_MS_MAX,
  LONG_REQUEST_MS_MAX,
  REQUEST_MS_MAX,
  UPLOAD_PACE_BYTES_MIN,
  UPLOAD_PACE_MS,
} from '../../../core/limits.ts'
import { endConnection, TOO_SLOW } from './client-error.ts'

export interface RequestTime {
  /** For a request with its headers and its body. */
  readonly wholeMs: number
  /** Instead, for one that may be large: in each stretch of `paceMs` so many bytes have to come. */
  readonly paceMs: number
  readonly paceBytes: number
  /** For the headers alone, and for any request at all; looked at every `lookMs`. */
  readonly headersMs: number
  readonly longestMs: number
  readonly lookMs: number
}

export const REQUEST_TIME: RequestTime = {
  wholeMs: REQUEST_MS_MAX,
  paceMs: UPLOAD_PACE_MS,
  paceBytes: UPLOAD_PACE_BYTES_MIN,
  headersMs: HEADERS_MS_MAX,
  longestMs: LONG_REQUEST_MS_MAX,
  lookMs: 5_000,
}

/** The same for Node, which only knows one bound for every request and looks now and then. */
export function connectionOptions({ headersMs, longestMs, lookMs }: RequestTime) {
  return {
    requestTimeout: longestMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: lookMs },
    clientErrorHandler: endConnection,
  }
}

interface Exchange {
  readonly raw: IncomingMessage
}
interface Answer {
  readonly raw: ServerResponse
}

const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>()

/** Ends a request that is not there as a whole in time. */
export function boundTime({ raw }: Exchange, reply: Answer, { wholeMs }: RequestTime): void {
  setTimer(
    raw,
    setTimeout(() => endUnlessThere(raw, reply.raw), wholeMs),
  )
  raw.once('close', () => clearTimeout(timers.get(raw)))
}

/** Lets a request take as long as it needs, as long as it keeps the pace. */
export function boundPace({ raw }: Exchange, reply: Answer, { paceMs, paceBytes }: RequestTime): void {
  let before = raw.socket.bytesRead
  const look = () => {
    const now = raw.socket.bytesRead
    if (now - before < paceBytes) endUnlessThere(raw, reply.raw)
    before = now
  }
  setTimer(raw, setInterval(look, paceMs))
}

function endUnlessThere(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return
  const { socket } = request
  // Nothing may be written where an answer was begun, or that of the request before is under way.
  if (response.headersSent || response.socket === null) socket.destroy()
  else endConnection(Object.assign(new Error(TOO_SLOW), { code: TOO_SLOW }), socket)
}

function setTimer(request: IncomingMessage, timer: NodeJS.Timeout): void {
  clearTimeout(timers.get(request))
  timers.set(request, timer.unref())
}
