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
  /** How the lines look that give `groups` their values, outermost first. */
  readonly groupLines: readonly GroupLine[]
  /**
   * Indexes of columns whose blank cells take the value above: lines continued without their repeated cells. The outer
   * ones come first: one that holds a value of its own ends the values of those after it.
   */
  readonly fill: readonly number[]
  /** Indexes of columns that hold something in nearly every row. */
  readonly key: readonly number[]
  /** What each column mostly holds. */
  readonly kinds: readonly CellKind[]
  /** Indexes of columns that hold a unit: few short words beside numbers. */
  readonly units: readonly number[]
  /** How many cells of number columns an ordinary row fills at least. */
  readonly figures: number
  /** Row at which another table begins, as a spreadsheet counts; null where this one goes to the end. */
  readonly end: number | null
}

export const CELL_KINDS = ['blank', 'number', 'date', 'text'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** A kind of line that names the item, warehouse or account of the rows below it. */
export interface GroupLine {
  /** Index of the column in which it begins. */
  readonly column: number
  /** Words before its values, as `Artikel` in `Artikel: 4711`; empty where its cells are the values themselves. */
  readonly labels: readonly string[]
  /** Whether a number of rows stands behind the value, as in `Pump (3)`, and sums stand beside it. */
  readonly counted: boolean
  /** Indexes within `groups` of its values, in order. */
  readonly into: readonly number[]
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
  /** A line that opens an account, of an item that it does not name. */
  'opening-balance',
  'footer',
  /** A second table below the one that is read. */
  'other-table',
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
