/** Refuses, until they are confirmed, quantities that the item's history makes unlikely. Only where people post. */
import { MOVEMENT_KINDS } from '../../core/codes.ts'
import { isUnusual } from '../../core/posting/unusual.ts'
import type { Posting } from './posting.ts'

export function confirmQuantities({ site, batch, rows, names, quantity, refusal, repeatOf }: Posting): void {
  const { history, commands, wishes, waiting } = batch
  if (site.mode !== 'guard' || commands === undefined) return
  for (let index = 0; index < rows.length - (waiting?.length ?? 0); index++) {
    if (refusal[index] !== null || repeatOf[index] >= 0) continue
    const wish = wishes?.[index]
    if (wish?.confirmed === true || wish?.expected != null || wish?.reverses != null) continue
    const kind = MOVEMENT_KINDS[history.kind[rows[index]]]
    const { habits } = names.items[history.item[rows[index]]]!
    if (isUnusual(quantity[index], kind, habits)) refusal[index] = 'confirm-quantity'
  }
}
