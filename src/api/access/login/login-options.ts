/**
 * How better-auth is set up: our tables and names (009-login.sql), what a password has to be, how long a session lasts,
 * and the cookie. It sends nothing home, and says nothing to the log but what an administrator has to know.
 *
 * Limits of attempts, the check of the origin and the roles are ours (see sign-in-limit.ts, security.ts, admit.ts):
 * they are the same for every route, of which better-auth answers only a few.
 */
import type { BetterAuthOptions } from 'better-auth'
import type { Pool } from 'pg'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN, SESSION_MOVED_S, SESSION_S } from '../../../core/limits.ts'

/** Where we tell better-auth the address of who asks; a header of this name from outside is never passed on. */
export const ADDRESS_HEADER = 'x-plimsoll-address'
export const SESSION_COOKIE = 'plimsoll.session'

/** The options of better-auth but for those of a provider and of the log. */
export function loginOptions({ pool, secret }: { pool: Pool; secret: string }) {
  return {
    appName: 'Plimsoll',
    basePath: '/v1/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
    },
    onAPIError: { errorURL: '/sign-in' },
    advanced: {
      cookiePrefix: 'plimsoll',
      // `Secure` is added where the request came by https: one server may be reached both ways (see cookies.ts).
      useSecureCookies: false,
      cookies: {
        // The pages are files that anyone gets, and ask for data from the same site: no link from elsewhere needs it.
        session_token: { name: SESSION_COOKIE, attributes: { sameSite: 'strict', httpOnly: true } },
      },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: 'uuid', validateSchema: false },
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
        wantedName: { type: 'string', required: false, input: false, fieldName: 'wanted_name' },
        deactivatedAt: { type: 'date', required: false, input: false, fieldName: 'deactivated_at' },
      },
    },
    session: {
      modelName: 'sessions',
      expiresIn: SESSION_S,
      updateAge: SESSION_MOVED_S,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        idToken: 'id_token',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      updateAccountOnSignIn: false,
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
  } satisfies BetterAuthOptions
}
