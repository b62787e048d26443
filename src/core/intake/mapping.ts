/** A mapping: which columns of which files become which fields of movements (docs/formats.md). */
import type { CanonicalColumn } from './canonical-columns.ts'

export type ColumnSpec =
  | string
  | { value: string }
  | { join: string[]; with?: string }
  | {
      column: string
      values?: Record<string, string>
      format?: string
      zone?: string
      /** What stands before the decimals of a number; the other mark may then stand between thousands. */
      decimal?: '.' | ','
    }

export interface Condition {
  column: string
  in?: string[]
  not?: string[]
  startsWith?: string
  notStartsWith?: string
}

export interface MappingEntry {
  match: string
  columns: Partial<Record<CanonicalColumn, ColumnSpec>>
  sign?: 1 | -1
  where?: Condition[]
}

export interface Mapping {
  title?: string
  files: MappingEntry[]
}
