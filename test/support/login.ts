/** Signing in, for tests that run with the real login. */

import type { Role } from '../../src/core/codes.ts'
import type { TestAnswer, TestApi } from './api.ts'
import { present } from './present.ts'

export const PASSWORD = 'correct horse battery'

/** The session's cookie out of an answer, as a browser would send it. */
export function cookieOf({ headers }: Pick<TestAnswer, 'headers'>): string {
  const cookies = [headers['set-cookie'] ?? []].flat().map(String)
  const session = cookies.find((cookie) => cookie.startsWith('plimsoll.session='))
  if (session === undefined) throw new Error('the answer sets no session')
  return present(session.split(';')[0])
}

export async function signInAs(test: TestApi, email: string): Promise<string> {
  const payload = { email, password: PASSWORD }
  return cookieOf(await test.ask('/v1/auth/sign-in/email', { method: 'POST', payload }))
}

export async function firstAdministrator(test: TestApi): Promise<string> {
  const payload = { name: 'Ada', email: 'ada@example.com', password: PASSWORD }
  return cookieOf(await test.ask('/v1/access/first', { method: 'POST', payload }))
}

/** Adds a user of a role, and signs in as that. */
export async function userOf(test: TestApi, role: Role, name: string = role): Promise<string> {
  const email = `${name}@example.com`
  const passwordHash = await test.access.login.hash(PASSWORD)
  const added = await test.access.store.addUser({ name, email, role, passwordHash }, 'test')
  if (!added.ok) throw new Error(added.code)
  return signInAs(test, email)
}
