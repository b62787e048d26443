/** Faults of posting what was not: one act twice, two orders for the same goods. */
import { MINUTE } from '../draws.ts'
import { balanceAt } from '../replay.ts'
import { keyOf, type Row } from '../row.ts'
import { added, type Fault, isSale, orderOf, pickRow } from './blow.ts'

export const duplicatePosting: Fault = (scene) => {
  const row = pickRow(scene, isSale)
  return row === null ? null : added(scene.manners.copy(row, scene.newKey()))
}

/** A second order takes, within two minutes, what is enough for one of the two only; it never left. */
export const oversold: Fault = ({ random, manners, rows, newKey }) => {
  const tight: { row: Row; after: number; before: number }[] = []
  for (const row of rows.filter(isSale)) {
    const after = balanceAt(rows, keyOf({ ...row, location: row.from }), row.occurredAt)
    if (after < row.quantity * 3) tight.push({ row, after, before: after + row.quantity })
  }
  if (tight.length === 0) return null
  const { row, after, before } = random.pick(tight)
  const apart = random.between(5_000, 2 * MINUTE)
  const second: Row = {
    ...row,
    key: newKey(),
    quantity: random.between(after + 1, before),
    document: manners.document('sale'),
    line: '1',
    occurredAt: row.occurredAt + apart,
    reportedAt: row.reportedAt + apart,
    recordedAt: row.recordedAt + apart,
  }
  return added(second, { announced: [orderOf(second)] })
}
