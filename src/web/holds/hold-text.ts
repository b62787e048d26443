/** A parked movement in words. */
import type { Hold } from '../../api/holds/schema.ts'
import { web } from '../../messages/web/index.ts'

/** What it is to move, and between which places: `12 of BOLT, from A/01 to customer.` */
export function holdText({ quantity, item, itemName, movement: { from, to } }: Hold): string {
  return web.holds.moves(quantity, itemName ?? item, from, to)
}
