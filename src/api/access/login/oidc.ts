/**
 * Signing in at an OpenID Connect provider: authorization code with PKCE, a state bound to the browser by a cookie, and
 * an id token that is checked against the provider's published keys, by better-auth.
 *
 * The address the provider sends people back to holds our own, which may be one of several; so there is one better-auth
 * for each of the few names this server answers to.
 */
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins'
import { returnPath } from '../../../core/access/return-path.ts'
import type { Visit } from './visit.ts'

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says. */
  readonly name: string
}

export interface Oidc {
  readonly name: string
  /** Where the browser is to go; null where the provider does not answer. */
  begin(
    origin: string,
    returnTo: string,
    visit: Visit,
  ): Promise<{ url: string; cookies: readonly string[] } | null>
  /** Ends what was begun: where the browser goes now, always a page of ours. */
  end(origin: string, query: string, visit: Visit): Promise<{ location: string; cookies: readonly string[] }>
}

const PROVIDER = 'oidc'
const ORIGINS_MAX = 16

/** The sign-in at one provider, for every name of this server. */
export function createOidc(options: BetterAuthOptions, settings: OidcSettings): Oidc {
  const known = new Map<string, ReturnType<typeof at>>()
  const authAt = (origin: string) => {
    const found = known.get(origin) ?? at(options, settings, origin)
    if (known.size >= ORIGINS_MAX) known.clear()
    known.set(origin, found)
    return found
  }
  return {
    name: settings.name,
    async begin(origin, returnTo, { headers }) {
      const answer = await authAt(origin).api.signInSocial({
        body: {
          provider: PROVIDER,
          callbackURL: returnPath(returnTo),
          errorCallbackURL: '/sign-in',
          disableRedirect: true,
        },
        headers,
        asResponse: true,
      })
      if (!answer.ok) return null
      const { url } = (await answer.json()) as { url: string }
      return { url, cookies: answer.headers.getSetCookie() }
    },
    async end(origin, query, { headers }) {
      const address = `${origin}/v1/auth/callback/${PROVIDER}${query}`
      const answer = await authAt(origin).handler(new Request(address, { headers }))
      const location = answer.headers.get('location') ?? '/sign-in?error=internal'
      return { location: ownPage(location, origin), cookies: answer.headers.getSetCookie() }
    },
  }
}

function at(
  options: BetterAuthOptions,
  { issuer, clientId, clientSecret, name }: OidcSettings,
  origin: string,
) {
  return betterAuth({
    ...options,
    baseURL: origin,
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: PROVIDER,
            name,
            clientId,
            clientSecret,
            pkce: true,
            discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            requireIdTokenVerification: true,
            // Without an id token only userinfo would say who it is, and nothing that this sign-in was meant: an empty
            // subject is refused.
            accountSubject: ({ tokens, profile }) => (tokens.idToken ? String(profile.sub ?? '') : ''),
            scopes: ['openid', 'email', 'profile'],
            mapProfileToUser: ({ name: full, preferred_username: nick, email }) => ({
              name: [full, nick, email].find((one): one is string => typeof one === 'string' && one !== ''),
            }),
          },
        ],
      }),
    ],
  })
}

/** A failure goes to the sign-in page with its code; a success to where it was wanted. Nothing leads elsewhere. */
function ownPage(location: string, origin: string): string {
  const { pathname, search, searchParams } = new URL(location, origin)
  if (pathname === '/sign-in')
    return `/sign-in?error=${encodeURIComponent(codeOf(searchParams.get('error')))}`
  return returnPath(pathname + search)
}

function codeOf(error: string | null): string {
  if (error === 'DEACTIVATED') return 'deactivated'
  return error !== null && /^[\w-]{1,60}$/.test(error) ? error : 'internal'
}
