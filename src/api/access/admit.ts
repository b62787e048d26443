/**
 * Lets nobody further than their role: before a body is read, the route's row in the table is held against who asks.
 * A route without a row keeps the server from starting, so a new one cannot be open by oversight.
 */
import type { FastifyRequest } from 'fastify'
import { ROLES, type Role } from '../../core/codes.ts'
import { OPEN_BODY_BYTES_MAX } from '../../core/limits.ts'
import type { Api } from '../http/context.ts'
import { notFound, RequestProblem, wordsOf } from '../http/problem.ts'
import type { Access } from './access.ts'
import { sendCookies } from './login/cookies.ts'
import { ACCESS, type Admission } from './table.ts'

/** Adds the check of roles to every route, also to those that are added later. */
export function admit(api: Api, { identify }: Access): void {
  api.addHook('onRoute', (route) => {
    const admissions = [route.method].flat().map((method) => admissionOf(method, route.url))
    if (admissions.includes('anyone')) route.bodyLimit = OPEN_BODY_BYTES_MAX
  })
  api.addHook('onRequest', async (request, reply) => {
    const { url } = request.routeOptions
    if (url === undefined) return leadNowhere(request)
    const admission = admissionOf(request.method, url)
    if (admission === 'anyone') return
    const found = await identify(request)
    if (found === null) throw new RequestProblem('not-signed-in')
    request.principal = found.principal
    if (found.cookies !== undefined) sendCookies(request, reply, found.cookies)
    requireRole(request, admission)
  })
}

/** An address without a route gives nothing away, and reads no body. It may be a page of the web. */
function leadNowhere({ method, url }: FastifyRequest): void {
  if (method !== 'GET' && method !== 'HEAD') throw notFound(url.split('?', 1)[0] ?? '')
}

/** For what takes more than its route does, such as the mode of a site. */
export function requireRole({ principal }: Pick<FastifyRequest, 'principal'>, role: Role): void {
  if (ROLES.indexOf(principal.role) >= ROLES.indexOf(role)) return
  throw notAllowed({ role })
}

/** The problem `not-allowed`; `role` is the least that would do, `pointer` the field that is refused. */
export function notAllowed({ role, pointer }: { role?: Role; pointer?: string }): RequestProblem {
  const detail = wordsOf('not-allowed').what({ role })
  return new RequestProblem('not-allowed', { detail, pointer })
}

function admissionOf(method: string, url: string): Admission {
  // A HEAD answers what the GET would; a colon that begins no parameter is written twice in a route.
  const name = `${method === 'HEAD' ? 'GET' : method} ${url.replaceAll('::', ':')}`
  const admission = ACCESS[name]
  if (admission === undefined) throw new Error(`${name} has no row in api/access/table.ts`)
  return admission
}
