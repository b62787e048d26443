import type { Role } from './codes.ts'

/** Under whose name something is booked. */
export interface By {
  readonly id: string
  readonly name: string
  readonly role: Role
}
