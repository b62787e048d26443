/** A count is set against the balance of another hour: goods that came in between are taken out again. */
import { kindCode, NONE } from '../../rows.ts'
import { PLACE, REASON, STAFF } from '../../world/world.ts'
import { balanceAt } from '../below-zero.ts'
import { bookInto } from '../books.ts'
import type { Fault } from '../fault.ts'

const ADJUSTMENT = kindCode('adjustment')
const HOUR = 3600

export const staleCount: Fault = {
  code: 'stale-count',
  strike(field, item) {
    const { rows, random, world } = field
    const came = field.pick(
      item,
      (row) => field.isInflow(row) && rows.to[row] % world.placesASite > PLACE.returns,
    )
    if (came < 0) return null
    const book = bookInto(field, came)
    const counted = rows.occurred[came] - random.between(HOUR / 2, 9 * HOUR)
    const posted = rows.recorded[came] + random.between(HOUR / 4, 8 * HOUR)
    const held = balanceAt(field, book, 'occurred', counted)
    const difference = balanceAt(field, book, 'recorded', posted) - held
    if (counted < 0 || held < 0 || difference < 1 || posted + HOUR >= field.end) return null
    const row = field.copy(came)
    field.set(row, 'kind', ADJUSTMENT)
    field.set(row, 'from', book.place)
    field.set(row, 'to', rows.site[row] * world.placesASite + PLACE.adjustment)
    field.set(row, 'quantity', difference)
    field.set(row, 'document', NONE)
    field.set(row, 'line', 0)
    field.set(row, 'reason', REASON.count)
    field.set(row, 'occurred', posted)
    field.set(row, 'reported', posted)
    field.set(row, 'recorded', posted + random.between(1, 120))
    const actor = rows.site[row] * STAFF + random.below(STAFF)
    return {
      rows: [row],
      books: [book],
      at: posted,
      quantity: difference,
      truth: { quantity: '0', countedAt: field.time(counted) },
      repair: [{ op: 'drop', row }],
      counts: [{ ...book, quantity: held, at: counted, actor }],
    }
  },
}
