/** Signing in and out. No answer bears a token: a session is known by its cookie, which no script can read. */
import { returnPath } from '../../core/access/return-path.ts'
import type { Api } from '../http/context.ts'
import { RequestProblem } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import type { Access } from './access.ts'
import { originOf, sendCookies } from './login/cookies.ts'
import { limited } from './login/sign-in-limit.ts'
import { visitOf } from './login/visit.ts'
import { OidcAddress, OidcQuery, OidcSignIn, SignedOut, SignIn, Visitor } from './schema.ts'

interface Context {
  readonly access: Access
}

/** Sign-in by password and by identity provider, and sign-out. */
export function signInRoutes(api: Api, context: Context): void {
  signInRoute(api, context)
  signOutRoute(api, context)
  oidcRoute(api, context)
  oidcCallbackRoute(api, context)
}

function signInRoute(api: Api, { access: { store, login } }: Context): void {
  api.post(
    '/v1/auth/sign-in/email',
    {
      schema: {
        tags: ['access'],
        summary: 'Sign in with email and password',
        description:
          'The answer sets a cookie, always of a new session. A few failures, and one has to wait.',
        body: SignIn,
        response: answers(Visitor),
      },
    },
    async (request, reply) => {
      const { email, password } = request.body
      const who = { address: request.ip, who: email }
      const signedIn = await limited(store, who, () => login.signIn(email, password, visitOf(request)))
      if (!signedIn.ok) throw new RequestProblem(signedIn.code)
      sendCookies(request, reply, signedIn.cookies)
      return { ...signedIn.user, kind: 'user' as const }
    },
  )
}

function signOutRoute(api: Api, { access: { login } }: Context): void {
  api.post(
    '/v1/auth/sign-out',
    { schema: { tags: ['access'], summary: 'Sign out: the session ends', response: answers(SignedOut) } },
    async (request, reply) => {
      sendCookies(request, reply, await login.signOut(visitOf(request)))
      return { signedOut: true }
    },
  )
}

function oidcRoute(api: Api, { access: { login } }: Context): void {
  api.post(
    '/v1/auth/sign-in/oidc',
    {
      schema: {
        tags: ['access'],
        summary: 'Begin to sign in at the identity provider',
        body: OidcSignIn,
        response: answers(OidcAddress),
      },
    },
    async (request, reply) => {
      const begun = await login.oidc?.begin(
        originOf(request),
        returnPath(request.body.returnTo),
        visitOf(request),
      )
      if (begun == null) throw new RequestProblem('oidc-unreachable')
      sendCookies(request, reply, begun.cookies)
      return { url: begun.url }
    },
  )
}

function oidcCallbackRoute(api: Api, { access: { login } }: Context): void {
  api.get(
    '/v1/auth/callback/oidc',
    { schema: { hide: true, querystring: OidcQuery } },
    async (request, reply) => {
      if (login.oidc === null) throw new RequestProblem('oidc-unreachable')
      const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
      const ended = await login.oidc.end(originOf(request), query, visitOf(request))
      sendCookies(request, reply, ended.cookies)
      return reply.redirect(ended.location, 303)
    },
  )
}
