/**
 * A mapping: how the rows of any file become movements. docs/formats.md describes it on one page.
 *
 * It is JSON: a list of entries, each for the files whose name matches a pattern (`*` stands for anything). A file may
 * match several entries; it is read once for each. An entry says where its table lies (`sheet`, `header`, `groups`,
 * `fill`), which rows are read (`where`), what the columns mean (`columns`), which way goods went (`sign`) and which
 * rows state a stock instead of moving it (`levels`).
 *
 * These are its types, declared once: the guess makes mappings of this shape, `connectors/files` checks JSON against
 * it, `core/intake/translate` reads rows by it, and the HTTP API describes it.
 */
import type { CanonicalColumn } from './canonical-columns.ts'

export interface Mapping {
  title?: string
  files: MappingEntry[]
}

export interface MappingEntry {
  /** A file name without folders; `*` stands for anything. */
  match: string
  /** Sheet of a workbook; the first visible one with a table where absent. */
  sheet?: string
  /**
   * Row of the header, or its first and last row, as a spreadsheet counts; found by the columns' names where absent.
   */
  header?: number | [number, number]
  /** Names for columns that stand as a line of their own above their rows, outermost first. */
  groups?: string[]
  /** Columns whose blank cells take the value above. */
  fill?: string[]
  /** Whether the newest row stands first. */
  newestFirst?: boolean
  /** Rows of another file beside each row, found by equal keys. */
  join?: JoinedFile
  columns: Partial<Record<CanonicalColumn, ColumnSpec>>
  /** Turns all quantities round, or says by the value of a column which way they went. */
  sign?: 1 | -1 | SignByColumn
  /** Rows of these types go from their location to the place in another column. */
  transfers?: TransferRows
  /** Rows that state what there is; their quantity is the stock, not a movement. Any of these holds. */
  levels?: Condition[]
  /** All of these hold for the rows that are read. */
  where?: Condition[]
}

/** Another file of the set: `match` is its name, `on` leads from a column of this file to one of that file. */
export interface JoinedFile {
  match: string
  on: Record<string, string>
}

/** Which rows are transfers, by the value of a column, and the column of the place they go to. */
export interface TransferRows {
  column: string
  in: string[]
  to: string
}

/** Values are compared without case and padding. A value that none of the lists names refuses its row. */
export interface SignByColumn {
  column: string
  in?: string[]
  out?: string[]
  /** Keeps the quantity's own sign. */
  signed?: string[]
  /** Sets the stock. */
  level?: string[]
  /** Moves nothing: the row is left out and counted. */
  none?: string[]
}

/** The name of a column of the file, or how its value comes about. */
export type ColumnSpec = string | ConstantSpec | JoinSpec | ReadSpec | SumSpec | ChangeSpec

/** The same value in every row. */
export type ConstantSpec = { value: string }

/** The values of several columns as one text, `with` between them (a space where absent). */
export type JoinSpec = {
  join: string[]
  with?: string
  /** Of a time, as strptime writes it, of the joined text. */
  format?: string
  /** IANA zone of times that name none. */
  zone?: string
  /** The time of day says nothing: only the day is read. */
  dayOnly?: boolean
}

/** A column whose values are not written the canonical way. */
export type ReadSpec = {
  column: string
  /** Of a cell that holds a JSON object, the value under this key. */
  key?: string
  /** Translations, by the value in the file. */
  values?: Record<string, string>
  /**
   * Of a time, as strptime writes it; `excel` and `excel-1904` are serial numbers, `unix` and `unix-ms` count from
   * 1970.
   */
  format?: string
  /** IANA zone of times that name none. */
  zone?: string
  /** Of a time, whose clock says nothing: only the day is read. */
  dayOnly?: boolean
  /** What stands before the decimals of a number; the other mark may then stand between thousands. */
  decimal?: '.' | ','
}

/** A number under a key of the JSON object in a column, with a point before its decimals. */
export type KeyedColumn = { column: string; key: string }

/** A quantity in several columns: what came in, less what went out, and what bears its own sign. */
export type SumSpec = {
  in?: (string | KeyedColumn)[]
  out?: (string | KeyedColumn)[]
  signed?: (string | KeyedColumn)[]
  decimal?: '.' | ','
}

/** A quantity as the change from one column to another. */
export type ChangeSpec = { before: string; after: string; decimal?: '.' | ',' }

/** What a row must hold in a column; all that is stated must hold. */
export type Condition = {
  column: string
  in?: string[]
  not?: string[]
  startsWith?: string
  notStartsWith?: string
  contains?: string
  notContains?: string
  /** Whether the cell is blank. */
  blank?: boolean
}
