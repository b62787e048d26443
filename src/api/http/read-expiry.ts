/** When something runs out: a day means its end. */
import { instantIn } from './read-time.ts'

/** The body with its `expiresAt` as an instant; a body without one stays as it is. */
export function addExpiry<Body extends { readonly expiresAt?: string | null }>(body: Body): Body {
  const { expiresAt } = body
  return expiresAt == null ? body : { ...body, expiresAt: instantIn(expiresAt, 'expiresAt') }
}
