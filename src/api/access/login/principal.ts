/**
 * Who asks: a signed-in user, or a key of a device or system. Every request that is answered with more than the app's
 * own files has one, and whatever it changes is booked under its name.
 */
import type { Role } from '../../../core/codes.ts'
import type { OwnHost } from './hosts.ts'

export interface Principal {
  readonly id: string
  /** The actor that movements, approvals and changes of rules are booked under. */
  readonly name: string
  readonly kind: 'user' | 'key'
  readonly role: Role
  /** The sources a key may post as; absent or null for any. */
  readonly sources?: readonly string[] | null
  /** The session of a user who is signed in. */
  readonly session?: string
}

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal
    /** The name of this server that the request came to. */
    ownHost: OwnHost
  }
}
