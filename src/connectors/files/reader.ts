/**
 * Reads files of movements: CSV, Parquet and JSON lines, canonical or mapped, one or several as one history.
 *
 * DuckDB scans and splits in its threads while the collector turns what has arrived into columns. A history of more
 * than AUDIT_PASS_MOVEMENTS_MAX movements is read in several passes, each keeping its own part of the items, so
 * that memory stays bounded however large the file is.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type {
  FileReader,
  ReadReport,
  MovementFiles,
  OpenFiles,
  OpenOptions,
  Rejection,
} from '../../app/intake/files-port.ts'
import type { History } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import { FileError } from '../../core/intake/file-error.ts'
import { AUDIT_PASS_MOVEMENTS_MAX, REJECTIONS_LISTED_MAX } from '../../core/limits.ts'
import { chunksAhead } from './columns/chunks.ts'
import { clear, compact, settle } from './columns/columns.ts'
import { checkCounts, checkExpectations } from './companions.ts'
import { fingerprint } from './fingerprint.ts'
import { readItems } from './items-file.ts'
import { createCollector, passOf } from './rows/collector.ts'
import { findRepeats } from './rows/repeats.ts'
import { stableIds } from './rows/stable-ids.ts'
import { type BrokenLine, brokenLines } from './table/broken-lines.ts'
import { checkMapping, entriesFor, readMapping } from './table/mapping.ts'
import { type Relation, relationOf, tableReader } from './table/relation.ts'
import { sniff } from './table/sniff.ts'
import { toHistory } from './to-history.ts'

/** A row of a movements file is hardly shorter: room is made for so many before they are counted. */
const BYTES_A_ROW = 95

export const fileReader: FileReader = { open: openFiles, fingerprint, checkMapping }

