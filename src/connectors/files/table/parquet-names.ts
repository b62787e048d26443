/** The columns of a Parquet file. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { FileError } from '../../../core/intake/file-error.ts'
import { firstLine } from '../read-error.ts'
import { tableReader } from './relation.ts'

/** Their names, in order; a FileError `bad-parquet` where the file is none. */
export async function parquetNames(
  connection: DuckDBConnection,
  path: string,
  name: string,
): Promise<string[]> {
  try {
    const result = await connection.run(`select * from ${tableReader(path, { format: 'parquet' })} limit 0`)
    return result.columnNames()
  } catch (error) {
    throw new FileError('bad-parquet', { file: name, reason: firstLine(error) })
  }
}
