/** What routes and hooks need to know who asks. It is put together in main; tests may bring another `identify`. */
import type { FastifyRequest } from 'fastify'
import type { AccessPort } from '../../app/access/port.ts'
import type { Hosts } from './login/hosts.ts'
import type { Login } from './login/login.ts'
import type { Principal } from './login/principal.ts'

/** Who asks, and cookies to send on; null where nobody is signed in. */
export type Identify = (
  request: FastifyRequest,
) => Promise<{ principal: Principal; cookies?: readonly string[] } | null>

export interface Access {
  readonly store: AccessPort
  readonly login: Login
  readonly identify: Identify
  readonly hosts: Hosts
  /** Everybody is the demo's user: nothing is to be set up. */
  readonly isDemo: boolean
}
