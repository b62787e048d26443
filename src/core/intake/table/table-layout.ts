/**
 * Where the table of a file lies, and which of its lines are no rows of it: titles, headers repeated on each page,
 * lines that name the item of the rows below, totals, footers.
 */

export interface TableLayout {
  /** First and last row of the header as a spreadsheet counts; null where the format itself names the columns. */
  readonly header: readonly [first: number, last: number] | null
  /** Unique names of the columns, in order. A blank or repeated name gets its number behind: `Qty (5)`. */
  readonly columns: readonly string[]
  /** Index of the first column within a row (frames and empty first columns are left out). */
  readonly firstCell: number
  /**
   * Names of columns that stand as a line of their own above their rows, outermost first; they follow `columns` in a
   * row that is read.
   */
  readonly groups: readonly string[]
  /** Indexes of columns whose blank cells take the value above: lines continued without their repeated cells. */
  readonly fill: readonly number[]
}

/** Why a line of a file is no row of its table. All are counted. */
export const LEFT_OUT_REASONS = [
  'title',
  'blank',
  'frame',
  'header-again',
  'group-line',
  'total',
  'closing-balance',
  'footer',
  /** By the mapping's `where`. */
  'filtered',
  'cancelled',
  'draft',
  'planned',
  /** Types that move nothing: reservations, revaluations. */
  'moves-nothing',
  /** Rows of quantity 0. */
  'zero-quantity',
  /** Both ends lie outside the warehouse. */
  'outside-only',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** Lines that are no movements, by reason; in `AuditInput.leftOut` and in the report of a reading. */
export interface LeftOut {
  readonly reason: LeftOutReason
  readonly rows: number
}
