/** A receipt is taken back, or cut, days later, when its goods have left. */
import { bookInto } from '../books.ts'
import type { Fault } from '../fault.ts'

const DAY = 86_400

export const reversedReceipt: Fault = {
  code: 'reversed-receipt',
  strike(field, item) {
    const { rows, random } = field
    const row = field.pick(item, (one) => field.isKind(one, 'receipt') && field.isInflow(one))
    if (row < 0) return null
    const at = rows.recorded[row] + Math.floor(random.within(0.1, 7) * DAY)
    if (at + 600 >= field.end) return null
    const book = bookInto(field, row)
    const quantity = rows.quantity[row]
    const back = field.copy(row)
    field.set(back, 'from', rows.to[row])
    field.set(back, 'to', rows.from[row])
    field.set(
      back,
      'quantity',
      random.chance(0.7) || quantity < 2 ? quantity : random.between(1, quantity - 1),
    )
    field.set(back, 'occurred', at)
    field.set(back, 'reported', at + random.between(1, 60))
    field.set(back, 'recorded', at + random.between(61, 400))
    return {
      rows: [back],
      books: [book],
      at,
      quantity: rows.quantity[back],
      truth: { quantity: '0' },
      repair: [{ op: 'drop', row: back }],
    }
  },
}
