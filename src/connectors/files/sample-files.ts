/** The beginnings of files, as a guess looks at them. */
import { DuckDBInstance } from '@duckdb/node-api'
import type { MovementFiles } from '../../app/intake/files-port.ts'
import { hasCanonicalHeaders, normalized } from '../../core/intake/canonical-columns.ts'
import type { RawRow, RawSample } from '../../core/intake/raw/raw-table.ts'
import { SCALE_MAX } from '../../core/limits.ts'
import { parseQuantity } from '../../core/quantity/quantity.ts'
import { parseTime } from '../../core/time.ts'
import { openRaw } from './raw/open-raw.ts'
import { parquetTable } from './raw/open-table.ts'
import type { RawTable } from './raw/raw-table.ts'

/** Of a file that is canonical so far there is nothing more to guess. */
const CANONICAL_ROWS = 500

/** The first `rowsMax` rows of each file, of a workbook of the named sheet. Throws a FileError. */
export async function sampleFiles(
  { paths, names }: Pick<MovementFiles, 'paths' | 'names'>,
  rowsMax: number,
  sheet?: string,
): Promise<RawSample[]> {
  const samples: RawSample[] = []
  for (const [index, path] of paths.entries()) {
    const name = names?.[index] ?? path
    const raw = await openRaw(path, { name, sheet, trustsBeginning: true })
    try {
      samples.push(
        raw.shape.format === 'parquet'
          ? await sampleParquet(raw, path, name, rowsMax)
          : await sampleOf(raw, name, rowsMax),
      )
    } finally {
      await raw.close()
    }
  }
  return samples
}

/** Parquet is read by the database, which nothing else needs here. */
async function sampleParquet(raw: RawTable, path: string, name: string, rowsMax: number): Promise<RawSample> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '200MB' })
  const connection = await instance.connect()
  try {
    await connection.run("set TimeZone = 'UTC'")
    return await sampleOf(await parquetTable(connection, path, raw, { name }), name, rowsMax)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function sampleOf(raw: RawTable, name: string, rowsMax: number): Promise<RawSample> {
  const rows: RawRow[] = []
  let complete = true
  for await (const batch of raw.rows()) {
    for (const row of batch) {
      if (rows.length >= rowsMax) complete = false
      else rows.push(row)
    }
    if (!complete) break
    if (rows.length > CANONICAL_ROWS && isCanonical(rows)) {
      const few = rows.slice(0, CANONICAL_ROWS)
      return { name, shape: raw.shape, columns: raw.columns, rows: few, complete: false, notes: raw.notes }
    }
  }
  return { name, shape: raw.shape, columns: raw.columns, rows, complete, notes: raw.notes }
}

/** Whether rows begin with a canonical header, and each below it has a quantity and times that are canonical too. */
function isCanonical([header, ...rows]: readonly RawRow[]): boolean {
  if (!hasCanonicalHeaders(header.cells)) return false
  const readers = header.cells.map((cell) => READERS[normalized(cell)] ?? null)
  return rows.every(({ cells }) => readers.every((reads, at) => reads === null || reads(cells[at] ?? '')))
}

const isTime = (text: string) => text === '' || parseTime(text).ok

const READERS: Readonly<Record<string, (text: string) => boolean>> = {
  quantity: (text) => parseQuantity(text, SCALE_MAX).ok,
  occurred_at: isTime,
  recorded_at: isTime,
  reported_at: isTime,
}
