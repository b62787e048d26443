/** News of the ledger as server-sent events. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { LivePort } from '../../app/live/port.ts'
import { watchLedger } from '../../app/live/watch-ledger.ts'
import { STREAM_LISTENERS_MAX } from '../../core/limits.ts'
import type { Access } from '../access/access.ts'
import type { Api } from '../http/context.ts'
import { RequestProblem } from '../http/problem.ts'
import { answersFile } from '../http/responses.ts'

/** A line now and then, so that nothing between the two ends takes the silence for an end. */
const HEARTBEAT_MS = 15_000
const RETRY_MS = 2000

interface Context {
  readonly store: LivePort
  readonly access: Pick<Access, 'identify'>
  readonly now: () => number
}

/** What one server holds for all its listeners. */
interface Listening extends Pick<Context, 'access' | 'now'> {
  readonly watch: ReturnType<typeof watchLedger>
  /** Ends the streams that are open. */
  readonly open: Set<() => void>
}

/** The stream of news; all listeners of a server share one watch of the ledger. */
export function streamRoutes(api: Api, { store, access, now }: Context): void {
  const watch = watchLedger(store, { listenersMax: STREAM_LISTENERS_MAX })
  const listening = { access, now, watch, open: new Set<() => void>() }
  // Answers that never end would keep the server from closing.
  api.addHook('preClose', async () => {
    watch.stop()
    for (const end of listening.open) end()
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
function listen({ access, now, watch, open }: Listening, request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = reply
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
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
  raw.write(`retry: ${RETRY_MS}\n\n`)
  const heartbeat = setInterval(async () => {
    raw.write(': still here\n\n')
    // The stream ends for a user who is signed out or deactivated, and for a key that is revoked.
    const who = await access.identify(request).catch(() => undefined)
    if (who === null) end()
  }, HEARTBEAT_MS)
  const end = () => {
    clearInterval(heartbeat)
    leave()
    open.delete(end)
    raw.end()
  }
  open.add(end)
  request.raw.on('close', end)
}
