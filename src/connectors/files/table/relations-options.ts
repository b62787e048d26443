/** What the relations of files are made with. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { RawTable } from '../raw/raw-table.ts'

export interface RelationsOptions {
  readonly connection: DuckDBConnection
  /** Where translations are written. */
  readonly folder: string
  /** Takes what is opened, to be closed with the reading. */
  readonly opened: (table: RawTable, name: string) => void
  readonly rowsMax?: number
  readonly signal?: AbortSignal
}
