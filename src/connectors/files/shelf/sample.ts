/** The first rows of a file as they stand in it, and what it is. */
import { DuckDBInstance } from '@duckdb/node-api'
import type { Sample, Upload } from '../../../app/intake/uploads-port.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import { firstLine } from '../read-error.ts'
import { parquetNames } from '../table/parquet-names.ts'
import { tableReader, uniqueNames } from '../table/relation.ts'
import { type FileShape, sniff } from '../table/sniff.ts'

/** Longest text of a cell that is shown. */
const CELL_LENGTH_MAX = 300

export async function readSample(
  path: string,
  name: string,
  rowsMax: number,
): Promise<Sample & { shape: Upload['shape'] }> {
  const shape = await sniff(path, name)
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '200MB' })
  const connection = await instance.connect()
  try {
    await connection.run("set TimeZone = 'UTC'")
    const columns =
      shape.format === 'csv'
        ? uniqueNames(shape.header)
        : shape.format === 'jsonl'
          ? shape.keys
          : await parquetNames(connection, path, name)
    const reader = await connection.runAndReadAll(
      `select columns(*)::varchar from (select * from ${tableReader(path, shape)} limit ${rowsMax})`,
    )
    const rows = reader.getRows().map((cells) => cells.map((cell) => shown(cell)))
    return { columns, rows, shape: shapeOf(shape) }
  } catch (error) {
    if (error instanceof FileError) throw error
    const code = shape.format === 'jsonl' ? 'bad-json' : shape.format === 'parquet' ? 'bad-parquet' : null
    throw new FileError(code ?? 'file-unreadable', { file: name, reason: firstLine(error) })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function shown(cell: unknown): string {
  const text = cell === null ? '' : String(cell)
  return text.length > CELL_LENGTH_MAX ? `${text.slice(0, CELL_LENGTH_MAX)}…` : text
}

function shapeOf(shape: FileShape): Upload['shape'] {
  if (shape.format === 'parquet')
    return { format: 'parquet', encoding: null, delimiter: null, compressed: false }
  if (shape.format === 'jsonl')
    return { format: 'jsonl', encoding: 'utf-8', delimiter: null, compressed: shape.compressed }
  const { encoding, delimiter, compressed } = shape
  return { format: 'csv', encoding, delimiter, compressed }
}
