/** Movements as the lane draws them, seen from one book: one by one, or counted. */
import type { LaneColumns } from '../../../../api/books/schema.ts'
import type { MovementRow } from '../../../../api/movements/schema.ts'
import { PRECISION_SPAN_MS } from '../../../../core/time.ts'
import type { Role } from '../../movements/key-movements.ts'
import type { Window } from '../../window/window.ts'
import type { Density, LaneMovement } from './model.ts'

export function laneMovement(row: MovementRow, bookId: string, roles: readonly Role[] = []): LaneMovement {
  const occurredAt = Date.parse(row.occurredAt)
  return {
    id: row.id,
    seq: row.seq,
    occurredAt,
    occurredTo: occurredAt + PRECISION_SPAN_MS[row.occurredPrecision],
    recordedAt: Date.parse(row.recordedAt),
    out: row.fromBookId === bookId,
    quantity: Number(row.quantity),
    document: row.document,
    roles,
  }
}

export function densityOf(columns: LaneColumns, { from, to }: Window, width: number): Density {
  return {
    ...columns,
    at: columns.column.map((column) => from + ((column + 0.5) / width) * (to - from + 1)),
    lateFrom: columns.lateFrom.map((at) => (at === null ? null : Date.parse(at))),
  }
}
