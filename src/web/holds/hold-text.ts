/** What a parked movement is to move, and where. @example holdText(pick) // '12 of BOLT, from A/01 to customer.' */
import type { Hold } from '../../api/holds/schema.ts'
import { web } from '../../messages/web/index.ts'

export function holdText({ quantity, item, itemName, movement: { from, to } }: Hold): string {
  return web.holds.moves(quantity, itemName ?? item, from, to)
}
