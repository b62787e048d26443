/**
 * A mapping: how the columns of any file become the canonical ones.
 *
 * It is JSON: a list of entries, each for the files whose name matches a pattern (`*` stands for anything). A file may
 * match several entries; it is read once for each. A column is named, constant, or joined from several; its values may
 * be translated. A time may state a format and a zone, a number its decimal mark. A sign of -1 turns the quantities of
 * an entry round; `where` keeps some rows only.
 *
 * These are its types, declared once: `guess-mapping` makes mappings of this shape, `connectors/files` checks JSON
 * against it, and the HTTP API describes it.
 */
import type { CanonicalColumn } from './canonical-columns.ts'

export interface Mapping {
  title?: string
  files: MappingEntry[]
}

export interface MappingEntry {
  /** A file name without folders; `*` stands for anything. */
  match: string
  columns: Partial<Record<CanonicalColumn, ColumnSpec>>
  sign?: 1 | -1
  /** All of these hold for the rows that are read. */
  where?: Condition[]
}

/** The name of a column of the file, or how its value comes about. */
export type ColumnSpec = string | ConstantSpec | JoinSpec | ReadSpec

/** The same value in every row. */
export type ConstantSpec = { value: string }

/** The values of several columns as one text, `with` between them. */
export type JoinSpec = { join: string[]; with?: string }

/** A column whose values are not written the canonical way. */
export type ReadSpec = {
  column: string
  /** Translations, by the value in the file. */
  values?: Record<string, string>
  /** Of a time, as strptime writes it. */
  format?: string
  /** IANA zone of times that name none. */
  zone?: string
  /** What stands before the decimals of a number; the other mark may then stand between thousands. */
  decimal?: '.' | ','
}

/** What a row must hold in a column to be read. */
export type Condition = {
  column: string
  in?: string[]
  not?: string[]
  startsWith?: string
  notStartsWith?: string
}
