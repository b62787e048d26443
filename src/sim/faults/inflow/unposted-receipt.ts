/** An announced delivery, or one over the cross-dock, arrived and was never posted. */
import { sameAct, unitsOf } from '../books.ts'
import type { Fault } from '../fault.ts'
import type { Field } from '../field.ts'
import { missing } from './unposted.ts'

export const unpostedReceipt: Fault = {
  code: 'unposted-receipt',
  strike(field, item) {
    const row = field.pick(item, (one) => field.isKind(one, 'receipt') && field.isInflow(one))
    if (row < 0) return null
    const act = sameAct(field, row)
    // Over a dock, its put-away may have been posted all the same: then the dock sinks.
    const isAlone = field.random.chance(0.4)
    return missing(field, isAlone ? act : [...act, ...putAway(field, act)])
  },
}

/** The put-away of what came in, if that has happened yet. */
function putAway(field: Field, act: readonly number[]): readonly number[] {
  const { rows, rowsAt } = field
  const [first] = act
  const found = rowsAt(
    rows.site[first],
    rows.item[first],
    (row) =>
      field.isKind(row, 'putaway') &&
      rows.document[row] === rows.document[first] &&
      rows.line[row] === rows.line[first],
  )
  return unitsOf(field, found) === unitsOf(field, act) ? found : []
}
