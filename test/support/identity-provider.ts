/**
 * A real OpenID Connect provider on this machine. Whoever `is` names is signed in there, without a page in between:
 * what is tested is what comes back.
 */
import { createServer } from 'node:http'
import Provider, { type KoaContextWithOIDC } from 'oidc-provider'

export interface Person {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
  readonly name?: string
}

export const CLIENT = { id: 'plimsoll', secret: 'a secret of client and provider' }

export async function identityProvider(redirectUris: string[]) {
  let person: Person | null = null
  let givesIdToken = true
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: redirectUris,
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...person!, sub }) }),
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    cookies: { keys: ['a key of a test'] },
  })
  provider.use(async (context: KoaContextWithOIDC, next: () => Promise<void>) => {
    if (!context.path.startsWith('/interaction/')) {
      await next()
      if (context.path === '/token' && !givesIdToken) delete (context.body as { id_token?: string }).id_token
      return
    }
    const { req, res } = context
    if (person === null) {
      const refusal = { error: 'access_denied', error_description: 'Nobody is here.' }
      await provider.interactionFinished(req, res, refusal)
    } else {
      const { params } = await provider.interactionDetails(req, res)
      const grant = new provider.Grant({ accountId: person.sub, clientId: String(params.client_id) })
      grant.addOIDCScope('openid email profile')
      const grantId = await grant.save()
      await provider.interactionFinished(req, res, {
        login: { accountId: person.sub },
        consent: { grantId },
      })
    }
    context.respond = false
  })
  server.on('request', provider.callback())
  return {
    issuer,
    is(who: Person | null): void {
      person = who
    },
    /** Whether its answers hold an id token, as they have to. */
    givesIdToken(gives: boolean): void {
      givesIdToken = gives
    },
    /** Follows an address there as a browser does, to where it sends the browser back. */
    async visit(address: string): Promise<string> {
      const jar = new Map<string, string>()
      for (let url = address; ; ) {
        const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
        const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
        for (const set of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=;]*)=([^;]*)/.exec(set) ?? []
          jar.set(name, value)
        }
        const to = answer.headers.get('location')
        if (to === null) throw new Error(`${answer.status} ${await answer.text()}`)
        url = new URL(to, url).href
        if (!url.startsWith(issuer)) return url
      }
    },
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
