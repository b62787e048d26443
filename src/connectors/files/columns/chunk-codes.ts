/** The columns of a chunk whose texts repeat, as codes: a column at a time, so that each table stays in the cache. */
import type { ChunkVectors } from './chunk-vectors.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { Interner } from './interner.ts'

/** Rows of one of DuckDB's chunks. */
export const CHUNK_ROWS_MAX = 2048
/** The code of a blank text; in the columns that a history keeps as texts it is 0. */
export const BLANK = -1

/** Texts that a history keeps. */
export const KEPT_TEXTS = ['source', 'lot', 'owner', 'actor', 'reason'] as const
const PLACES = ['location', 'from', 'to'] as const
type CodedName =
  | (typeof KEPT_TEXTS)[number]
  | (typeof PLACES)[number]
  | 'site'
  | 'kind'
  | 'unit'
  | 'unit_cost'

/** By row of the chunk; null where the file has no such column. Reused: nothing may keep them. */
export type ChunkCodes = Readonly<Record<CodedName, Int32Array | null>>

export function chunkCoder(words: Dictionaries) {
  const item = new Int32Array(CHUNK_ROWS_MAX)
  const columns: [name: CodedName, interner: Interner, blank: number, codes: Int32Array][] = [
    ...PLACES.map((name) => column(name, words.places)),
    column('site', words.sites, words.ownSite),
    column('kind', words.kinds),
    column('unit', words.units),
    column('unit_cost', words.costs),
    ...KEPT_TEXTS.map((name) => column(name, words.texts, 0)),
  ]
  return {
    /** Codes of the items of the first `rows` rows. */
    items(v: ChunkVectors, rows: Int32Array): Int32Array {
      words.items.codes(v.item, rows, item, BLANK)
      return item
    },
    /** Codes of every other column, for some rows. */
    rest(v: ChunkVectors, rows: Int32Array): ChunkCodes {
      const found: Partial<Record<CodedName, Int32Array | null>> = {}
      for (const [name, interner, blank, codes] of columns) {
        const vector = v[name]
        if (vector !== null) interner.codes(vector, rows, codes, blank)
        found[name] = vector === null ? null : codes
      }
      return found as ChunkCodes
    },
  }

  function column(name: CodedName, interner: Interner, blank = BLANK) {
    return [name, interner, blank, new Int32Array(CHUNK_ROWS_MAX)] as (typeof columns)[number]
  }
}
