/** The expectations and counts companion files, read and checked; the audit of later causes stands on them. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { FileError } from '../../core/intake/file-error.ts'
import { SCALE_MAX } from '../../core/limits.ts'
import { parseQuantity } from '../../core/quantity/quantity.ts'
import { parseTime } from '../../core/time.ts'
import { type CompanionRow, readTable } from './table/read-table.ts'

export async function checkExpectations(
  connection: DuckDBConnection,
  path: string,
): Promise<readonly CompanionRow[]> {
  return checked(connection, path, ['type', 'document', 'item', 'quantity', 'expected_at'], 'expected_at')
}

export async function checkCounts(
  connection: DuckDBConnection,
  path: string,
): Promise<readonly CompanionRow[]> {
  return checked(connection, path, ['item', 'location', 'quantity', 'counted_at'], 'counted_at')
}

async function checked(connection: DuckDBConnection, path: string, required: string[], time: string) {
  const rows = await readTable(connection, path, required)
  for (const { row, cells } of rows) {
    for (const column of required) {
      const value = cells[column]
      const bad =
        value === undefined ||
        (column === 'quantity' && !parseQuantity(value, SCALE_MAX).ok) ||
        (column === time && !parseTime(value).ok)
      if (bad) throw new FileError('broken-line', { file: path, row, column, value })
    }
  }
  return rows
}
