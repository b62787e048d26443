/** The way in: what has to be done first, the first administrator, and the changes since. */
import type { Api } from '../http/context.ts'
import { RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import type { Access } from './access.ts'
import { sendCookies } from './login/cookies.ts'
import { visitOf } from './login/visit.ts'
import { refused } from './refused.ts'
import { AccessChanges, AccessState, FirstAdministrator } from './schema.ts'

interface Context {
  readonly access: Access
}

/** The state of access, the making of the first administrator, and the list of changes. */
export function accessRoutes(api: Api, context: Context): void {
  stateRoute(api, context)
  firstRoute(api, context)
  changesRoute(api, context)
}

function stateRoute(api: Api, { access }: Context): void {
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
      if (found === null) return stateOf(access, await needsSetup(access), null)
      const { id, name, kind, role } = found.principal
      return stateOf(access, await needsSetup(access), { id, name, kind, role })
    },
  )
}

function firstRoute(api: Api, { access }: Context): void {
  const { store, login } = access
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
      if (!(await needsSetup(access))) throw new RequestProblem('already-set-up')
      const passwordHash = await login.hash(password)
      const made = await store.addFirstAdministrator({ name, email, passwordHash })
      if (!made.ok) throw refused(made.code)
      const signedIn = await login.signIn(email, password, visitOf(request))
      if (signedIn.ok) sendCookies(request, reply, signedIn.cookies)
      const { id, role } = made.value
      return stateOf(access, false, { id, name, role, kind: 'user' })
    },
  )
}

function changesRoute(api: Api, { access }: Context): void {
  api.get(
    '/v1/access/changes',
    {
      schema: {
        tags: ['access'],
        summary: 'What was changed of who may do what, and by whom; the newest first',
        response: answers(AccessChanges),
      },
    },
    async () => ({ rows: await access.store.listChanges() }),
  )
}

/** A demo has no first visit: its user makes the first administrator as they make any other. */
async function needsSetup({ store, isDemo }: Access): Promise<boolean> {
  return !isDemo && !(await store.hasAdministrator())
}

async function stateOf(access: Access, setup: boolean, user: AccessState['user']): Promise<AccessState> {
  const { oidc } = access.login
  return {
    setup,
    demo: await access.isOpen(),
    tour: access.hasTour,
    user,
    oidc: oidc === null ? null : { name: oidc.name },
  }
}
