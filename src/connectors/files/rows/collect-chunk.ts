/** Collects the rows of one chunk into columns, and the reasons of those that are refused. */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { RejectionCode } from '../../../core/file-codes.ts'
import { type ChunkCodes, KEPT_TEXTS } from '../chunks/chunk-codes.ts'
import { type ChunkVectors, chunkVectors, isLevel } from '../chunks/chunk-vectors.ts'
import { isNull, type NumberVector, wide } from '../chunks/text-vector.ts'
import type { Columns } from '../columns/columns.ts'
import type { Relation } from '../table/relation.ts'
import { type Collection, makeRoom } from './collection.ts'
import { type Pass, passOf, rowsOfPass } from './item-pass.ts'
import { readRow } from './read-row.ts'
import { refuse } from './refusals.ts'
import type { ChunkInput } from './row-state.ts'

/** A file that is not regular after all: it has to be read line by line. */
export class Irregular extends Error {
  readonly file: number

  constructor(file: number) {
    super('irregular')
    this.file = file
  }
}

/** What the reading line by line may understand, or tells better. */
const RETOLD: ReadonlySet<RejectionCode> = new Set([
  'broken-line',
  'missing-value',
  'bad-quantity',
  'ambiguous-quantity',
  'too-many-decimals',
  'zero-quantity',
  'bad-time',
  'ambiguous-time',
  'time-without-zone',
  'bad-cost',
  'unknown-kind',
])

/** Which file a chunk is of, and how many records its earlier chunks held. */
export interface ChunkPlace {
  readonly relation: Relation
  readonly file: number
  readonly firstRecord: number
}

/** Reads one chunk; returns how many records it held. */
export function collectChunk(
  collection: Collection,
  chunk: DuckDBDataChunk,
  { relation, file, firstRecord }: ChunkPlace,
  pass: Pass,
): number {
  const { columns, words, coder, row: state, refusals, scratch, counting } = collection
  const rows = chunk.rowCount
  const v = chunkVectors(chunk, relation)
  makeRoom(collection, v, rows)
  const every = scratch.every.subarray(0, rows)
  const items = coder.items(v, every)
  // A later reading does not look at the rows of other passes again.
  const wanted = counting ? every : rowsOfPass(items, rows, pass, scratch.wanted)
  const codes = coder.rest(v, wanted)
  const input: ChunkInput = {
    v,
    items,
    codes,
    words,
    columns,
    state,
  }
  const begin = columns.length
  let next = begin
  for (let index = 0; index < wanted.length; index++) {
    const at = wanted[index]
    const code = readRow(input, at, next)
    if (code !== null) {
      if (relation.retell !== null && RETOLD.has(code)) throw new Irregular(file)
      if (counting)
        refuse(refusals, { file, record: recordOf(v, firstRecord, at), code, column: state.column }, v, at)
      continue
    }
    readNumbers(columns, v, at, next)
    if (!relation.opens) noteTimes(collection, next)
    if (passOf(items[at], pass.of) !== pass.number) continue
    columns.file[next] = file
    columns.record[next] = recordOf(v, firstRecord, at)
    scratch.taken[next++ - begin] = at
  }
  columns.length = next
  keepTexts(columns, v, codes, scratch.taken.subarray(0, next - begin), begin)
  return rows
}

/** Numbers beside the movement, where the file has them. */
function readNumbers(columns: Columns, v: ChunkVectors, at: number, to: number): void {
  const { balanceAfter, receivedSeq, statesLevel } = columns
  if (balanceAfter.length > 0) balanceAfter[to] = numberAt(v.balance, at)
  if (receivedSeq.length > 0) receivedSeq[to] = numberAt(v.seq, at)
  if (statesLevel.length > 0) statesLevel[to] = isLevel(v, at) ? 1 : 0
}

function numberAt(vector: NumberVector | null, at: number): number {
  return vector === null || isNull(vector, at) ? Number.NaN : wide(vector, at)
}

function noteTimes(collection: Collection, index: number): void {
  const { occurredAt, recordedAt } = collection.columns
  const occurred = occurredAt[index]
  const recorded = recordedAt.length > 0 ? recordedAt[index] : occurred
  collection.horizon = Math.max(collection.horizon, occurred, recorded)
  collection.earliest = Math.min(collection.earliest, occurred, recorded)
}

/** Texts go in column by column: whole runs of short ones are copied at once. */
function keepTexts(
  columns: Columns,
  v: ChunkVectors,
  codes: ChunkCodes,
  rows: Int32Array,
  begin: number,
): void {
  for (const name of KEPT_TEXTS) {
    const own = codes[name]
    const column = columns[name]
    // Room that was used before still has the old codes.
    if (own === null) column.fill(0, begin, begin + rows.length)
    else for (let index = 0; index < rows.length; index++) column[begin + index] = own[rows[index]]
  }
  if (v.id !== null) columns.id.append(v.id, rows, begin)
  if (v.document !== null) columns.document.append(v.document, rows, begin)
  if (v.line !== null) columns.line.append(v.line, rows, begin)
}

function recordOf(v: ChunkVectors, firstRecord: number, at: number): number {
  return v.numbers === null ? firstRecord + at : wide(v.numbers, at) - 1
}
