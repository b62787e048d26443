/** Any file as raw rows: texts by our own readers, Parquet by the database. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { FileError } from '../../../core/intake/file-error.ts'
import type { RawRow } from '../../../core/intake/raw/raw-table.ts'
import { firstLine } from '../read-error.ts'
import { tableReader } from '../table/table-source.ts'
import { openRaw } from './open-raw.ts'
import type { RawOptions, RawTable } from './raw-table.ts'

/** Opens a file; a FileError where it is none that can be read. The connection reads Parquet. */
export async function openTable(
  connection: DuckDBConnection,
  path: string,
  options: RawOptions,
): Promise<RawTable> {
  const raw = await openRaw(path, options)
  return raw.shape.format === 'parquet' ? parquetTable(connection, path, raw, options) : raw
}

/** The rows of a Parquet file, which `raw` is. */
export async function parquetTable(
  connection: DuckDBConnection,
  path: string,
  raw: RawTable,
  { name = path, signal }: RawOptions,
): Promise<RawTable> {
  const table = tableReader({ format: 'parquet', path })
  const columns = await namesOf(connection, table, name)
  async function* rows(): AsyncGenerator<readonly RawRow[]> {
    const result = await connection.stream(`select columns(*)::varchar from ${table}`)
    let row = 0
    for (;;) {
      signal?.throwIfAborted()
      const chunk = await result.fetchChunk()
      if (chunk === null || chunk.rowCount === 0) return
      yield chunk.getRows().map(
        (cells): RawRow => ({
          row: ++row,
          cells: cells.map((cell) => (cell === null ? '' : String(cell))),
        }),
      )
    }
  }
  const { shape, bytes, notes } = raw
  return { shape, columns, bytes, notes, rows, close: () => raw.close() }
}

async function namesOf(connection: DuckDBConnection, table: string, name: string): Promise<string[]> {
  try {
    return (await connection.run(`select * from ${table} limit 0`)).columnNames()
  } catch (error) {
    throw new FileError('bad-parquet', { file: name, reason: firstLine(error) })
  }
}
