/** The first rows of a file as they stand in its table, and what it is. */
import { DuckDBInstance } from '@duckdb/node-api'
import type { Sample, Upload } from '../../../app/intake/uploads-port.ts'
import type { RawRow } from '../../../core/intake/raw/raw-table.ts'
import { findLayout } from '../../../core/intake/table/find-layout.ts'
import { createTableReader } from '../../../core/intake/table/table-reader.ts'
import { lineMeaning } from '../../../core/intake/words/line-meaning.ts'
import { headerLikeness } from '../../../core/intake/words/roles-of.ts'
import { firstRows } from '../raw/first-rows.ts'
import { openTable } from '../raw/open-table.ts'

/** Longest text of a cell that is shown. */
const CELL_LENGTH_MAX = 300

/** The columns of a file and its first rows; a FileError where it cannot be read at all. */
export async function readSample(
  path: string,
  name: string,
  rowsMax: number,
): Promise<Sample & { shape: Upload['shape'] }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '200MB' })
  const connection = await instance.connect()
  try {
    await connection.run("set TimeZone = 'UTC'")
    const raw = await openTable(connection, path, { name })
    try {
      return Object.assign({ shape: raw.shape }, tableOf(await firstRows(raw), raw.columns, rowsMax))
    } finally {
      await raw.close()
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function tableOf(first: readonly RawRow[], columns: readonly string[] | null, rowsMax: number): Sample {
  const found = findLayout(first, { isHeaderWord: headerLikeness, lineMeaning, columns })
  if (found === null)
    return { columns: [], rows: first.slice(0, rowsMax).map(({ cells }) => cells.map(shown)) }
  const { layout } = found
  const reader = createTableReader(layout, { lineMeaning })
  const rows: string[][] = []
  for (const raw of first) {
    const line = reader.read(raw)
    if (line.kind === 'row') rows.push(line.cells.map(shown))
    if (rows.length >= rowsMax) break
  }
  return { columns: [...layout.columns, ...layout.groups], rows }
}

function shown(text: string): string {
  return text.length > CELL_LENGTH_MAX ? `${text.slice(0, CELL_LENGTH_MAX)}…` : text
}
