/**
 * Reads files of movements: CSV, Parquet and JSON lines, canonical or mapped, one or several as one history.
 *
 * A regular canonical file is scanned and split by DuckDB in its threads while what has arrived is collected into
 * columns; any other is translated line by line into one that is. A history of more than
 * AUDIT_PASS_MOVEMENTS_MAX movements is read in several passes, each keeping its own part of the items, so that memory
 * stays bounded however large the file is.
 *
 *   raw/           any file as rows of texts
 *   translate/     rows of texts as a canonical table, by a mapping
 *   table/         a canonical table, and the SQL that reads it
 *   chunks/        what DuckDB hands out: chunks, their columns, the codes of their texts
 *   dictionaries/  what texts stand for, by small numbers
 *   rows/          what a row says: step by step into columns, or why it is refused
 *   columns/       what is collected: typed arrays and texts that grow together
 *   shelf/         where uploaded files and the results of audits are kept
 */
import { DuckDBInstance } from '@duckdb/node-api'
import type {
  FileReader,
  MovementFiles,
  OpenFiles,
  OpenOptions,
  ReadReport,
} from '../../app/intake/files-port.ts'
import type { FileNote } from '../../core/audit/audit-result.ts'
import type { CompanionFacts } from '../../core/audit/companions/resolve.ts'
import type { Item } from '../../core/history/item.ts'
import { readCounts, readExpectations } from './companions.ts'
import { fingerprint } from './fingerprint.ts'
import { readItems } from './items-file.ts'
import { openingRelation } from './opening-file.ts'
import { type FilesToRead, readPasses } from './passes.ts'
import type { RawTable } from './raw/raw-table.ts'
import { stableIds } from './rows/stable-ids.ts'
import { sampleFiles } from './sample-files.ts'
import { fileRelations } from './table/file-relations.ts'
import { checkMapping } from './table/mapping.ts'
import type { RelationsOptions } from './table/relations-options.ts'
import { removeFolder, tempFolder } from './translate/temp-folder.ts'

export const fileReader: FileReader = { open: openFiles, fingerprint, checkMapping, sample: sampleFiles }

const NOTHING_READ: ReadReport = {
  rows: 0,
  accepted: 0,
  rejected: 0,
  rejections: [],
  leftOut: [],
  unreadCells: [],
  notes: [],
}

interface OpenTable {
  readonly name: string
  readonly table: RawTable
}

async function openFiles(files: MovementFiles, options: OpenOptions = {}): Promise<OpenFiles> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '250MB' })
  const connection = await instance.connect()
  const folder = await tempFolder()
  const tables: OpenTable[] = []
  const close = async () => {
    for (const { table } of tables) await table.close()
    connection.closeSync()
    instance.closeSync()
    await removeFolder(folder)
  }
  try {
    const { toRead, companions } = await openOn(
      { connection, folder, opened: (table, name) => tables.push({ name, table }) },
      files,
      options,
    )
    let report = NOTHING_READ
    const onReport = (fresh: Omit<ReadReport, 'notes'>) => {
      report = Object.assign({ notes: notesOf(tables) }, fresh)
    }
    const passes = () => readPasses(toRead, options, onReport)
    return { passes, companions, stableIds, intake: () => report, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A file that is opened anew says again what it said before. */
function notesOf(tables: readonly OpenTable[]): FileNote[] {
  const notes = tables.flatMap(({ name, table }) =>
    table.notes.map(({ code, detail }): FileNote => ({ file: name, code, detail })),
  )
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
}

/** Looks at all files, the companions too; a FileError where one cannot be read at all. */
async function openOn(
  place: Pick<RelationsOptions, 'connection' | 'folder' | 'opened'>,
  files: MovementFiles,
  { rowsMax, signal }: OpenOptions,
): Promise<{ readonly toRead: FilesToRead; readonly companions: CompanionFacts }> {
  const { connection } = place
  await connection.run("set TimeZone = 'UTC'")
  await connection.run("set streaming_buffer_size = '40MB'")
  const { relations, bytesTotal } = await fileRelations(files, Object.assign({ rowsMax, signal }, place))
  if (files.opening) relations.push(await openingRelation(connection, files.opening, place.folder))
  const known = files.items ? await readItems(connection, files.items) : new Map<string, Item>()
  const said = { site: files.site ?? null, zone: files.zone ?? null }
  const companions = {
    announced: files.expectations ? await readExpectations(connection, files.expectations, said) : [],
    counted: files.counts ? await readCounts(connection, files.counts, said) : [],
  }
  return { toRead: { connection, relations, known, site: files.site, bytesTotal }, companions }
}
