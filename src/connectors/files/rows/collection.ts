/** The rows of a reading, collected: columns, dictionaries, and the reasons of the rows that are refused. */
import type { Item } from '../../../core/history/item.ts'
import { CHUNK_ROWS_MAX, type ChunkCoder, chunkCoder, KEPT_TEXTS } from '../chunks/chunk-codes.ts'
import type { ChunkVectors } from '../chunks/chunk-vectors.ts'
import { type Columns, createColumns, type OptionalColumn, reserve } from '../columns/columns.ts'
import { createDictionaries, type Dictionaries } from '../dictionaries/dictionaries.ts'
import type { Refusals } from './refusals.ts'
import { createRowState, type RowState } from './row-state.ts'

export interface Collection {
  readonly columns: Columns
  /** Optional columns that a file has. */
  readonly used: Set<OptionalColumn>
  readonly words: Dictionaries
  readonly coder: ChunkCoder
  readonly row: RowState
  readonly refusals: Refusals
  /** The latest instant seen, of any row. */
  horizon: number
  /** The earliest instant seen, of any row that does not state what was there before. */
  earliest: number
  /** Whether this reading counts and lists what it refuses: the first one does. */
  counting: boolean
  /** Room for the rows of one chunk. */
  readonly scratch: {
    readonly every: Int32Array
    readonly wanted: Int32Array
    readonly taken: Int32Array
  }
}

/** An empty collection; `known` is the items file, `site` the one of rows that name none. */
export function createCollection(known: ReadonlyMap<string, Item>, site?: string): Collection {
  const words = createDictionaries(known, site)
  return {
    columns: createColumns(),
    used: new Set(),
    words,
    coder: chunkCoder(words),
    row: createRowState(),
    refusals: { list: [], count: 0 },
    horizon: 0,
    earliest: Number.POSITIVE_INFINITY,
    counting: true,
    scratch: {
      every: Int32Array.from({ length: CHUNK_ROWS_MAX }, (_, row) => row),
      wanted: new Int32Array(CHUNK_ROWS_MAX),
      taken: new Int32Array(CHUNK_ROWS_MAX),
    },
  }
}

/** Makes room at once for as many rows as are to be expected. */
export function expectRows({ columns, used }: Collection, rows: number): void {
  const room = rows + CHUNK_ROWS_MAX
  reserve(columns, room - columns.length, used)
  for (const store of [columns.id, columns.document, columns.line]) store.expect(room)
}

/** Makes room for the rows of a chunk, in all columns that its file has. */
export function makeRoom(collection: Collection, v: ChunkVectors, rows: number): void {
  const { columns, used } = collection
  if (v.recorded !== null) use(collection, 'recordedAt')
  if (v.reported !== null) use(collection, 'reportedAt')
  if (v.unit_cost !== null) use(collection, 'unitCost')
  if (v.balance !== null) use(collection, 'balanceAfter')
  if (v.seq !== null) use(collection, 'receivedSeq')
  if (v.level !== null) use(collection, 'statesLevel')
  for (const name of KEPT_TEXTS) if (v[name] !== null) use(collection, name)
  reserve(columns, rows, used)
}

function use({ columns, used }: Collection, name: OptionalColumn): void {
  if (used.has(name)) return
  used.add(name)
  if (columns.length === 0) return
  reserve(columns, 0, used)
  // A file with two clocks after one with one: what came before has the same time on both.
  if (name === 'recordedAt') columns.recordedAt.set(columns.occurredAt.subarray(0, columns.length))
  else if (UNKNOWN.has(name)) columns[name].fill(Number.NaN, 0, columns.length)
}

/** Columns that say nothing of the rows of files that lack them. */
const UNKNOWN: ReadonlySet<OptionalColumn> = new Set([
  'reportedAt',
  'unitCost',
  'balanceAfter',
  'receivedSeq',
])
