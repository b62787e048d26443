/**
 * What keeps other sites out while there is no login: only our own host names are answered, so a name that somebody
 * points at 127.0.0.1 reaches nothing; no other origin may read; pages run no script and load nothing from elsewhere.
 */
import type { Principal } from './access/principal.ts'
import type { Api } from './context.ts'
import { RequestProblem } from './problem.ts'

const OWN_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/

/** For the app's pages. Its component library sets styles in place; scripts come from files only. */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** What is no address of the API: a page of the web, a file of it, or nothing (see web.ts). */
const PAGES: ReadonlySet<string | undefined> = new Set(['/', '/*', undefined])

/** Until there is a login, whoever reaches the loopback address is trusted with everything. */
const LOCAL: Principal = { id: 'local', name: 'local', kind: 'user', role: 'administrator' }

export function secure(api: Api): void {
  api.decorateRequest('principal', { getter: () => LOCAL })
  api.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': DATA_POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    if (!OWN_HOST.test(request.headers.host ?? '')) {
      throw new RequestProblem('not-found', 404, { detail: 'This host name is not served here.' })
    }
    const origin = request.headers.origin
    if (origin !== undefined && request.method !== 'GET' && request.method !== 'HEAD') {
      if (origin !== `http://${request.headers.host}`) {
        throw new RequestProblem('not-found', 404, { detail: 'Other sites may not write here.' })
      }
    }
  })
  // PostgreSQL keeps no NUL in a text, so nothing can be found under one.
  api.addHook('preValidation', async (request) => {
    // A page reads nothing from its address here; what it then asks for is refused in its frame.
    if (PAGES.has(request.routeOptions.url)) return
    for (const [part, values] of [
      ['query', request.query],
      ['params', request.params],
    ] as const) {
      for (const [name, value] of Object.entries((values ?? {}) as Record<string, unknown>)) {
        if (!String(value).includes('\u0000')) continue
        const pointer = `/${part}/${name}`
        throw new RequestProblem('malformed', 400, {
          pointer,
          detail: `${pointer} holds a control character.`,
        })
      }
    }
  })
}
