/** An outflow is dated before it happened: a till that is closed at midnight, a mistyped month, an edited document. */

import type { Random } from '../../random.ts'
import { bookOutOf } from '../books.ts'
import type { Fault } from '../fault.ts'

const DAY = 86_400

export const backdatedPosting: Fault = {
  code: 'backdated-posting',
  strike(field, item) {
    const { rows, random } = field
    const row = field.pick(item, field.isSale)
    if (row < 0) return null
    const was = rows.occurred[row]
    field.set(row, 'occurred', datedBack(random, was))
    return {
      rows: [row],
      books: [bookOutOf(field, row)],
      at: rows.occurred[row],
      quantity: rows.quantity[row],
      truth: { occurredAt: field.time(was) },
      repair: [{ op: 'move-in-time', row, to: was, clock: 'occurred' }],
    }
  },
}

function datedBack(random: Random, at: number): number {
  const kind = random.next()
  const midnight = Math.floor(at / DAY) * DAY
  if (kind < 0.3) return midnight
  if (kind < 0.65) return at - random.between(2, 9) * DAY
  return at - (kind < 0.9 ? 30 + random.below(2) : 365) * DAY
}
