/** The columns of a chunk whose texts repeat, as codes: a column at a time, so that each table stays in the cache. */
import type { Dictionaries } from '../dictionaries/dictionaries.ts'
import type { Interner } from '../dictionaries/interner.ts'
import type { ChunkVectors, TextColumn } from './chunk-vectors.ts'
import type { TextVector } from './text-vector.ts'

/** Rows of one of DuckDB's chunks. */
export const CHUNK_ROWS_MAX = 2048
/** The code of a blank text; in the columns that a history keeps as texts it is 0. */
export const BLANK = -1

/** Texts that a history keeps. */
export const KEPT_TEXTS = ['source', 'lot', 'owner', 'actor', 'reason'] as const

type CodedColumn = Exclude<TextColumn, 'item' | 'quantity' | 'id' | 'document' | 'line'>

/** By row of the chunk; null where the file has no such column. Reused: nothing may keep them. */
export type ChunkCodes = Readonly<Record<CodedColumn, Int32Array | null>>

export interface ChunkCoder {
  /** Codes of the items of some rows. */
  readonly items: (v: ChunkVectors, rows: Int32Array) => Int32Array
  /** Codes of every other column, for some rows. */
  readonly rest: (v: ChunkVectors, rows: Int32Array) => ChunkCodes
}

type ColumnCoder = (vector: TextVector | null, rows: Int32Array) => Int32Array | null

/** A coder that gives each chunk the codes of the dictionaries. */
export function chunkCoder(words: Dictionaries): ChunkCoder {
  const item = new Int32Array(CHUNK_ROWS_MAX)
  const place = { location: coder(words.places), from: coder(words.places), to: coder(words.places) }
  const site = coder(words.sites, words.ownSite)
  const kind = coder(words.kinds)
  const unit = coder(words.units)
  const unitCost = coder(words.costs)
  const kept = {
    source: coder(words.texts, 0),
    lot: coder(words.texts, 0),
    owner: coder(words.texts, 0),
    actor: coder(words.texts, 0),
    reason: coder(words.texts, 0),
  }
  return {
    items: (v, rows) => {
      words.items.codes(v.item, rows, item, BLANK)
      return item
    },
    rest: (v, rows) => ({
      location: place.location(v.location, rows),
      from: place.from(v.from, rows),
      to: place.to(v.to, rows),
      site: site(v.site, rows),
      kind: kind(v.kind, rows),
      unit: unit(v.unit, rows),
      unit_cost: unitCost(v.unit_cost, rows),
      source: kept.source(v.source, rows),
      lot: kept.lot(v.lot, rows),
      owner: kept.owner(v.owner, rows),
      actor: kept.actor(v.actor, rows),
      reason: kept.reason(v.reason, rows),
    }),
  }
}

function coder(interner: Interner, blank = BLANK): ColumnCoder {
  const codes = new Int32Array(CHUNK_ROWS_MAX)
  return (vector, rows) => {
    if (vector === null) return null
    interner.codes(vector, rows, codes, blank)
    return codes
  }
}
