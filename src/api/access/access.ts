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
  /** Started as the demo, which serves this machine only. */
  readonly isDemo: boolean
  /** Whether there is a demo warehouse to be shown around in. */
  readonly hasTour: boolean
  /** Whether everybody is the demo's user now: until there is an administrator. */
  isOpen(): Promise<boolean>
  /** For each of those who were let in before, whether they would be now. */
  stillIn(principals: readonly Principal[]): Promise<readonly boolean[]>
}
