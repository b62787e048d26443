/**
 * The passes over files: each reads all of them and keeps its own part of the items.
 *
 * The first pass begins with all items. Where it would hold too many movements, the number of passes doubles, and it
 * keeps its part of what it has. Only the first pass counts rows and lists what it refuses; every pass looks for
 * repeated ids among its own rows.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { OpenOptions, ReadReport } from '../../app/intake/files-port.ts'
import type { History } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import { FileError } from '../../core/intake/file-error.ts'
import { AUDIT_PASS_MOVEMENTS_MAX } from '../../core/limits.ts'
import { chunksAhead } from './chunks/chunks-ahead.ts'
import { clear, compact, settle } from './columns/columns.ts'
import { dateOpening } from './opening-file.ts'
import { readError } from './read-error.ts'
import { collectChunk, Irregular } from './rows/collect-chunk.ts'
import { type Collection, createCollection, expectRows } from './rows/collection.ts'
import { type Pass, passOf } from './rows/item-pass.ts'
import { unreadRows } from './rows/refusals.ts'
import { findRepeats } from './rows/repeats.ts'
import { noteRepeats, type Repeated, reportOf } from './rows/report.ts'
import { createRowNumbers, type RowNumbers } from './rows/row-numbers.ts'
import { brokenLines } from './table/broken-lines.ts'
import type { Relation } from './table/relation.ts'
import { toHistory } from './to-history.ts'

/** A row of a movements file is hardly shorter: room is made for so many before they are counted. */
const BYTES_A_ROW = 95

/** Files that are open, and what is known beside them. */
export interface FilesToRead {
  readonly connection: DuckDBConnection
  readonly relations: readonly Relation[]
  /** The items file. */
  readonly known: ReadonlyMap<string, Item>
  /** The site of rows that name none. */
  readonly site?: string
  readonly bytesTotal: number
}

/** A reading under way. */
interface Reading extends FilesToRead {
  readonly options: OpenOptions
  readonly movementsMax: number
  readonly collection: Collection
  readonly numbers: RowNumbers
  readonly repeated: Repeated
  /** The names of the files. */
  readonly names: readonly string[]
  /** Rows of the files, and their bytes as far as the length of rows tells; counted by the first pass. */
  rows: number
  bytes: number
  /** Passes there are to be, as far as is known. */
  of: number
}

/** The histories of all passes; `onReport` gets the report before the last history is handed out. */
export async function* readPasses(
  files: FilesToRead,
  options: OpenOptions,
  onReport: (report: Omit<ReadReport, 'notes'>) => void,
): AsyncGenerator<History> {
  const reading = await firstPass(files, options)
  const { collection, relations, numbers, repeated, names, known } = reading
  const { columns, used, refusals } = collection
  const early = relations.flatMap(({ translated }) => translated?.unread ?? [])
  const unread = [...early, ...unreadRows(refusals, names, numbers)]
  const opening = relations.findIndex(({ opens }) => opens)
  let accepted = 0
  for (let number = 0; number < reading.of; number++) {
    if (number > 0) await readAll(reading, number)
    settle(columns)
    if (opening >= 0) dateOpening(columns, opening, collection.earliest)
    const repeats = findRepeats(columns, used)
    if (repeats.length > 0) {
      noteRepeats(repeated, repeats, columns, names, numbers)
      const dead = new Set(repeats.map(({ row }) => row))
      compact(columns, (row) => dead.has(row), used)
    }
    accepted += columns.length
    const history = toHistory(collection, known, names, numbers.rowOf, unread)
    if (number + 1 === reading.of)
      onReport(reportOf({ rows: reading.rows, accepted }, names, numbers, refusals, repeated, relations))
    yield history
    if (number + 1 < reading.of) clear(columns)
  }
}

/**
 * The first pass. A file that turns out not to be regular is read line by line instead, and the pass begins anew: what
 * is read in the end is the same, however far the fast reading came.
 */
