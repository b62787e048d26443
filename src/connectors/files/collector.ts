/** Collects the rows of chunks into columns, and the reasons of those that are refused. */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { RejectionCode } from '../../core/codes.ts'
import type { Item } from '../../core/item.ts'
import { AUDIT_PASS_MOVEMENTS_MAX, REJECTIONS_LISTED_MAX } from '../../core/limits.ts'
import { type ChunkVectors, chunkVectors, isBlank, textAt } from './chunk-vectors.ts'
import { createColumns, type OptionalColumn, reserve } from './columns.ts'
import { createDictionaries } from './dictionaries.ts'
import type { Relation } from './relation.ts'
import { newRow, rowReader } from './row-reader.ts'
import { type TextVector, wide } from './text-vector.ts'

export interface Refusal {
  readonly file: number
  /** Record of the file, counted from 0. */
  readonly record: number
  readonly code: RejectionCode
  readonly column: string
  readonly value: string
}

export interface Pass {
  /** Keep the items whose code leaves this remainder. */
  readonly remainder: number
  readonly of: number
}

const VALUE_LENGTH_MAX = 80
/** Rows of one of DuckDB's chunks. */
const CHUNK_ROWS_MAX = 2048
const CODED = ['source', 'lot', 'owner', 'actor', 'reason'] as const

export type Collector = ReturnType<typeof createCollector>

export function createCollector(known: ReadonlyMap<string, Item>) {
  const words = createDictionaries(known)
  const used = new Set<OptionalColumn>()
  const inUse = { recordedAt: false, reportedAt: false, unitCost: false }
  const row = newRow()
  const selection = new Int32Array(CHUNK_ROWS_MAX)
  const state = {
    columns: createColumns(),
    refusals: [] as Refusal[],
    refused: 0,
    horizon: 0,
    /** Whether this reading counts and lists what it refuses: the first one does. */
    counting: true,
  }

  /** Reads one chunk of a file whose earlier chunks held `firstRecord` records; returns how many this one held. */
  function consume(
    chunk: DuckDBDataChunk,
    relation: Relation,
    file: number,
    firstRecord: number,
    pass: Pass,
  ): number {
    const rows = chunk.rowCount
    const v = chunkVectors(chunk, relation)
    const read = rowReader(row, v, words, relation.sign)
    makeRoom(v, rows)
    const begin = state.columns.length
    let taken = 0
    for (let at = 0; at < rows; at++) {
      let fault = read.item(at)
      const ours = row.item % pass.of === pass.remainder
      if (fault === null && !ours && !state.counting) continue
      fault ??= read.rest(at)
      if (fault !== null) {
        if (state.counting) refuse(fault, v, at, file, recordOf(v, firstRecord, at))
        continue
      }
      if (row.recordedAt > state.horizon) state.horizon = row.recordedAt
      if (row.occurredAt > state.horizon) state.horizon = row.occurredAt
      if (!ours) continue
      keep(begin + taken, file, recordOf(v, firstRecord, at))
      selection[taken++] = at
    }
    state.columns.length = begin + taken
    keepTexts(v, selection.subarray(0, taken), begin)
    return rows
  }

  function keep(index: number, file: number, record: number): void {
    const { columns } = state
    columns.item[index] = row.item
    columns.from[index] = row.from
    columns.to[index] = row.to
    columns.mantissa[index] = row.mantissa < 0 ? -row.mantissa : row.mantissa
    columns.decimals[index] = row.decimals
    columns.occurredAt[index] = row.occurredAt
    columns.precision[index] = row.precision
    columns.kind[index] = row.kind
    columns.file[index] = file
    columns.record[index] = record
    if (inUse.recordedAt) columns.recordedAt[index] = row.recordedAt
    if (inUse.reportedAt) columns.reportedAt[index] = row.reportedAt
    if (inUse.unitCost) columns.unitCost[index] = row.unitCost
  }

  /** Texts go in column by column: whole runs of short ones are copied at once. */
  function keepTexts(v: ChunkVectors, rows: Int32Array, begin: number): void {
    const { columns } = state
    for (const name of CODED) {
      const vector = v[name]
      if (vector !== null) codes(vector, rows, columns[name], begin)
    }
    if (v.id !== null) columns.id.append(v.id, rows, begin)
    if (v.document !== null) columns.document.append(v.document, rows, begin)
    if (v.line !== null) columns.line.append(v.line, rows, begin)
  }

  function codes(vector: TextVector, rows: Int32Array, column: Int32Array, begin: number): void {
    for (let index = 0; index < rows.length; index++) {
      column[begin + index] = isBlank(vector, rows[index]) ? 0 : words.texts.code(vector, rows[index])
    }
  }

  function refuse(code: RejectionCode, v: ChunkVectors, at: number, file: number, record: number): void {
    state.refused++
    if (state.refusals.length >= REJECTIONS_LISTED_MAX) return
    const text = textAt(vectorOf(v, row.column), at)
    const value = text.length > VALUE_LENGTH_MAX ? `${text.slice(0, VALUE_LENGTH_MAX)}…` : text
    state.refusals.push({ file, record, code, column: row.column, value })
  }

  function makeRoom(v: ChunkVectors, rows: number): void {
    if (v.recorded !== null) use('recordedAt')
    if (v.reported !== null) use('reportedAt')
    if (v.unit_cost !== null) use('unitCost')
    for (const name of CODED) if (v[name] !== null) use(name)
    reserve(state.columns, rows, used)
  }

  function use(name: OptionalColumn): void {
    if (used.has(name)) return
    used.add(name)
    if (name in inUse) inUse[name as keyof typeof inUse] = true
    if (name !== 'recordedAt' || state.columns.length === 0) return
    // A file with two clocks after one with one: what came before has the same time on both.
    reserve(state.columns, 0, used)
    state.columns.recordedAt.set(state.columns.occurredAt.subarray(0, state.columns.length))
  }

  /** Makes room at once for as many rows as are to be expected. */
  function expect(rows: number): void {
    const { columns } = state
    const room = Math.min(rows, AUDIT_PASS_MOVEMENTS_MAX + CHUNK_ROWS_MAX)
    reserve(columns, room - columns.length, used)
    for (const store of [columns.id, columns.document, columns.line]) store.expect(room)
  }

  return { consume, expect, items: words.items, texts: words.texts, locations: words.locations, state, used }
}

function recordOf(v: ChunkVectors, firstRecord: number, at: number): number {
  return v.numbers === null ? firstRecord + at : wide(v.numbers, at) - 1
}

function vectorOf(v: ChunkVectors, column: string): TextVector {
  if (column === 'recorded_at') return (v.recorded ?? v.occurred).text
  if (column === 'occurred_at') return v.occurred.text
  if (column === 'reported_at') return v.reported!.text
  return (v as unknown as Record<string, TextVector>)[column]
}
