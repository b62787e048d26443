/**
 * One-time links: an administrator makes one and hands it over; who has it sets a password and is signed in. Its secret
 * is in one answer only, and comes back in a body, never in an address that a log may keep.
 */
import { SIGN_IN_LINK_S } from '../../core/limits.ts'
import type { Api } from '../http/context.ts'
import { orNotFound, RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import type { Access } from './access.ts'
import { sendCookies } from './login/cookies.ts'
import { hashOf, newLink } from './login/key.ts'
import { limited } from './login/sign-in-limit.ts'
import { visitOf } from './login/visit.ts'
import { LinkHolder, LinkSecret, LinkUse, MadeLink, Visitor } from './schema.ts'

interface Context {
  readonly access: Access
}

/** Links: make, look at, use. */
export function linkRoutes(api: Api, context: Context): void {
  makeRoute(api, context)
  lookRoute(api, context)
  takeRoute(api, context)
}

function makeRoute(api: Api, { access: { store } }: Context): void {
  api.post(
    '/v1/users/:id/link',
    {
      schema: {
        tags: ['access'],
        summary: 'Make a one-time link by which a user sets a password',
        description:
          'For who was added without a password, or has forgotten it. It works once, within three days, at `/welcome#<secret>`; a new one ends the one before.',
        params: IdParams,
        response: answers(MadeLink),
      },
    },
    async ({ params: { id: userId }, principal, url }) => {
      const { secret, hash } = newLink()
      const made = orNotFound(
        await store.makeLink({ userId, hash, lastsS: SIGN_IN_LINK_S }, principal.name),
        url,
      )
      return { secret, path: `/welcome#${secret}`, expiresAt: made.expiresAt }
    },
  )
}

function lookRoute(api: Api, { access: { store } }: Context): void {
  api.post(
    '/v1/access/link',
    {
      schema: {
        tags: ['access'],
        summary: 'Whose one-time link it is',
        description: 'Nothing is used up. One that was used, has expired or was replaced is `link-unusable`.',
        body: LinkSecret,
        response: answers(LinkHolder),
      },
    },
    async ({ body: { secret }, ip }) => {
      const { found } = await limited(store, { address: ip, who: LINKS }, async () => {
        const link = await store.linkOf(hashOf(secret))
        return { ok: link !== null, found: link }
      })
      if (found === null) throw new RequestProblem('link-unusable', { pointer: '/secret' })
      const { name, email, expiresAt } = found
      return { name, email, expiresAt }
    },
  )
}

function takeRoute(api: Api, { access: { store, login } }: Context): void {
  api.post(
    '/v1/access/link/use',
    {
      schema: {
        tags: ['access'],
        summary: 'Set a password by a one-time link, and sign in',
        description: 'The link is used up, and all other sessions of the user end.',
        body: LinkUse,
        response: answers(Visitor),
      },
    },
    async (request, reply) => {
      const { secret, password } = request.body
      const { used } = await limited(store, { address: request.ip, who: LINKS }, async () => {
        const hash = hashOf(secret)
        // A password is hashed only for a link that is good: that is slow work, and anyone may ask.
        const isGood = (await store.linkOf(hash)) !== null
        const link = isGood ? await store.takeLink(hash, await login.hash(password)) : null
        return { ok: link !== null, used: link }
      })
      if (used === null) throw new RequestProblem('link-unusable', { pointer: '/secret' })
      const signedIn = await login.signIn(used.email, password, visitOf(request))
      if (!signedIn.ok) throw new RequestProblem(signedIn.code)
      sendCookies(request, reply, signedIn.cookies)
      return { ...signedIn.user, kind: 'user' as const }
    },
  )
}

/** Attempts with links that are none count together, whatever was tried. */
const LINKS = 'a one-time link'
