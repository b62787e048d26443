/** News of the ledger as server-sent events. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { LivePort } from '../../app/live/port.ts'
import { watchLedger } from '../../app/live/watch-ledger.ts'
import { STREAM_LISTENERS_EACH_MAX, STREAM_LISTENERS_MAX } from '../../core/limits.ts'
import type { Access } from '../access/access.ts'
import type { Principal } from '../access/login/principal.ts'
import type { Api } from '../http/context.ts'
import { RequestProblem, wordsOf } from '../http/problem.ts'
import { answersFile } from '../http/responses.ts'

/** A line now and then, so that nothing between the two ends takes the silence for an end. */
const HEARTBEAT_MS = 15_000
const RETRY_MS = 2000

interface Context {
  readonly store: LivePort
  readonly access: Pick<Access, 'stillIn'>
  readonly now: () => number
}

/** What one server holds for all its listeners. */
interface Listening extends Pick<Context, 'now'> {
  readonly watch: ReturnType<typeof watchLedger>
  /** The streams that are open: what ends each, and whose it is. */
  readonly open: Map<() => void, Principal>
}

/** The stream of news; all listeners of a server share one watch of the ledger. */
export function streamRoutes(api: Api, { store, access, now }: Context): void {
  const open: Listening['open'] = new Map()
  // Whoever may not listen any more is out before there is news.
  const pulse = async () => {
    await endThoseOut(open, access)
    return store.pulse()
  }
  const watch = watchLedger({ pulse }, { listenersMax: STREAM_LISTENERS_MAX })
  const listening = { now, watch, open }
  // Answers that never end would keep the server from closing.
  api.addHook('preClose', async () => {
    watch.stop()
    for (const end of open.keys()) end()
  })
  api.get(
    '/v1/stream',
    {
      schema: {
        tags: ['summary'],
        summary: 'News of the ledger as server-sent events',
        description:
          '`ledger`: movements, the latest recorded time, items that wait for their causes, the server’s time; `imports`: an import changed. The first of each comes at once. Lists are not sent: ask again for what you show.',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: answersFile('Events `ledger` and `imports`', 'text/event-stream'),
      },
    },
    async (request, reply) => listen(listening, request, reply),
  )
}

/** Writes events until the listener leaves, the server closes, or who listens may not any more. */
function listen({ now, watch, open }: Listening, request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = reply
  const { principal } = request
  requireOwnRoom(open, principal)
  const send = (event: string, data: unknown) =>
    raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  const leave = watch.listen(({ pulse: { imports, ...ledger }, changed }) => {
    if (changed.ledger) send('ledger', { ...ledger, now: new Date(now()).toISOString() })
    if (changed.imports) send('imports', { state: imports })
  })
  if (leave === null) throw new RequestProblem('too-many-listeners')
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value)
  }
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
    // A connection that waits for another request would keep the server from closing.
    connection: 'close',
  })
  raw.write(`retry: ${RETRY_MS}\n\n`)
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS)
  const end = () => {
    clearInterval(heartbeat)
    leave()
    open.delete(end)
    raw.end()
  }
  open.set(end, principal)
  request.raw.on('close', end)
}

/** One person, or one key, does not take the room of all others. */
function requireOwnRoom(open: Listening['open'], { id }: Principal): void {
  const own = [...open.values()].filter((other) => other.id === id).length
  if (own < STREAM_LISTENERS_EACH_MAX) return
  const code = 'too-many-listeners'
  throw new RequestProblem(code, { detail: wordsOf(code).what({ own: true }) })
}

/** Ends the streams of users who signed out or were deactivated, and of keys that were revoked or have ended. */
async function endThoseOut(open: Listening['open'], access: Context['access']): Promise<void> {
  const streams = [...open]
  const isIn = await access.stillIn(streams.map(([, principal]) => principal))
  for (const [place, [end]] of streams.entries()) if (isIn[place] === false) end()
}
