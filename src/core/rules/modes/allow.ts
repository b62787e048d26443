/** Allow: posted. The episode is kept and explained all the same; beyond the depth it is refused. */
import type { Mode } from '../mode.ts'

export const allow: Mode = {
  code: 'allow',
  posts: (depth) => depth ?? Number.POSITIVE_INFINITY,
  keepsReserved: false,
  whenShort: () => 'refused',
}
