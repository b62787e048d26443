/** One item by its code, in words that last; null where it is not registered. */
import { formatMoney } from '../../core/quantity/money.ts'
import { formatFactor } from '../../core/quantity/unit.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { ItemRow } from './port.ts'

export async function getItem(store: LedgerStore, code: string): Promise<ItemRow | null> {
  const [item] = await store.findItems([code])
  if (item === undefined) return null
  return {
    ...item,
    unitCost: item.unitCost === null ? null : formatMoney(item.unitCost),
    packs: item.packs.map(({ unit, factor }) => ({ unit, factor: formatFactor(factor) })),
  }
}
