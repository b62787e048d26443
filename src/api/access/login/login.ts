/**
 * Signs people in and out with better-auth, and finds whose session a request bears.
 *
 * better-auth is called, not mounted: its own routes would let people rename themselves, that is, book as another
 * person, and answer with session tokens. Ours (sign-in-routes.ts) give it what they read, and pass on only its
 * cookies.
 */

import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Pool } from 'pg'
import type { AccessPort } from '../../../app/access/port.ts'
import type { Role } from '../../../core/codes.ts'
import { EMAIL_LENGTH_MAX, NAME_LENGTH_MAX } from '../../../core/limits.ts'
import { madeReadable } from '../../../core/names/readable.ts'
import { loginOptions } from './login-options.ts'
import { createOidc, type Oidc, type OidcSettings } from './oidc.ts'
import type { Visit } from './visit.ts'

export interface Session {
  readonly id: string
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly role: Role }
  /** To be sent on where the end of the session was moved. */
  readonly cookies: readonly string[]
}

export type SignedIn =
  | {
      readonly ok: true
      readonly user: { readonly id: string; readonly name: string; readonly role: Role }
      readonly cookies: readonly string[]
    }
  | { readonly ok: false; readonly code: 'wrong-sign-in' | 'deactivated' }

export interface Login {
  readonly oidc: Oidc | null
  hash(password: string): Promise<string>
  isPassword(password: string, hash: string): Promise<boolean>
  /** Always a new session; the one the visitor came with ends. */
  signIn(email: string, password: string, visit: Visit): Promise<SignedIn>
  signOut(visit: Visit): Promise<readonly string[]>
  /** Null without a valid one, and for users who were deactivated. */
  session(visit: Visit): Promise<Session | null>
}

export interface LoginSettings {
  readonly pool: Pool
  readonly store: AccessPort
  readonly secret: string
  readonly oidc: OidcSettings | null
  /** Called with a sentence where signing in fails by a fault of ours or of the identity provider. */
  readonly onTrouble: (sentence: string) => void
}

/** A code of our own in an error that better-auth passes through its inside. */
const DEACTIVATED = 'DEACTIVATED'

/** The login of one server, on the pool of its database. */
export function createLogin(settings: LoginSettings): Login {
  const options = {
    ...loginOptions(settings),
    // Only messages: what they are about may hold what is nobody's business.
    logger: {
      level: 'error' as const,
      log: (level: string, message: string) => {
        if (level === 'error') settings.onTrouble(String(message).slice(0, 300))
      },
    },
    databaseHooks: hooks(settings),
  }
  const { api } = betterAuth({ ...options, baseURL: 'http://localhost' })
  const signOut = async ({ headers }: Visit) => cookiesOf(await api.signOut({ headers, asResponse: true }))
  return {
    oidc: settings.oidc === null ? null : createOidc(options, settings.oidc),
    hash: hashPassword,
    isPassword: (password, hash) => verifyPassword({ password, hash }),
    signOut,
    async signIn(email, password, visit) {
      const answer = await api.signInEmail({
        body: { email, password },
        headers: visit.headers,
        asResponse: true,
      })
      if (answer.ok) {
        await signOut(visit)
        const { user } = (await answer.json()) as { user: { id: string; name: string; role: Role } }
        const { id, name, role } = user
        return { ok: true, user: { id, name, role }, cookies: cookiesOf(answer) }
      }
      const { code } = (await answer.json()) as { code?: string }
      if (code === DEACTIVATED) return { ok: false, code: 'deactivated' }
      if (answer.status >= 500) throw new Error(`better-auth: ${code}`)
      return { ok: false, code: 'wrong-sign-in' }
    },
    async session({ headers }) {
      const { response, headers: sent } = await api.getSession({ headers, returnHeaders: true })
      if (response === null || response.user.deactivatedAt != null) return null
      const { id, name, email, role } = response.user
      return {
        id: response.session.id,
        user: { id, name, email, role: role as Role },
        cookies: sent.getSetCookie(),
      }
    },
  }
}

function cookiesOf(answer: Response): readonly string[] {
  return answer.headers.getSetCookie()
}

function hooks({ store }: LoginSettings) {
  return {
    session: {
      create: {
        before: async ({ userId }: { userId: string }) => {
          if (!(await store.isActive(userId)))
            throw new APIError('FORBIDDEN', { code: DEACTIVATED, message: 'The user was deactivated.' })
          const settled = await store.settleName(userId)
          if (!settled.ok)
            throw new APIError('FORBIDDEN', { code: settled.code, message: 'There is no name for the user.' })
        },
      },
    },
    user: {
      create: {
        /** Who comes from the identity provider: never first, and without a name until they come in. */
        before: async <User extends { name: string; email: string }>(user: User) => {
          if (!(await store.hasAdministrator()))
            throw new APIError('FORBIDDEN', { code: 'not-set-up', message: 'There is no administrator yet.' })
          if (user.email.length > EMAIL_LENGTH_MAX)
            throw new APIError('FORBIDDEN', { code: 'unusable-name', message: 'The email is too long.' })
          const wantedName = madeReadable(user.name, NAME_LENGTH_MAX)
          return { data: { ...user, name: randomUUID(), wantedName, role: 'viewer' } }
        },
      },
    },
    account: {
      create: {
        /** Tokens of the identity provider are of no use here, so none is kept. */
        before: async <Account extends object>(account: Account) => ({
          data: { ...account, accessToken: null, refreshToken: null, idToken: null },
        }),
      },
    },
  }
}