async function firstPass(files: FilesToRead, options: OpenOptions): Promise<Reading> {
  let { relations } = files
  for (;;) {
    const reading = beginReading(Object.assign({}, files, { relations }), options)
    try {
      await readAll(reading, 0)
      return reading
    } catch (error) {
      if (!(error instanceof Irregular)) throw error
      const retold = await relations[error.file].retell!()
      relations = relations.with(error.file, retold)
    }
  }
}

async function readAll(reading: Reading, number: number): Promise<void> {
  reading.collection.counting = number === 0
  for (const file of reading.relations.keys()) await readFile(reading, file, number)
}

function beginReading(files: FilesToRead, options: OpenOptions): Reading {
  const { relations, known, site, bytesTotal } = files
  const { rowsMax, passMovementsMax: movementsMax = AUDIT_PASS_MOVEMENTS_MAX } = options
  const collection = createCollection(known, site)
  const most = Math.min(movementsMax, (rowsMax ?? movementsMax) * relations.length)
  expectRows(collection, Math.min(Math.ceil(bytesTotal / BYTES_A_ROW), most))
  return {
    ...files,
    options,
    movementsMax,
    collection,
    numbers: createRowNumbers(relations),
    repeated: { list: [], count: 0 },
    names: relations.map(({ name }) => name),
    rows: 0,
    bytes: 0,
    of: 1,
  }
}

/** Reads one file for a pass; a FileError where it cannot be read to its end, or has no row. */
async function readFile(reading: Reading, file: number, number: number): Promise<void> {
  const { connection, relations, collection, numbers } = reading
  const relation = relations[file]
  const records = await readRecords(reading, relation, file, number)
  if (!collection.counting) return
  const broken = relation.format === 'csv' ? await brokenLines(connection) : []
  if (broken.length > 0 && relation.retell !== null) throw new Irregular(file)
  numbers.noteBroken(file, broken)
  const rows = records + broken.length + (relation.translated?.refused ?? 0)
  if (rows === 0 && hasNoRows(relation)) throw new FileError('no-rows', { file: relation.name })
  reading.rows += rows
  reading.bytes += records * (relation.rowBytes ?? 0)
}

/** Whether a file holds no row at all: one whose rows are all left out has some. */
function hasNoRows({ translated }: Relation): boolean {
  const lines: ReadonlySet<string> = new Set(['title', 'blank', 'frame', 'header-again', 'footer'])
  return ![...(translated?.leftOut.keys() ?? [])].some((reason) => !lines.has(reason))
}

async function readRecords(
  reading: Reading,
  relation: Relation,
  file: number,
  number: number,
): Promise<number> {
  const { connection, collection, options } = reading
  let records = 0
  try {
    for await (const chunk of chunksAhead(await connection.stream(relation.sql))) {
      options.signal?.throwIfAborted()
      const pass: Pass = { number, of: reading.of }
      records += collectChunk(collection, chunk, { relation, file, firstRecord: records }, pass)
      if (collection.counting && collection.columns.length > reading.movementsMax) halve(reading)
      reportProgress(reading, collection.counting ? records : 0, relation)
    }
  } catch (error) {
    if (options.signal?.aborted || error instanceof Irregular) throw error
    await relation.check?.()
    const told = readError(relation, error)
    const retells = relation.retell !== null && told instanceof FileError && told.code === 'bad-encoding'
    throw retells ? new Irregular(file) : told
  }
  await relation.check?.()
  return records
}

/** Twice as many passes: the first keeps its part of what it has. */
function halve(reading: Reading): void {
  const { columns, used } = reading.collection
  reading.of *= 2
  const { of } = reading
  const { item } = columns
  compact(columns, (row) => passOf(item[row], of) !== 0, used)
}

function reportProgress(
  { options, rows, bytes, bytesTotal }: Reading,
  records: number,
  relation: Relation,
): void {
  options.onProgress?.({
    rows: rows + records,
    bytes: Math.min(bytesTotal, Math.floor(bytes + records * (relation.rowBytes ?? 0))),
    bytesTotal,
  })
}
