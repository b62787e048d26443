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
}

export function streamRoutes(api: Api, { store, access }: Context): void {
  const watch = watchLedger(store, { listenersMax: STREAM_LISTENERS_MAX })
  const open = new Set<() => void>()
  // Answers that never end would keep the server from closing.
  api.addHook('preClose', async () => {
    watch.stop()
    for (const end of open) end()
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
    async (request, reply) => {
      const { raw } = reply
      const send = (event: string, data: unknown) =>
        raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      const leave = watch.listen(({ pulse: { imports, ...ledger }, changed }) => {
        if (changed.ledger) send('ledger', { ...ledger, now: new Date().toISOString() })
        if (changed.imports) send('imports', { state: imports })
      })
      if (leave === null) throw new RequestProblem('too-many-listeners')
      reply.hijack()
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      })
      raw.write(`retry: ${RETRY_MS}\n\n`)
      const heartbeat = setInterval(async () => {
        raw.write(': still here\n\n')
        // Whoever was signed out, deactivated or revoked meanwhile hears no more of it.
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
    },
  )
}
