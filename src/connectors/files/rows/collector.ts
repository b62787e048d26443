/** Collects the rows of chunks into columns, and the reasons of those that are refused. */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { RejectionCode } from '../../../core/codes.ts'
import type { Item } from '../../../core/history/item.ts'
import { REJECTIONS_LISTED_MAX } from '../../../core/limits.ts'
import { CHUNK_ROWS_MAX, type ChunkCodes, chunkCoder, KEPT_TEXTS } from '../columns/chunk-codes.ts'
import { type ChunkVectors, chunkVectors, textAt } from '../columns/chunk-vectors.ts'
import { createColumns, type OptionalColumn, reserve } from '../columns/columns.ts'
import { createDictionaries } from '../columns/dictionaries.ts'
import { type TextVector, wide } from '../columns/text-vector.ts'
import type { Relation } from '../table/relation.ts'
import { fault, rowReader } from './row-reader.ts'

export interface Refusal {
  readonly file: number
  /** Record of the file, counted from 0. */
  readonly record: number
  readonly code: RejectionCode
  readonly column: string
  readonly value: string
}

export interface Pass {
  /** Keep the items of this pass, of so many: a power of two. */
  readonly number: number
  readonly of: number
}

/**
 * The pass of an item. The items that move most are seen first, so passes take turns there and back (0 1 1 0 0 1 …),
 * and are about as large as each other. Pass 0 of twice as many passes is a part of pass 0.
 */
export function passOf(item: number, of: number): number {
  const place = item & (of - 1)
  return (item & of) === 0 ? place : of - 1 - place
}

const VALUE_LENGTH_MAX = 80

export type Collector = ReturnType<typeof createCollector>

export function createCollector(known: ReadonlyMap<string, Item>, site?: string) {
  const words = createDictionaries(known, site)
  const used = new Set<OptionalColumn>()
  const coder = chunkCoder(words)
  const everyRow = Int32Array.from({ length: CHUNK_ROWS_MAX }, (_, at) => at)
  const wanted = new Int32Array(CHUNK_ROWS_MAX)
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
    makeRoom(v, rows)
    const items = coder.items(v, everyRow.subarray(0, rows))
    const looked = state.counting ? everyRow.subarray(0, rows) : oursOf(items, rows, pass)
    const codes = coder.rest(v, looked)
    const { columns } = state
    const read = rowReader(columns, { v, items, codes, relation }, words)
    const begin = columns.length
    let next = begin
    for (let index = 0; index < looked.length; index++) {
      const at = looked[index]
      const why = read(at, next)
      if (why !== null) {
        if (state.counting) refuse(why, v, at, file, recordOf(v, firstRecord, at))
        continue
      }
      noteTimes(next)
      if (passOf(items[at], pass.of) !== pass.number) continue
      columns.file[next] = file
      columns.record[next] = recordOf(v, firstRecord, at)
      selection[next++ - begin] = at
    }
    columns.length = next
    keepTexts(v, codes, selection.subarray(0, next - begin), begin)
    return rows
  }

  function noteTimes(index: number): void {
    const { occurredAt, recordedAt } = state.columns
    if (occurredAt[index] > state.horizon) state.horizon = occurredAt[index]
    if (used.has('recordedAt') && recordedAt[index] > state.horizon) state.horizon = recordedAt[index]
  }

  /** The rows of this pass: a later reading does not look at the others again. */
  function oursOf(items: Int32Array, rows: number, { of, number }: Pass): Int32Array {
    let count = 0
    for (let at = 0; at < rows; at++) if (passOf(items[at], of) === number) wanted[count++] = at
    return wanted.subarray(0, count)
  }

  /** Texts go in column by column: whole runs of short ones are copied at once. */
  function keepTexts(v: ChunkVectors, codes: ChunkCodes, rows: Int32Array, begin: number): void {
    const { columns } = state
    for (const name of KEPT_TEXTS) {
      const own = codes[name]
      const column = columns[name]
      // Room that was used before holds what was there.
      if (own === null) column.fill(0, begin, begin + rows.length)
      else for (let index = 0; index < rows.length; index++) column[begin + index] = own[rows[index]]
    }
    if (v.id !== null) columns.id.append(v.id, rows, begin)
    if (v.document !== null) columns.document.append(v.document, rows, begin)
    if (v.line !== null) columns.line.append(v.line, rows, begin)
  }

  function refuse(code: RejectionCode, v: ChunkVectors, at: number, file: number, record: number): void {
    state.refused++
    if (state.refusals.length >= REJECTIONS_LISTED_MAX) return
    const text = textAt(vectorOf(v, fault.column), at)
    const value = text.length > VALUE_LENGTH_MAX ? `${text.slice(0, VALUE_LENGTH_MAX)}…` : text
    state.refusals.push({ file, record, code, column: fault.column, value })
  }

  function makeRoom(v: ChunkVectors, rows: number): void {
    if (v.recorded !== null) use('recordedAt')
    if (v.reported !== null) use('reportedAt')
    if (v.unit_cost !== null) use('unitCost')
    for (const name of KEPT_TEXTS) if (v[name] !== null) use(name)
    reserve(state.columns, rows, used)
  }

  function use(name: OptionalColumn): void {
    if (used.has(name)) return
    used.add(name)
    if (name !== 'recordedAt' || state.columns.length === 0) return
    // A file with two clocks after one with one: what came before has the same time on both.
    reserve(state.columns, 0, used)
    state.columns.recordedAt.set(state.columns.occurredAt.subarray(0, state.columns.length))
  }

  /** Makes room at once for as many rows as are to be expected. */
  function expect(rows: number): void {
    const { columns } = state
    const room = rows + CHUNK_ROWS_MAX
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
