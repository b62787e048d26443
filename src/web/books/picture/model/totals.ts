/** What came in and went out in a stretch of time. */
import type { MovementRow } from '../../../../api/movements/schema.ts'
import { SCALE_MAX } from '../../../../core/limits.ts'
import { formatScaled, parseQuantity } from '../../../../core/quantity/quantity.ts'
import type { Window } from '../../window/window.ts'

export interface Totals {
  /** Decimal texts without a sign. */
  readonly in: string
  readonly out: string
}

/** The quantities of what was posted in a window, to the last digit. */
export function totalsOf(rows: readonly MovementRow[], bookId: string, { from, to }: Window): Totals {
  let [came, went] = [0n, 0n]
  for (const { quantity, recordedAt, fromBookId } of rows) {
    const at = Date.parse(recordedAt)
    const read = parseQuantity(quantity, SCALE_MAX)
    if (!read.ok || at < from || at > to) continue
    if (fromBookId === bookId) went += BigInt(read.quantity)
    else came += BigInt(read.quantity)
  }
  return { in: formatScaled(came, SCALE_MAX), out: formatScaled(went, SCALE_MAX) }
}
