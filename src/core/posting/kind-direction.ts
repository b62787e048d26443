/** Whether a movement goes the way that its kind says: goods are not received out of a shelf, nor sold into one. */
import { isOutwardKind, type LocationKind, type MovementKind } from '../codes.ts'
import { hasFloor } from '../history/location.ts'

const INWARD_KINDS: ReadonlySet<MovementKind> = new Set(['receipt', 'return', 'restock', 'produce'])

/**
 * Whether a kind contradicts where the goods come from and go to. Between shelves, and outside of them, all kinds may
 * move; what a supplier gets back is a return as well as what a customer brings.
 *
 * @example contradicts('return', 'storage', 'customer') // true
 */
export function contradicts(kind: MovementKind, from: LocationKind, to: LocationKind): boolean {
  const [leaves, comes] = [hasFloor(from), hasFloor(to)]
  if (leaves === comes) return false
  if (comes) return isOutwardKind(kind)
  return INWARD_KINDS.has(kind) && !(kind === 'return' && to === 'supplier')
}
