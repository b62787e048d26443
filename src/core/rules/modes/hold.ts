/**
 * Hold: a movement that comes before its receipt is parked until the receipt is here, so that the floor need not
 * stop. Only where something announced covers what is missing: without it, waiting would be hoping.
 */
import type { Mode } from '../mode.ts'

export const hold: Mode = {
  code: 'hold',
  posts: () => 0,
  keepsReserved: true,
  whenShort: ({ depth, below, needed, announced }) =>
    needed <= announced && (depth === null || below <= depth) ? 'parked' : 'refused',
}
