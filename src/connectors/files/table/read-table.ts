/** A small companion file (items, expectations, counts) as rows of texts by canonical header. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { normalized } from '../../../core/intake/canonical-columns.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import type { RawRow } from '../../../core/intake/raw/raw-table.ts'
import { findLayout } from '../../../core/intake/table/find-layout.ts'
import { createTableReader } from '../../../core/intake/table/table-reader.ts'
import { LAYOUT_ROWS_MAX } from '../../../core/limits.ts'
import { openTable } from '../raw/open-table.ts'

export interface CompanionRow {
  /** As a spreadsheet counts. */
  readonly row: number
  /** By column; blank cells are missing. */
  readonly cells: Readonly<Record<string, string | undefined>>
}

/** All rows of a companion; a FileError `missing-column` where it lacks one, or cannot be read. */
export async function readTable(
  connection: DuckDBConnection,
  path: string,
  required: readonly string[],
): Promise<CompanionRow[]> {
  const raw = await openTable(connection, path, {})
  try {
    const rows: RawRow[] = []
    for await (const batch of raw.rows()) for (const row of batch) rows.push(row)
    const known = new Set(required)
    const found = findLayout(rows.slice(0, LAYOUT_ROWS_MAX), {
      isHeaderWord: (text) => (known.has(normalized(text)) ? 1 : 0),
      columns: raw.columns,
    })
    const names = (found?.layout.columns ?? []).map(normalized)
    const missing = required.filter((name) => !names.includes(name))
    if (found === null || missing.length > 0)
      throw new FileError('missing-column', { file: path, missing, found: names })
    const reader = createTableReader(found.layout)
    return rows.flatMap((one): CompanionRow[] => {
      const line = reader.read(one)
      if (line.kind === 'broken') throw new FileError('broken-line', { file: path, row: line.row })
      if (line.kind !== 'row') return []
      const filled = line.cells.flatMap((cell, index) => (cell === '' ? [] : [[names[index], cell] as const]))
      return [{ row: line.row, cells: Object.fromEntries(filled) }]
    })
  } finally {
    await raw.close()
  }
}
