/** People: who there is, and what each may do. Nobody is deleted, for the ledger names them; they are deactivated. */
import type { Api } from '../http/context.ts'
import { orNotFound } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import type { Access } from './access.ts'
import { refused } from './refused.ts'
import { NewUser, User, UserChange, Users } from './schema.ts'

interface Context {
  readonly access: Access
}

/** Users: list, add, change. */
export function userRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  addRoute(api, context)
  changeRoute(api, context)
}

function listRoute(api: Api, { access: { store } }: Context): void {
  api.get(
    '/v1/users',
    { schema: { tags: ['access'], summary: 'Users by name', response: answers(Users) } },
    async () => ({ rows: (await store.listUsers()) as User[] }),
  )
}

function addRoute(api: Api, { access: { store, login } }: Context): void {
  api.post(
    '/v1/users',
    {
      schema: {
        tags: ['access'],
        summary: 'Add a user, with a first password or to be invited by a link',
        body: NewUser,
        response: answers(User),
      },
    },
    async ({ body: { password, ...user }, principal }) => {
      const passwordHash = password === undefined ? null : await login.hash(password)
      const added = await store.addUser({ ...user, passwordHash }, principal.name)
      if (!added.ok) throw refused(added.code)
      return added.value as User
    },
  )
}

function changeRoute(api: Api, { access: { store, login } }: Context): void {
  api.patch(
    '/v1/users/:id',
    {
      schema: {
        tags: ['access'],
        summary: 'Change a user: name, role, a new password, or whether they may sign in',
        description:
          'The last active administrator stays one. Deactivating, or a new password, ends their sessions.',
        params: IdParams,
        body: UserChange,
        response: answers(User),
      },
    },
    async ({ params, body: { password, ...change }, principal, url }) => {
      const passwordHash = password === undefined ? undefined : await login.hash(password)
      const changed = orNotFound(
        await store.changeUser(params.id, { ...change, passwordHash }, principal.name),
        url,
      )
      if (!changed.ok) throw refused(changed.code)
      return changed.value as User
    },
  )
}
