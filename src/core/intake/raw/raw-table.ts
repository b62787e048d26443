/**
 * A file as rows of texts, before anybody says what its columns mean.
 *
 * Whatever the format (CSV, workbook, HTML, JSON, Parquet), a raw row is the texts of its cells in order. Typed cells
 * arrive as plain texts: a number as its decimal digits (rounded to 15 significant ones where the format keeps floats),
 * a date as `2026-01-05`, a date and time as `2026-01-05T08:00:00` without a zone, a time of day as `08:00:00`.
 */

import type { RawNote } from './raw-note.ts'

/** One row; `row` counts as a spreadsheet does, from 1. Cells missing at its end are missing from the list. */
export interface RawRow {
  readonly row: number
  readonly cells: readonly string[]
  /** What stands in a row that cannot be taken apart: it has no cells. */
  readonly broken?: string
}

export const RAW_FORMATS = [
  'csv',
  'xlsx',
  'ods',
  'html',
  'spreadsheetml',
  'jsonl',
  'json',
  'parquet',
] as const
export type RawFormat = (typeof RAW_FORMATS)[number]

/** What a file is. */
export interface RawShape {
  readonly format: RawFormat
  /** Of text formats: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `shift_jis`, …; null for others. */
  readonly encoding: string | null
  /** Of delimited text; null for others. */
  readonly delimiter: string | null
  readonly compressed: boolean
  /** The name of the file within an archive; null where it lies open. */
  readonly packed: string | null
  /** Of workbooks: all sheets in order, and the one that is read. */
  readonly sheets: readonly SheetFacts[]
  readonly sheet: string | null
}

export interface SheetFacts {
  readonly name: string
  readonly hidden: boolean
}

/** The beginning of a file, as a guess looks at it. */
export interface RawSample {
  readonly name: string
  readonly shape: RawShape
  /** Names of the columns where the format itself names them (Parquet, JSON); null where a header has to be found. */
  readonly columns: readonly string[] | null
  readonly rows: readonly RawRow[]
  /** Whether these are all rows of the file. */
  readonly complete: boolean
  /** What is to be known about the file, as far as these rows show it. */
  readonly notes: readonly RawNote[]
}
