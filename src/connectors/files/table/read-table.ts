/** A small companion file (items, expectations, counts) as rows of texts by canonical header. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { normalized } from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import { tableReader, uniqueNames } from './relation.ts'
import { sniff } from './sniff.ts'

export type TextRow = Readonly<Record<string, string | undefined>>

export async function readTable(connection: DuckDBConnection, path: string, required: readonly string[]) {
  const shape = await sniff(path)
  const reader = await connection.runAndReadAll(`select columns(*)::varchar from ${tableReader(path, shape)}`)
  const names = (shape.format === 'csv' ? uniqueNames(shape.header) : reader.columnNames()).map(normalized)
  const missing = required.filter((name) => !names.includes(name))
  if (missing.length > 0) throw new FileError('missing-column', { file: path, missing, found: names })
  const rows = reader
    .getRows()
    .map(
      (cells): TextRow =>
        Object.fromEntries(
          cells.flatMap((cell, index) =>
            cell === null || cell === '' ? [] : [[names[index], String(cell)]],
          ),
        ),
    )
  return { rows, firstRow: shape.format === 'csv' ? 2 : 1 }
}
