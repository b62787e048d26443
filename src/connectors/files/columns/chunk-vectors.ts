/** The columns of one chunk, by what they mean; null where the file has no such column. */
import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Relation } from '../table/relation.ts'
import { isNull, type NumberVector, numberVector, type TextVector, textVector } from './text-vector.ts'

/** A time: milliseconds where the database could read it, and the text where those alone do not say it all. */
export interface TimeVector {
  readonly name: string
  readonly text: TextVector
  readonly ms: NumberVector
  /** Whether the mapping states a format or a zone for it. */
  readonly stated: boolean
}

export type ChunkVectors = ReturnType<typeof chunkVectors>

export function chunkVectors(chunk: DuckDBDataChunk, relation: Relation) {
  const at = (name: string) => relation.columns.indexOf(name)
  const text = (name: string) => (at(name) < 0 ? null : textVector(chunk, at(name)))
  const time = (name: string): TimeVector | null =>
    at(name) < 0
      ? null
      : {
          name,
          text: textVector(chunk, at(name)),
          ms: numberVector(chunk, at(`${name} ms`)),
          stated: relation.stated.has(name),
        }
  const recorded = time('recorded_at')
  const occurred = time('occurred_at') ?? recorded!
  return {
    item: text('item')!,
    quantity: text('quantity')!,
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
    /** Null where there is one clock only. */
    recorded: occurred === recorded ? null : recorded,
    reported: time('reported_at'),
    /** Record numbers, where the mapping leaves records out. */
    numbers: at('row') < 0 ? null : numberVector(chunk, at('row')),
  }
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
