/** Goods are posted on a sibling: a receipt that this item lacks, or a sibling's sale that it bears. */
import { bookInto, bookOutOf } from '../books.ts'
import type { Fault, Strike } from '../fault.ts'
import type { Field } from '../field.ts'

/** How often a row that was posted on a sibling still bears the cost of the goods, as on their purchase order. */
const OWN_COST = 0.6

export const wrongItem: Fault = {
  code: 'wrong-item',
  strike(field, item) {
    const { random, world, rows } = field
    const siblings = world.siblings[item].filter((one) => world.items[one].owners.length === 1)
    if (siblings.length === 0 || world.items[item].owners.length > 1) return null
    const sibling = random.pick(siblings)
    if (random.chance(0.5)) {
      const row = field.pick(item, (one) => field.isInflow(one) && field.isKind(one, 'receipt', 'return'))
      return row < 0 ? null : moved(field, row, sibling, 'in')
    }
    const row = field.pick(sibling, (one) => field.isSale(one) && rows.lot[one] === 0)
    return row < 0 || world.items[item].tracking !== 'none' ? null : moved(field, row, item, 'out')
  },
}

function moved(field: Field, row: number, to: number, direction: 'in' | 'out'): Strike {
  const { rows, random, world } = field
  const bookOf = direction === 'in' ? bookInto : bookOutOf
  const book = bookOf(field, row)
  field.set(row, 'item', to)
  if (direction === 'out' || !random.chance(OWN_COST)) field.set(row, 'cost', world.items[to].unitCost)
  return {
    rows: [row],
    books: [book, bookOf(field, row)],
    at: rows.occurred[row],
    quantity: rows.quantity[row],
    truth: { item: field.codeOf(book.item) },
    repair: [{ op: 'retarget-item', row, item: book.item }],
  }
}
