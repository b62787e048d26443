/** Refuse: nothing goes below zero, or below the depth a rule leaves open. */
import type { Mode } from '../mode.ts'

export const refuse: Mode = {
  code: 'refuse',
  posts: (depth) => depth ?? 0,
  keepsReserved: true,
  whenShort: () => 'refused',
}
