/** Keys of devices and systems. The key itself is in one answer only: that of its making. */
import { PRECISION_SPAN_MS, parseTime } from '../../core/time.ts'
import type { Api } from '../http/context.ts'
import { notFound, RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import type { Access } from './access.ts'
import { newKey } from './login/key.ts'
import { refused } from './refused.ts'
import { type Key, Keys, MadeKey, NewKey, Revoked } from './schema.ts'

interface Context {
  readonly access: Access
  readonly now: () => number
}

/** Keys: list, make, revoke. */
export function keyRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  makeRoute(api, context)
  revokeRoute(api, context)
}

function listRoute(api: Api, { access: { store } }: Context): void {
  api.get(
    '/v1/keys',
    {
      schema: {
        tags: ['access'],
        summary: 'Keys, those that are valid first; none shows the key itself',
        response: answers(Keys),
      },
    },
    async () => ({ rows: (await store.listKeys()) as Key[] }),
  )
}

function makeRoute(api: Api, { access: { store }, now }: Context): void {
  api.post(
    '/v1/keys',
    {
      schema: {
        tags: ['access'],
        summary: 'Make a key for a device or a system',
        description:
          'Its name is the actor that its work is booked under, unless it names its people itself. It may be limited to some sources, and end by itself.',
        body: NewKey,
        response: answers(MadeKey),
      },
    },
    async ({ body: { name, role, sources = null, expiresAt = null }, principal }) => {
      const { key, prefix, hash } = newKey()
      const ends = expiresAt === null ? null : endOf(expiresAt, now())
      const made = await store.addKey(
        { name, role: role as Key['role'], sources, prefix, hash, expiresAt: ends },
        principal.name,
      )
      if (!made.ok) throw refused(made.code)
      return { secret: key, key: made.value as Key }
    },
  )
}

function revokeRoute(api: Api, { access: { store } }: Context): void {
  api.delete(
    '/v1/keys/:id',
    {
      schema: {
        tags: ['access'],
        summary: 'Revoke a key, for good',
        params: IdParams,
        response: answers(Revoked),
      },
    },
    async ({ params, principal, url }) => {
      if (!(await store.revokeKey(params.id, principal.name))) throw notFound(url)
      return { revoked: params.id }
    },
  )
}

/** A day is meant whole: the key is valid to its end. One that has ended would be of no use. */
function endOf(text: string, now: number): string {
  const pointer = '/expiresAt'
  const parsed = parseTime(text)
  if (!parsed.ok) throw new RequestProblem('malformed', { pointer })
  const { at, precision } = parsed.time
  const ends = at + PRECISION_SPAN_MS[precision]
  if (ends <= now)
    throw new RequestProblem('malformed', { pointer, detail: `${pointer} has passed already.` })
  return new Date(ends).toISOString()
}
