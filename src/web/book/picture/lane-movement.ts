/** A movement as the lane draws it, seen from one book. */
import type { MovementRow } from '../../../api/schemas/book.ts'
import { PRECISION_SPAN_MS } from '../../../core/time.ts'
import type { Role } from '../key-movements.ts'
import type { Window } from '../window.ts'
import type { LaneMovement } from './model.ts'

export function laneMovement(row: MovementRow, bookId: string, roles: readonly Role[] = []): LaneMovement {
  const occurredAt = Date.parse(row.occurredAt)
  return {
    occurredAt,
    occurredTo: occurredAt + PRECISION_SPAN_MS[row.occurredPrecision],
    recordedAt: Date.parse(row.recordedAt),
    out: row.fromBookId === bookId,
    quantity: Number(row.quantity),
    roles,
  }
}

/** Whether a movement happened or was posted in the window. */
export function isInWindow(row: MovementRow, { from, to }: Window): boolean {
  const recordedAt = Date.parse(row.recordedAt)
  if (recordedAt >= from && recordedAt <= to) return true
  const occurredAt = Date.parse(row.occurredAt)
  return occurredAt <= to && occurredAt + PRECISION_SPAN_MS[row.occurredPrecision] >= from
}
