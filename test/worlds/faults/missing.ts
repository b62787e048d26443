/** Faults of posting nothing: goods came, and the ledger does not know. */
import { DAY, MINUTE } from '../draws.ts'
import type { Row } from '../row.ts'
import { type Fault, isInflow, isReceipt, isSale, orderOf, pickRow, withheld } from './blow.ts'

const missing =
  (fits: (row: Row) => boolean): Fault =>
  (scene) => {
    const row = pickRow(scene, fits)
    return row === null ? null : withheld(row)
  }

export const unpostedReceipt = missing(isReceipt)
export const unpostedReturn = missing((row) => row.kind === 'return')
export const openingBalance = missing((row) => row.kind === 'opening')

export const missingMessage: Fault = (scene) => {
  const row = pickRow(scene, isInflow)
  return row === null ? null : withheld(row, { lost: true })
}

/** Somebody puts goods on the shelf and writes nothing down; they are then sold beside the others. */
export const unrecordedHand: Fault = (scene) => {
  const { random, manners, newKey } = scene
  const first = pickRow(scene, isSale)
  if (first === null) return null
  const sales: Row[] = []
  const later = scene.rows.filter(
    (row) =>
      isSale(row) && row.occurredAt >= first.occurredAt && row.occurredAt < first.occurredAt + 10 * DAY,
  )
  for (let count = random.between(1, 3); count > 0; count -= 1) {
    const like = random.pick(later)
    const occurredAt = like.occurredAt + random.between(20, 200) * MINUTE
    const lag = manners.lag('sale')
    sales.push({
      ...like,
      key: newKey(),
      from: first.from,
      lot: first.lot,
      owner: first.owner,
      occurredAt,
      reportedAt: occurredAt + lag.reported,
      recordedAt: occurredAt + lag.recorded,
      document: manners.document('sale'),
      line: '1',
    })
  }
  const quantity = sales.reduce((sum, row) => sum + row.quantity, 0)
  const found: Row = {
    ...first,
    from: 'unknown-origin',
    to: first.from,
    quantity,
    document: '',
    kind: 'adjustment',
  }
  return {
    ...withheld(found),
    out: [],
    posted: sales,
    announced: sales.filter(({ document }) => document !== '').map(orderOf),
  }
}
