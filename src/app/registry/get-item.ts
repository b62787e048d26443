/** One item of the registry. */
import { formatMoney } from '../../core/quantity/money.ts'
import { formatFactor } from '../../core/quantity/unit.ts'
import type { ItemRow, RegistryPort } from './port.ts'

/** The item of a code, with its cost and pack factors as decimal texts; null where it is not registered. */
export async function getItem(store: RegistryPort, code: string): Promise<ItemRow | null> {
  const [item] = await store.findItems([code])
  if (item === undefined) return null
  return {
    ...item,
    unitCost: item.unitCost === null ? null : formatMoney(item.unitCost),
    packs: item.packs.map(({ unit, factor }) => ({ unit, factor: formatFactor(factor) })),
  }
}
