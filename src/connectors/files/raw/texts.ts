/** Between the text of a file and its rows: what the readers of CSV, JSON and HTML are given, and what they give. */
import type { RawFormat, RawRow, SheetFacts } from '../../../core/intake/raw/raw-table.ts'

/** A text that can be read from its beginning again and again. */
export interface Texts {
  /** Of the file, for messages. */
  readonly name: string
  /** Its beginning, and whether that is all. */
  readonly sample: string
  readonly complete: boolean
  pieces(): AsyncIterable<string>
}

/** What a text holds. */
export interface Content {
  readonly format: RawFormat
  readonly delimiter: string | null
  readonly columns: readonly string[] | null
  /** Of workbooks. */
  readonly sheets?: readonly SheetFacts[]
  readonly sheet?: string | null
  rows(): AsyncIterable<readonly RawRow[]>
}
