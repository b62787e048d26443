/** Warn: posted, and the answer says that the book is below zero now; beyond the depth it is refused. */
import type { Mode } from '../mode.ts'

export const warn: Mode = {
  code: 'warn',
  posts: (depth) => depth ?? Number.POSITIVE_INFINITY,
  keepsReserved: false,
  whenShort: () => 'refused',
}
