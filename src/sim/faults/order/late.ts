/** What late postings have in common: goods came in time, and the ledger heard of them later. */
import { bookInto, distinct, sameAct, unitsOf } from '../books.ts'
import type { Strike } from '../fault.ts'
import type { Field } from '../field.ts'

/** Shifts an inflow of an item, with all rows of its act, by `lag` seconds; `who` is late, a person or the message. */
export function postLate(
  field: Field,
  item: number,
  lag: number,
  who: 'reported' | 'recorded',
): Strike | null {
  const { rows, end } = field
  const row = field.pick(item, (one) => field.isInflow(one) && rows.recorded[one] + lag < end)
  if (row < 0) return null
  const act = sameAct(field, row)
  const known = field.time(rows.recorded[row])
  if (act.some((one) => !field.isFree(one) || rows.recorded[one] + lag >= end)) return null
  for (const one of act) {
    if (who === 'reported') field.set(one, 'reported', rows.reported[one] + lag)
    field.set(one, 'recorded', rows.recorded[one] + lag)
  }
  return {
    rows: act,
    books: distinct(act.map((one) => bookInto(field, one))),
    at: rows.occurred[row],
    quantity: unitsOf(field, act),
    truth: { recordedAt: known },
    repair: act.map((one) => ({ op: 'move-in-time', row: one, to: rows.occurred[one], clock: 'recorded' })),
  }
}
