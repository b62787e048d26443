/** Lines of a CSV file that could not be split into its columns, by row as a spreadsheet counts. */
import type { DuckDBConnection } from '@duckdb/node-api'

export interface BrokenLine {
  readonly row: number
  readonly value: string
}

/** Takes what the last scan put aside, and clears it. */
export async function brokenLines(connection: DuckDBConnection): Promise<BrokenLine[]> {
  const exists = await connection.runAndReadAll(
    "select count(*) from duckdb_tables() where table_name = 'reject_errors'",
  )
  if (Number(exists.getRows()[0][0]) === 0) return []
  const result = await connection.runAndReadAll(
    'select line, any_value(csv_line) from reject_errors group by line order by line',
  )
  const lines = result
    .getRows()
    .map(([line, text]) => ({ row: Number(line), value: String(text ?? '').slice(0, 80) }))
  await connection.run('delete from reject_errors')
  await connection.run('delete from reject_scans')
  return lines
}
