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
  readonly isNull: (row: number) => boolean
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
    isNull: validity === null ? () => false : (row) => (validity[row >> 3] & (1 << (row & 7))) === 0,
    text: (row) => {
      lazy ??= chunk.getColumnVector(column) as DuckDBVarCharVector
      return (lazy.getItem(row) as string | null) ?? ''
    },
  }
}

export interface NumberVector {
  readonly values: BigInt64Array
  readonly low: Int32Array
  readonly isNull: (row: number) => boolean
}

/** A BIGINT column; `wide` reads one as a number (exact: times and row numbers are safe integers). */
export function numberVector(chunk: DuckDBDataChunk, column: number): NumberVector {
  const vector = bindings.data_chunk_get_vector(chunk.chunk, column)
  const rows = chunk.rowCount
  const bytes = bindings.vector_get_data(vector, rows * 8)
  const validity = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8) as Uint8Array | null
  return {
    values: new BigInt64Array(bytes.buffer, bytes.byteOffset, rows),
    low: new Int32Array(bytes.buffer, bytes.byteOffset, rows * 2),
    isNull: validity === null ? () => false : (row) => (validity[row >> 3] & (1 << (row & 7))) === 0,
  }
}

/** The number at a row, from its two halves: no bigint is made. */
export function wide({ low }: NumberVector, row: number): number {
  return low[row * 2 + 1] * 4294967296 + (low[row * 2] >>> 0)
}
