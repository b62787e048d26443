/**
 * Reads files of movements: CSV, Parquet and JSON lines, canonical or mapped, one or several as one history.
 *
 * DuckDB scans and splits in its threads while what has arrived is collected into columns. A history of more than
 * AUDIT_PASS_MOVEMENTS_MAX movements is read in several passes, each keeping its own part of the items, so that memory
 * stays bounded however large the file is.
 *
 *   table/         what a file is, and the SQL that reads it
 *   chunks/        what DuckDB hands out: chunks, their columns, the codes of their texts
 *   dictionaries/  what texts stand for, by small numbers
 *   rows/          what a row says: step by step into columns, or why it is refused
 *   columns/       what is collected: typed arrays and texts that grow together
 *   shelf/         where uploaded files and the results of audits are kept
 */
import { stat } from 'node:fs/promises'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type {
  FileReader,
  MovementFiles,
  OpenFiles,
  OpenOptions,
  ReadReport,
} from '../../app/intake/files-port.ts'
import type { Item } from '../../core/history/item.ts'
import { checkCounts, checkExpectations } from './companions.ts'
import { fingerprint } from './fingerprint.ts'
import { readItems } from './items-file.ts'
import { type FilesToRead, readPasses } from './passes.ts'
import { stableIds } from './rows/stable-ids.ts'
import { fileRelations } from './table/file-relations.ts'
import { checkMapping } from './table/mapping.ts'

export const fileReader: FileReader = { open: openFiles, fingerprint, checkMapping }

const NOTHING_READ: ReadReport = { rows: 0, accepted: 0, rejected: 0, rejections: [] }

async function openFiles(files: MovementFiles, options: OpenOptions = {}): Promise<OpenFiles> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '250MB' })
  const connection = await instance.connect()
  const close = async () => {
    connection.closeSync()
    instance.closeSync()
  }
  try {
    const opened = await openOn(connection, files, options.rowsMax)
    let report = NOTHING_READ
    const onReport = (fresh: ReadReport) => {
      report = fresh
    }
    return { passes: () => readPasses(opened, options, onReport), stableIds, intake: () => report, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Looks at all files, the companions too; a FileError where one cannot be read at all. */
async function openOn(
  connection: DuckDBConnection,
  files: MovementFiles,
  rowsMax: number | undefined,
): Promise<FilesToRead> {
  await connection.run("set TimeZone = 'UTC'")
  await connection.run("set streaming_buffer_size = '40MB'")
  const relations = await fileRelations(connection, files, rowsMax)
  const known = files.items ? await readItems(connection, files.items) : new Map<string, Item>()
  if (files.expectations) await checkExpectations(connection, files.expectations)
  if (files.counts) await checkCounts(connection, files.counts)
  const sizes = await Promise.all(files.paths.map(async (path) => (await stat(path)).size))
  const bytesTotal = sizes.reduce((sum, size) => sum + size, 0)
  return { connection, relations, known, site: files.site, bytesTotal }
}