async function openFiles(files: MovementFiles, options: OpenOptions = {}): Promise<OpenFiles> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '250MB' })
  const connection = await instance.connect()
  const close = async () => {
    connection.closeSync()
    instance.closeSync()
  }
  try {
    await connection.run("set TimeZone = 'UTC'")
    await connection.run("set streaming_buffer_size = '40MB'")
    const relations = await relationsOf(connection, files, options.rowsMax)
    const known = files.items ? await readItems(connection, files.items) : new Map<string, Item>()
    if (files.expectations) await checkExpectations(connection, files.expectations)
    if (files.counts) await checkCounts(connection, files.counts)
    const sizes = await Promise.all(files.paths.map(async (path) => (await stat(path)).size))
    const bytesTotal = sizes.reduce((sum, size) => sum + size, 0)
    const reading = { intake: null as ReadReport | null }
    return {
      passes: () => passes(connection, relations, { known, site: files.site, bytesTotal }, reading, options),
      stableIds,
      intake: () => reading.intake ?? { rows: 0, accepted: 0, rejected: 0, rejections: [] },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function relationsOf(
  connection: DuckDBConnection,
  files: MovementFiles,
  rowsMax: number | undefined,
): Promise<Relation[]> {
  const { mapping: given } = files
  const mapping =
    given === undefined ? null : typeof given === 'string' ? await readMapping(given) : checkMapping(given)
  const relations: Relation[] = []
  for (const [index, path] of files.paths.entries()) {
    const name = files.names?.[index] ?? path
    const shape = await sniff(path, name)
    const found =
      shape.format === 'csv'
        ? shape.header
        : shape.format === 'jsonl'
          ? shape.keys
          : await parquetNames(connection, path, name)
    // A file that was sent may bear a name with a slash in it; a path matches by its last part.
    const matched = mapping === null ? [null] : entriesFor(mapping, basename(name))
    const entries = mapping !== null && matched.length === 0 ? entriesFor(mapping, name) : matched
    if (entries.length === 0)
      throw new FileError('bad-mapping', { file: name, reason: 'no entry matches this file' })
    for (const entry of entries) {
      const pointer = entry === null ? '' : `/files/${mapping!.files.indexOf(entry)}`
      relations.push(relationOf(path, shape, found, entry, { name, rowsMax, pointer }))
    }
  }
  return relations
}

/** The columns of a Parquet file. */
export async function parquetNames(
  connection: DuckDBConnection,
  path: string,
  name: string,
): Promise<string[]> {
  try {
    const result = await connection.run(`select * from ${tableReader(path, { format: 'parquet' })} limit 0`)
    return result.columnNames()
  } catch (error) {
    throw new FileError('bad-parquet', { file: name, reason: firstLine(error) })
  }
}

async function* passes(
  connection: DuckDBConnection,
  relations: readonly Relation[],
  { known, site, bytesTotal }: { known: ReadonlyMap<string, Item>; site?: string; bytesTotal: number },
  reading: { intake: ReadReport | null },
  { onProgress, signal, rowsMax, passMovementsMax = AUDIT_PASS_MOVEMENTS_MAX }: OpenOptions,
): AsyncGenerator<History> {
  const collector = createCollector(known, site)
  const { state, used } = collector
  let of = 1
  let rows = 0
  let accepted = 0
  const broken: BrokenLine[][] = []
  const repeated: Rejection[] = []
  let repeats = 0
  /** Bytes of the files, as far as the length of rows tells. */
  const read = { before: 0, bytes: 0 }
  const rowOf = (file: number, record: number) => {
    // Lines that could not be split are missing from the records that came through: count them in again.
    let row = record + relations[file].firstRow
    for (const line of broken[file] ?? []) if (line.row <= row) row++
    return row
  }
  const paths = relations.map((relation) => relation.name)
  const most = Math.min(passMovementsMax, (rowsMax ?? passMovementsMax) * relations.length)
  collector.expect(Math.min(Math.ceil(bytesTotal / BYTES_A_ROW), most))
  for (let number = 0; number < of; number++) {
    state.counting = number === 0
    for (const [file, relation] of relations.entries()) {
      let record = 0
      try {
        for await (const chunk of chunksAhead(await connection.stream(relation.sql))) {
          signal?.throwIfAborted()
          record += collector.consume(chunk, relation, file, record, { number, of })
          if (state.counting && state.columns.length > passMovementsMax) {
            of *= 2
            const { item } = state.columns
            compact(state.columns, (row) => passOf(item[row], of) !== 0, used)
          }
          if (state.counting) read.bytes = read.before + record * (relation.rowBytes ?? 0)
          onProgress?.({
            rows: rows + (state.counting ? record : 0),
            bytes: Math.min(bytesTotal, Math.floor(read.bytes)),
            bytesTotal,
          })
        }
      } catch (error) {
        throw signal?.aborted ? error : readError(relation, error)
      }
      if (!state.counting) continue
      read.before = read.bytes
      broken[file] = relation.format === 'csv' ? await brokenLines(connection) : []
      rows += record + broken[file].length
      if (record + broken[file].length === 0) throw new FileError('no-rows', { file: relation.name })
    }
    settle(state.columns)
    const found = findRepeats(state.columns, used)
    if (found.length > 0) {
      for (const { row, first, code, differing } of found) {
        if (repeated.length >= REJECTIONS_LISTED_MAX) break
        const { file, record } = state.columns
        repeated.push({
          file: paths[file[row]],
          row: rowOf(file[row], record[row]),
          code,
          detail: {
            column: 'id',
            value: state.columns.id.text(row),
            firstRow: rowOf(file[first], record[first]),
            ...(code === 'conflict' ? { differing } : {}),
          },
        })
      }
      repeats += found.length
      const dead = new Set(found.map(({ row }) => row))
      compact(state.columns, (row) => dead.has(row), used)
    }
    accepted += state.columns.length
    const history = toHistory(collector, known, paths, rowOf)
    if (number + 1 === of) reading.intake = intakeOf()
    yield history
    if (number + 1 < of) clear(state.columns)
  }
  reading.intake = intakeOf()

  function intakeOf(): ReadReport {
    const lines = broken.flatMap((each, file) =>
      each.map(
        ({ row, value }): Rejection => ({ file: paths[file], row, code: 'broken-line', detail: { value } }),
      ),
    )
    const refused = state.refusals.slice(0, REJECTIONS_LISTED_MAX).map(
      ({ file, record, code, column, value }): Rejection => ({
        file: paths[file],
        row: rowOf(file, record),
        code,
        detail: { column, value },
      }),
    )
    const rejections = [...lines, ...refused, ...repeated]
      .sort((left, right) => paths.indexOf(left.file) - paths.indexOf(right.file) || left.row - right.row)
      .slice(0, REJECTIONS_LISTED_MAX)
    return { rows, accepted, rejected: lines.length + state.refused + repeats, rejections }
  }
}

function readError({ name: file, format }: Relation, error: unknown): unknown {
  if (error instanceof FileError) return error
  const reason = firstLine(error)
  if (/gzip|zlib|decompress|inflate/i.test(reason)) return new FileError('bad-compression', { file, reason })
  if (/unicode|utf-?8|encod/i.test(reason)) return new FileError('bad-encoding', { file, reason })
  if (format === 'jsonl') return new FileError('bad-json', { file, reason })
  if (format === 'parquet') return new FileError('bad-parquet', { file, reason })
  if (/CSV|line/i.test(reason)) return new FileError('file-unreadable', { file, reason })
  return error
}

export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]
}
