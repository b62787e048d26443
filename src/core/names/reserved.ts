/** Names that are no person's and no key's: those that Plimsoll books under itself. */
import { lookAlike } from './looks.ts'

/** Whoever comes to a demo. */
export const DEMO_ACTOR = 'Demo'

const RESERVED = ['plimsoll', DEMO_ACTOR]

/** Whether a name is, or looks like, one that nobody may go by. */
export function isReserved(name: string): boolean {
  return RESERVED.some((reserved) => lookAlike(reserved, name))
}
