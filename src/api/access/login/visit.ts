/** The part of a request that better-auth sees: its cookies, its browser and where it comes from; nothing else. */
import type { FastifyRequest } from 'fastify'
import { ADDRESS_HEADER } from './login-options.ts'

export interface Visit {
  readonly headers: Headers
}

/** The visit of a request. */
export function visitOf(request: FastifyRequest): Visit {
  const { cookie, 'user-agent': browser } = request.headers
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip })
  if (cookie !== undefined) headers.set('cookie', cookie)
  if (browser !== undefined) headers.set('user-agent', browser.slice(0, 300))
  return { headers }
}
