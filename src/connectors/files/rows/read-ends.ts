/** The kind of a row's movement, and the two ends it goes between: two places, or one place and a counterparty. */
import { MOVEMENT_KINDS } from '../../../core/codes.ts'
import { impliedKind, impliedKindBetween } from '../../../core/history/location.ts'
import { BLANK } from '../chunks/chunk-codes.ts'
import { isLevel, textAt } from '../chunks/chunk-vectors.ts'
import type { TextVector } from '../chunks/text-vector.ts'
import type { Dictionaries } from '../dictionaries/dictionaries.ts'
import { textFault } from '../dictionaries/interner.ts'
import type { ChunkInput, Fault } from './row-state.ts'

const IN = MOVEMENT_KINDS.indexOf(impliedKind(1))
const OUT = MOVEMENT_KINDS.indexOf(impliedKind(-1))

/** Reads the kind; where a row names none, the sign of a quantity at one place implies it, or its two ends do. */
export function readKind({ codes, words, columns, state }: ChunkInput, at: number, to: number): Fault {
  state.column = 'kind'
  if (codes.kind === null || codes.kind[at] === BLANK) {
    columns.kind[to] = columns.mantissa[to] < 0 ? OUT : IN
    return null
  }
  const kind = words.kind(codes.kind[at])
  columns.kind[to] = kind
  return kind < 0 ? 'unknown-kind' : null
}

/** Reads the ends; the quantity is above zero from here on. */
export function readEnds(chunk: ChunkInput, at: number, to: number): Fault {
  const { codes, words, state } = chunk
  state.column = 'site'
  const site = codes.site === null ? words.ownSite : codes.site[at]
  const why = words.siteFault(site)
  if (why !== undefined) return why
  return codes.location === null ? twoEnds(chunk, at, to, site) : oneEnd(chunk, at, to, site, codes.location)
}

function oneEnd(
  { v, words, columns, state }: ChunkInput,
  at: number,
  to: number,
  site: number,
  places: Int32Array,
): Fault {
  state.column = 'location'
  const place = places[at]
  if (!isPlace(words, place)) return placeFault(v.location, at)
  const { mantissa } = columns
  const here = words.locations.at(site, place)
  const there = words.locations.counterparty(site, columns.kind[to])
  // A level is stated, whatever its sign: it goes in as an adjustment does.
  const leaves = mantissa[to] < 0 && !isLevel(v, at)
  columns.from[to] = leaves ? here : there
  columns.to[to] = leaves ? there : here
  if (leaves) mantissa[to] = -mantissa[to]
  return here === there ? 'equal-ends' : null
}

function twoEnds(
  { v, codes, words, columns, state }: ChunkInput,
  at: number,
  to: number,
  site: number,
): Fault {
  state.column = 'from'
  const source = codes.from === null ? BLANK : codes.from[at]
  if (!isPlace(words, source)) return placeFault(v.from, at)
  state.column = 'to'
  const target = codes.to === null ? BLANK : codes.to[at]
  if (!isPlace(words, target)) return placeFault(v.to, at)
  const from = words.locations.at(site, source)
  columns.from[to] = from
  columns.to[to] = words.locations.at(site, target)
  if (from === columns.to[to]) return 'equal-ends'
  if (codes.kind === null || codes.kind[at] === BLANK)
    columns.kind[to] = kindBetween(words, from, columns.to[to])
  state.column = 'quantity'
  return columns.mantissa[to] < 0 ? 'bad-quantity' : null
}

function kindBetween({ locations }: Dictionaries, from: number, to: number): number {
  return MOVEMENT_KINDS.indexOf(impliedKindBetween(locations.list[from].kind, locations.list[to].kind))
}

function isPlace({ places }: Dictionaries, code: number): boolean {
  return code !== BLANK && places.faults[code] === undefined
}

function placeFault(vector: TextVector | null, at: number): Fault {
  return (vector === null ? null : textFault(textAt(vector, at))) ?? 'missing-value'
}
