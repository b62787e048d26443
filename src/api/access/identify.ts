/**
 * Tells who asks: the bearer of a valid key, the user of a valid session; in the demo, and only there, anybody who asks
 * by a name of the loopback. A key that is not valid is nobody, whatever cookies come with it.
 */
import type { AccessStore } from '../../app/ports/access.ts'
import type { Identify } from './access.ts'
import { isLoopback } from './hosts.ts'
import { hashOf, keyIn } from './key.ts'
import type { Login } from './login.ts'
import { SESSION_COOKIE } from './login-options.ts'
import type { Principal } from './principal.ts'
import { visitOf } from './visit.ts'

const DEMO: Principal = { id: 'demo', name: 'Demo', kind: 'user', role: 'administrator' }

export function identifier(store: AccessStore, login: Login, { isDemo }: { isDemo: boolean }): Identify {
  return async (request) => {
    const key = keyIn(request.headers)
    if (key !== null) {
      const found = await store.keyOfHash(hashOf(key))
      return found === null ? null : { principal: { ...found, id: `key:${found.id}`, kind: 'key' } }
    }
    if (request.headers.cookie?.includes(SESSION_COOKIE)) {
      const session = await login.session(visitOf(request))
      if (session !== null) {
        const { id, name, role } = session.user
        return { principal: { id, name, role, kind: 'user', session: session.id }, cookies: session.cookies }
      }
    }
    return isDemo && isLoopback(request.headers.host) ? { principal: DEMO } : null
  }
}
