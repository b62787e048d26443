/** What signed-in users do about their own sessions and password. A key has neither. */
import type { FastifyRequest } from 'fastify'
import type { Api } from '../http/context.ts'
import { notFound, RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import type { Access } from './access.ts'
import { notAllowed } from './admit.ts'
import { limited } from './login/sign-in-limit.ts'
import { Ended, PasswordChange, PasswordChanged, SessionList } from './schema.ts'

interface Context {
  readonly access: Access
}

/** Sessions of the user who asks: list, end, change the password. */
export function sessionRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  endRoute(api, context)
  passwordRoute(api, context)
}

function listRoute(api: Api, { access: { store } }: Context): void {
  api.get(
    '/v1/access/sessions',
    {
      schema: {
        tags: ['access'],
        summary: 'Where you are signed in',
        response: answers(SessionList),
      },
    },
    async (request) => {
      const { userId, session } = signedIn(request)
      const rows = await store.listSessions(userId)
      return { rows: rows.map((row) => ({ ...row, current: row.id === session })) }
    },
  )
}

function endRoute(api: Api, { access: { store } }: Context): void {
  api.delete(
    '/v1/access/sessions/:id',
    {
      schema: {
        tags: ['access'],
        summary: 'End one of your sessions',
        params: IdParams,
        response: answers(Ended),
      },
    },
    async (request) => {
      const { userId } = signedIn(request)
      if (!(await store.endSession(userId, request.params.id))) throw notFound(request.url)
      return { ended: request.params.id }
    },
  )
}

function passwordRoute(api: Api, { access: { store, login } }: Context): void {
  api.post(
    '/v1/access/password',
    {
      schema: {
        tags: ['access'],
        summary: 'Change your password; your other sessions end',
        body: PasswordChange,
        response: answers(PasswordChanged),
      },
    },
    async (request) => {
      const { present, next } = request.body
      const { userId, session } = signedIn(request)
      const who = { address: request.ip, who: `the user ${userId}` }
      const { ok } = await limited(store, who, async () => {
        const hash = await store.passwordHashOf(userId)
        return { ok: hash !== null && (await login.isPassword(present, hash)) }
      })
      if (!ok) throw new RequestProblem('wrong-password', { pointer: '/present' })
      await store.changeOwnPassword(userId, await login.hash(next), session)
      return { changed: true }
    },
  )
}

function signedIn({ principal }: FastifyRequest): { userId: string; session: string } {
  if (principal.kind !== 'user' || principal.session === undefined) throw notAllowed({})
  return { userId: principal.id, session: principal.session }
}
