/** Goods that a customer sent back went onto the shelf again, and nobody posted it. */

import { PLACE } from '../../world/world.ts'
import type { Fault } from '../fault.ts'
import { missing } from './unposted.ts'

export const unpostedReturn: Fault = {
  code: 'unposted-return',
  strike(field, item) {
    const { rows, world } = field
    const isToShelf = (row: number) => rows.to[row] % world.placesASite > PLACE.returns
    const row = field.pick(item, (one) => field.isKind(one, 'return', 'restock') && isToShelf(one))
    return row < 0 ? null : missing(field, [row])
  },
}
