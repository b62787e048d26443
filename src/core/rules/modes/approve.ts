/** Approve: refused, until another person with the right role has approved an override that the movement names. */
import type { Mode } from '../mode.ts'

export const approve: Mode = {
  code: 'approve',
  posts: () => 0,
  keepsReserved: true,
  whenShort: () => 'refused',
}
