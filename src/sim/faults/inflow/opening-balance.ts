/**
 * What a book held before the first movement is not in the file: the history was cut.
 *
 * It strikes books that goods leave first: where some come in first, nothing tells a cut history from a missing
 * receipt.
 */
import type { Fault } from '../fault.ts'
import type { Field } from '../field.ts'
import { missing } from './unposted.ts'

export const openingBalance: Fault = {
  code: 'opening-balance',
  strike(field, item) {
    const row = field.pick(item, (one) => field.isKind(one, 'opening'))
    return row < 0 || !leavesFirst(field, row) ? null : missing(field, [row])
  },
}

/** Whether, after its opening, goods leave a book before any come in, by either clock. */
function leavesFirst({ rows, rowsAt }: Field, opening: number): boolean {
  const place = rows.to[opening]
  const others = rowsAt(
    rows.site[opening],
    rows.item[opening],
    (row) =>
      row !== opening &&
      (rows.to[row] === place || rows.from[row] === place) &&
      rows.lot[row] === rows.lot[opening] &&
      rows.owner[row] === rows.owner[opening],
  )
  return (['recorded', 'occurred'] as const).every((clock) => {
    const first = others.reduce(
      (one, other) => (rows[clock][other] < rows[clock][one] ? other : one),
      others[0],
    )
    return first !== undefined && rows.from[first] === place
  })
}
