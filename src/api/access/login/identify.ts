/**
 * Finds who asks: the bearer of a valid key, the user of a valid session; in a demo that is open, and only there,
 * anybody who asks by a name of the loopback. A key that is not valid is nobody, whatever cookies come with it.
 *
 * That a cookie is genuine is found out once, by better-auth, and remembered; whether its session is live, and what its
 * user may do now, is asked of the database each time, so that a user who is signed out is out with the next request.
 */
import type { FastifyRequest } from 'fastify'
import type { AccessPort } from '../../../app/access/port.ts'
import type { Role } from '../../../core/codes.ts'
import { SESSIONS_KNOWN_MAX } from '../../../core/limits.ts'
import { DEMO_ACTOR } from '../../../core/names/reserved.ts'
import type { Identify } from '../access.ts'
import { isLoopback } from './hosts.ts'
import { hashOf, keyIn } from './key.ts'
import type { Login } from './login.ts'
import { SESSION_COOKIE } from './login-options.ts'
import type { Principal } from './principal.ts'
import { shareLookups } from './share-lookups.ts'
import { visitOf } from './visit.ts'

const DEMO: Principal = { id: 'demo', name: DEMO_ACTOR, kind: 'user', role: 'administrator' }

/** What the id of a key begins with, so that it is none of a user. */
export const KEY_ID = 'key:'

type Identified = Awaited<ReturnType<Identify>>

/** The function that finds who asks; null for nobody. */
export function identifier(store: AccessPort, login: Login, isOpen: () => Promise<boolean>): Identify {
  const genuine = new Map<string, string>()
  const liveSession = shareLookups(store.liveSession)
  const keyOfHash = shareLookups(store.keyOfHash)

  async function byCookie(cookie: string, request: FastifyRequest): Promise<Identified> {
    const known = genuine.get(cookie)
    if (known !== undefined) {
      const live = await liveSession(known)
      if (live !== null && !live.due) return user(live, known)
    }
    const session = await login.session(visitOf(request))
    if (session === null) {
      genuine.delete(cookie)
      return null
    }
    if (genuine.size >= SESSIONS_KNOWN_MAX) genuine.clear()
    genuine.set(cookie, session.id)
    return { ...user(session.user, session.id), cookies: session.cookies }
  }

  return async (request) => {
    const key = keyIn(request.headers)
    if (key !== null) {
      const found = await keyOfHash(hashOf(key))
      return found === null ? null : { principal: { ...found, id: `${KEY_ID}${found.id}`, kind: 'key' } }
    }
    const cookie = sessionCookie(request.headers.cookie)
    const found = cookie === null ? null : await byCookie(cookie, request)
    if (found !== null || !isLoopback(request.headers.host)) return found
    return (await isOpen()) ? { principal: DEMO } : null
  }
}

function user({ id, name, role }: { id: string; name: string; role: Role }, session: string) {
  return { principal: { id, name, role, session, kind: 'user' as const } }
}

/** As it came, and only where there is exactly one: of two, nobody knows which one better-auth would read. */
function sessionCookie(header = ''): string | null {
  const own = header.split(';').filter((one) => one.trim().startsWith(`${SESSION_COOKIE}=`))
  const [cookie] = own
  return cookie !== undefined && own.length === 1 ? cookie.trim() : null
}
