/** A return or a receipt is posted with the wrong sign, and takes out what it should bring. */
import { bookOutOf } from '../books.ts'
import type { Fault } from '../fault.ts'

export const wrongDirection: Fault = {
  code: 'wrong-direction',
  strike(field, item) {
    const { rows, random } = field
    const kinds = random.chance(0.6) ? (['return'] as const) : (['receipt'] as const)
    const row = field.pick(item, (one) => field.isInflow(one) && field.isKind(one, ...kinds))
    if (row < 0) return null
    const [from, to] = [rows.from[row], rows.to[row]]
    field.set(row, 'from', to)
    field.set(row, 'to', from)
    return {
      rows: [row],
      books: [bookOutOf(field, row)],
      at: rows.occurred[row],
      quantity: rows.quantity[row] * 2,
      truth: { direction: 'in' },
      repair: [{ op: 'turn-sign', row }],
    }
  },
}
