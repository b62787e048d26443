/** Posts our own movements: recordedAt is given at commit; one answer per movement, in order. */
import { historyOf } from '../core/history.ts'
import type { Item } from '../core/item.ts'
import type { Movement } from '../core/movement.ts'
import type { LedgerStore, PostAnswer } from './ports/ledger.ts'

/** `items` bear the scale at which the movements' quantities are written. */
export function postMovements(
  store: LedgerStore,
  movements: readonly Movement[],
  items: readonly Item[],
): Promise<PostAnswer[]> {
  return store.post({
    history: historyOf(movements, items),
    device: (index) => movements[index].device,
    own: true,
  })
}
