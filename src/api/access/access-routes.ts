/** How one comes in: what there is to do first, the first administrator, and what was changed since. */
import type { Api, ApiContext } from '../http/context.ts'
import { RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import type { Access } from './access.ts'
import { sendCookies } from './login/cookies.ts'
import { visitOf } from './login/visit.ts'
import { AccessChanges, AccessState, FirstAdministrator } from './schema.ts'

export function accessRoutes(api: Api, { access }: ApiContext): void {
  const { store, login, isDemo } = access
  api.get(
    '/v1/access',
    {
      schema: {
        tags: ['access'],
        summary: 'Who you are here, and how to sign in',
        response: answers(AccessState),
      },
    },
    async (request, reply) => {
      const found = await access.identify(request)
      if (found?.cookies !== undefined) sendCookies(request, reply, found.cookies)
      const { id, name, kind, role } = found?.principal ?? {}
      return {
        setup: await needsSetup(access),
        demo: isDemo,
        user: found === null ? null : { id: id!, name: name!, kind: kind!, role: role! },
        oidc: login.oidc === null ? null : { name: login.oidc.name },
      }
    },
  )
  api.post(
    '/v1/access/first',
    {
      schema: {
        tags: ['access'],
        summary: 'Make the first administrator, and sign in as that',
        description: 'Once: as soon as there is an administrator it is refused, also where many ask at once.',
        body: FirstAdministrator,
        response: answers(AccessState),
      },
    },
    async (request, reply) => {
      const { name, email, password } = request.body
      if (!(await needsSetup(access))) throw new RequestProblem('already-set-up', 409)
      const passwordHash = await login.hash(password)
      const made = await store.addFirstAdministrator({ name, email, passwordHash })
      if (!made.ok) throw new RequestProblem(made.code, 409)
      const signedIn = await login.signIn(email, password, visitOf(request))
      if (signedIn.ok) sendCookies(request, reply, signedIn.cookies)
      const { id, role } = made.value
      return {
        setup: false,
        demo: isDemo,
        user: { id, name, role, kind: 'user' as const },
        oidc: login.oidc === null ? null : { name: login.oidc.name },
      }
    },
  )
  api.get(
    '/v1/access/changes',
    {
      schema: {
        tags: ['access'],
        summary: 'What was changed of who may do what, and by whom; the newest first',
        response: answers(AccessChanges),
      },
    },
    async () => ({ rows: await store.listChanges() }),
  )
}

async function needsSetup({ store, isDemo }: Access): Promise<boolean> {
  return !isDemo && !(await store.hasAdministrator())
}
