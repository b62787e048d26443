/**
 * One chunk of a text column, read without making strings.
 *
 * DuckDB lays a text out as 16 bytes: its length, and then the text itself where it has at most 12 bytes. Such short
 * texts (most codes, places and quantities) are compared and parsed as numbers; only longer ones, and texts seen for
 * the first time, become strings.
 */
import type { DuckDBDataChunk, DuckDBVarCharVector } from '@duckdb/node-api'
import bindings from '@duckdb/node-bindings'

export const SHORT_BYTES = 12

export interface TextVector {
  /** Four 32-bit words a row: length, then 12 bytes of text (or a prefix and a pointer). */
  readonly words: Int32Array
  readonly bytes: Uint8Array
  /** A bit a row, 0 where it is null; null itself where no row is. */
  readonly validity: Uint8Array | null
  readonly text: (row: number) => string
}

export function textVector(chunk: DuckDBDataChunk, column: number): TextVector {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column)
  const rows = chunk.rowCount
  const bytes = bindings.vector_get_data(vector, rows * 16)
  const validity = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8) as Uint8Array | null
  let lazy: DuckDBVarCharVector | null = null
  return {
    words: new Int32Array(bytes.buffer, bytes.byteOffset, rows * 4),
    bytes,
    validity,
    text: (row) => {
      lazy ??= chunk.getColumnVector(column) as DuckDBVarCharVector
      return (lazy.getItem(row) as string | null) ?? ''
    },
  }
}

/** Whether a row of a column is null. */
export function isNull({ validity }: TextVector | NumberVector, row: number): boolean {
  return validity !== null && (validity[row >> 3] & (1 << (row & 7))) === 0
}

export interface NumberVector {
  /** Two 32-bit halves a row, the low one first. */
  readonly halves: Int32Array
  readonly validity: Uint8Array | null
}

/** A BIGINT column; `wide` reads one as a number (exact: times and row numbers are safe integers). */
export function numberVector(chunk: DuckDBDataChunk, column: number): NumberVector {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column)
  const rows = chunk.rowCount
  const bytes = bindings.vector_get_data(vector, rows * 8)
  const validity = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8) as Uint8Array | null
  return {
    halves: new Int32Array(bytes.buffer, bytes.byteOffset, rows * 2),
    validity,
  }
}

/** The number at a row, from its two halves: no bigint is made. */
export function wide({ halves }: NumberVector, row: number): number {
  return halves[row * 2 + 1] * 4294967296 + (halves[row * 2] >>> 0)
}
