/**
 * What the steps of a row leave for each other: one object for all rows of a reading, written again and again, so that
 * five million rows make no objects. The collection owns it and hands it down; two readings never share one.
 */
import type { RejectionCode } from '../../../core/file-codes.ts'
import type { ChunkCodes } from '../chunks/chunk-codes.ts'
import type { ChunkVectors, TextColumn, TimeColumn } from '../chunks/chunk-vectors.ts'
import type { Columns } from '../columns/columns.ts'
import type { Dictionaries } from '../dictionaries/dictionaries.ts'

/** A canonical column that a row can be wrong in. */
export type ReadColumn = TextColumn | TimeColumn

export interface RowState {
  /** The column that is looked at: where the row is wrong, if it is. */
  column: ReadColumn
  /** The quantity: a whole number, and how many of its digits stand after the point. */
  mantissa: number
  decimals: number
  /** The time: Unix milliseconds, and an index into TIME_PRECISIONS. */
  at: number
  precision: number
}

/** The state before the first row. */
export function createRowState(): RowState {
  return { column: 'item', mantissa: 0, decimals: 0, at: 0, precision: 0 }
}

/** Why a row is refused; null where it is not. */
export type Fault = RejectionCode | null

/** A chunk that is read, and where its rows go. */
export interface ChunkInput {
  readonly v: ChunkVectors
  /** Codes of the items, by row. */
  readonly items: Int32Array
  readonly codes: ChunkCodes
  readonly words: Dictionaries
  readonly columns: Columns
  readonly state: RowState
}
