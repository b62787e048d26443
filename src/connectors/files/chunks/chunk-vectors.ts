/** The columns of one chunk, by what they mean; null where the file has no such column. */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Relation } from '../table/relation.ts'
import { isNull, type NumberVector, numberVector, type TextVector, textVector, wide } from './text-vector.ts'

/** Canonical columns that hold texts. */
export type TextColumn =
  | 'item'
  | 'quantity'
  | 'location'
  | 'from'
  | 'to'
  | 'site'
  | 'kind'
  | 'unit'
  | 'id'
  | 'document'
  | 'line'
  | 'source'
  | 'lot'
  | 'owner'
  | 'actor'
  | 'reason'
  | 'unit_cost'

/** Canonical columns that hold times. */
export type TimeColumn = 'occurred_at' | 'recorded_at' | 'reported_at'

/** A time: milliseconds where the database could read it, and the text where those alone do not say it all. */
export interface TimeVector {
  readonly name: TimeColumn
  readonly text: TextVector
  readonly ms: NumberVector
}

export interface ChunkVectors
  extends Readonly<Record<Exclude<TextColumn, 'item' | 'quantity'>, TextVector | null>> {
  readonly item: TextVector
  readonly quantity: TextVector
  /** The recorded time where the file has that one only. */
  readonly occurred: TimeVector
  /** Null where there is one clock only. */
  readonly recorded: TimeVector | null
  readonly reported: TimeVector | null
  /** What the source says the card held afterwards, in millionths. */
  readonly balance: NumberVector | null
  /** The source's own posting numbers. */
  readonly seq: NumberVector | null
  /** 1 where the quantity states what there is. */
  readonly level: NumberVector | null
  /** Rows of the file, where it was translated. */
  readonly numbers: NumberVector | null
}

/** Views of a chunk's columns: good only as long as the chunk is. */
export function chunkVectors(chunk: DuckDBDataChunk, relation: Relation): ChunkVectors {
  const { columns } = relation
  const text = (name: TextColumn) => {
    const at = columns.indexOf(name)
    return at < 0 ? null : textVector(chunk, at)
  }
  const time = (name: TimeColumn): TimeVector | null => {
    const at = columns.indexOf(name)
    if (at < 0) return null
    const ms = numberVector(chunk, columns.indexOf(`${name} ms`))
    return { name, text: textVector(chunk, at), ms }
  }
  const recorded = time('recorded_at')
  const occurred = time('occurred_at') ?? recorded
  const item = text('item')
  const quantity = text('quantity')
  if (item === null || quantity === null || occurred === null)
    throw new Error(`the relation of ${relation.name} lacks a required column`)
  const number = (name: string) => {
    const at = columns.indexOf(name)
    return at < 0 ? null : numberVector(chunk, at)
  }
  return {
    item,
    quantity,
    location: text('location'),
    from: text('from'),
    to: text('to'),
    site: text('site'),
    kind: text('kind'),
    unit: text('unit'),
    id: text('id'),
    document: text('document'),
    line: text('line'),
    source: text('source'),
    lot: text('lot'),
    owner: text('owner'),
    actor: text('actor'),
    reason: text('reason'),
    unit_cost: text('unit_cost'),
    occurred,
    recorded: occurred === recorded ? null : recorded,
    reported: time('reported_at'),
    balance: number('balance_after'),
    seq: number('received_seq'),
    level: number('level'),
    numbers: number('row'),
  }
}

/** Whether the quantity of a row states what there is. */
export function isLevel({ level }: ChunkVectors, row: number): boolean {
  return level !== null && !isNull(level, row) && wide(level, row) === 1
}

/** Whether a row has nothing in a column. */
export function isBlank(vector: TextVector, row: number): boolean {
  return isNull(vector, row) || vector.words[row * 4] === 0
}

/** Whether a row has no time. */
export function isTimeless({ text, ms }: TimeVector, row: number): boolean {
  return isNull(ms, row) && isBlank(text, row)
}

/** The text of a row, empty where it is null. */
export function textAt(vector: TextVector, row: number): string {
  return isNull(vector, row) ? '' : vector.text(row)
}
