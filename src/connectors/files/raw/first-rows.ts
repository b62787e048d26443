/** The first rows of a table, as many as its layout is found by. */
import type { RawRow } from '../../../core/intake/raw/raw-table.ts'
import { LAYOUT_ROWS_MAX } from '../../../core/limits.ts'
import type { RawTable } from './raw-table.ts'

/** The first LAYOUT_ROWS_MAX rows. Throws what the table throws while it is read. */
export async function firstRows(raw: RawTable): Promise<readonly RawRow[]> {
  const rows: RawRow[] = []
  for await (const batch of raw.rows()) {
    for (const row of batch.slice(0, LAYOUT_ROWS_MAX - rows.length)) rows.push(row)
    if (rows.length >= LAYOUT_ROWS_MAX) break
  }
  return rows
}
