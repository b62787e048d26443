/** What is usual of an item whose receipts had these quantities, in whole pieces. */
import { historyOf } from '../../src/core/history/history.ts'
import { plainItem } from '../../src/core/history/item.ts'
import { locationAt } from '../../src/core/history/location.ts'
import { type QuantityHabits, quantityHabits } from '../../src/core/posting/questions/unusual.ts'
import { plainMovement } from './plain-movement.ts'

export function usualOf(quantities: readonly number[], packs: readonly number[] = []): QuantityHabits {
  const item = {
    ...plainItem('BOLT'),
    packs: packs.map((units) => ({ unit: `box-${units}`, factor: { numerator: units, denominator: 1 } })),
  }
  const [from, to] = [locationAt('main', 'supplier'), locationAt('main', 'A/01')]
  const movements = quantities.map((quantity, place) =>
    plainMovement({ id: `r${place}`, item: item.code, kind: 'receipt', from, to, quantity }),
  )
  return quantityHabits(historyOf(movements, [item]))
}
