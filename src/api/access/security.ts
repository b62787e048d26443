/**
 * Keeps other sites out, of every user alike: only our own host names are answered, so a foreign name that points at
 * our address reaches nothing; no other origin may read; pages run no script and load nothing from elsewhere.
 * Then the request is let in by its role, or refused (see access/admit.ts).
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { Api } from '../http/context.ts'
import { RequestProblem } from '../http/problem.ts'
import type { Access } from './access.ts'
import { admit } from './admit.ts'
import { isForwarded } from './login/forwarded.ts'
import type { OwnHost } from './login/hosts.ts'
import { keyIn } from './login/key.ts'

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** What is no address of the API: a page of the web, a file of it, or nothing (see web.ts). */
const PAGES: ReadonlySet<string | undefined> = new Set(['/', '/*', undefined])

const YEAR_S = 365 * 24 * 60 * 60

/** Adds headers, the check of host and origin, and the check of roles, before any route. */
export function secure(api: Api, access: Access): void {
  api.decorateRequest('principal')
  api.decorateRequest('ownHost')
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
    // Of two, what stands before us may have read the other one.
    if (countOf(request.raw.rawHeaders, 'host') > 1)
      throw new RequestProblem('malformed', { detail: 'There is more than one Host header.' })
    const host = access.hosts.find(request.headers.host)
    if (host === null) {
      throw new RequestProblem('not-found', { detail: 'This host name is not served here.' })
    }
    request.ownHost = host
    if (access.isDemo && isForwarded(request.headers))
      throw new RequestProblem('not-allowed', { detail: 'The demo serves this machine only, and no proxy.' })
    if (host.schemes.length === 1 && host.schemes[0] === 'https')
      reply.header('strict-transport-security', `max-age=${YEAR_S}`)
    // Another site can make a browser send its cookies here, but no key: that one needs our leave, which nobody has.
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    if (writes && keyIn(request.headers) === null && comesFromElsewhere(request.headers, host)) {
      throw new RequestProblem('not-found', { detail: 'Other sites may not write here.' })
    }
  })
  admit(api, access)
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
        throw new RequestProblem('malformed', {
          pointer,
          detail: `${pointer} holds a control character.`,
        })
      }
    }
  })
}

/** How often a header was sent; `rawHeaders` are names and values in turn. */
function countOf(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((text, place) => place % 2 === 0 && text.toLowerCase() === name).length
}

/** By the browser's own words. Another client says neither, and bears no cookie that another site could use. */
function comesFromElsewhere(headers: IncomingHttpHeaders, { schemes }: OwnHost): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  const { origin, host } = headers
  return origin !== undefined && !schemes.some((scheme) => origin === `${scheme}://${host}`)
}
