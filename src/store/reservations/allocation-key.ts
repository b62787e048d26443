/** The key of what a line is promised of a book, as the trail notes it. */
import { int8, type RowOf, type RowShape, text } from '../database/rows.ts'

export const ALLOCATION_KEY = { reservation_id: int8, line: text, book_id: int8 } satisfies RowShape

/** A row of ALLOCATION_KEY as a key. */
export function allocationKey(row: RowOf<typeof ALLOCATION_KEY>): [number, string, number] {
  return [row.reservation_id, row.line, row.book_id]
}
