/**
 * Which known system wrote a file, by its headers.
 *
 * Each header that a layout knows weighs the more, the fewer systems know it, and less where it is a common word of its
 * language. A layout is named only if it explains most of the columns, at least one of them is its system's own (or
 * many stand so together nowhere else), and no other layout comes near: a file of `Date`, `Item` and `Quantity` is of
 * no system.
 */
import { columnWords } from '../words/column-words.ts'
import { keyOf } from '../words/fold.ts'
import { type ColumnRole, LANGUAGES, type Language } from '../words/roles.ts'
import { headersOf, type KnownHeader, systemsOf } from './known-headers.ts'
import type { Layout } from './layout.ts'
import { LAYOUTS } from './layouts.ts'

export interface RecognisedLayout {
  readonly layout: Layout
  readonly language: Language
  /** Sum of the weights of the headers it explains. */
  readonly score: number
  /** By column; null where the layout does not know the header. */
  readonly roles: readonly (ColumnRole | null)[]
  /** By column: how many others of the same role the layout lists before it. */
  readonly ranks: readonly number[]
}

/** How many columns have to be known, and which share of all. */
const KNOWN_MIN = 3
const SHARE_MIN = 0.5
const SCORE_MIN = 1.2
/** How many are needed where all of them are common words. */
const COMMON_MIN = 6
/** How far the best has to be before the second. */
const LEAD_MIN = 1.2
/** What a common word weighs, against a name that only systems use. */
const COMMON_WEIGHT = 0.45

/**
 * The layout whose headers these are; null where it is none, or not sure which.
 *
 * @example layoutOf(['BWART', 'MATNR', 'WERKS', 'LGORT', 'SHKZG', 'MENGE'])?.layout.slug // 'sap-mseg'
 */
export function layoutOf(headers: readonly string[]): RecognisedLayout | null {
  const keys = headers.map(keyOf)
  const named = keys.filter((key) => key !== '').length
  const [best, second] = LAYOUTS.flatMap((layout) => candidates(layout, keys, named)).sort(
    (one, other) => other.score - one.score,
  )
  if (best === undefined || (second !== undefined && !leads(best, second))) return null
  const known = headersOf(best.layout)
  const language = languageOf(known, best.known)
  const roles = keys.map((key) => roleOf(known.get(key), language))
  const ranks = ranksOf(keys, roles, known)
  return {
    layout: best.layout,
    language,
    score: best.score,
    roles: withOneItem(roles, ranks),
    ranks,
  }
}

interface Candidate {
  readonly layout: Layout
  readonly known: readonly string[]
  readonly score: number
}

function candidates(layout: Layout, keys: readonly string[], named: number): Candidate[] {
  const headers = headersOf(layout)
  const known = [...new Set(keys.filter((key) => headers.has(key)))]
  if (known.length < KNOWN_MIN || known.length < SHARE_MIN * named) return []
  if (!known.some(isOwn) && !isManyCommon(known)) return []
  const score = known.reduce((sum, key) => sum + weightOf(key), 0)
  return score < SCORE_MIN ? [] : [{ layout, known, score }]
}

/**
 * Well ahead, or knowing all that the second knows and more; between layouts of one system one header more is enough.
 */
function leads(best: Candidate, second: Candidate): boolean {
  if (best.score >= LEAD_MIN * second.score) return true
  const more = best.layout.system === second.layout.system ? 1 : 2
  return (
    second.known.length + more <= best.known.length && second.known.every((key) => best.known.includes(key))
  )
}

function weightOf(key: string): number {
  return (columnWords(key).length > 0 ? COMMON_WEIGHT : 1) / systemsOf(key)
}

/** A header that only this system has, and that is no common word. */
function isOwn(key: string): boolean {
  return systemsOf(key) === 1 && columnWords(key).length === 0
}

/** Enough common words that stand so together in one layout only. */
function isManyCommon(known: readonly string[]): boolean {
  return known.length >= COMMON_MIN && known.filter((key) => systemsOf(key) === 1).length >= 2
}

function languageOf(
  headers: ReadonlyMap<string, readonly KnownHeader[]>,
  known: readonly string[],
): Language {
  const counts = LANGUAGES.map(
    (language) =>
      known.filter((key) => headers.get(key)!.some((header) => header.language === language)).length,
  )
  return LANGUAGES[counts.indexOf(Math.max(...counts))]
}

function roleOf(headers: readonly KnownHeader[] | undefined, language: Language): ColumnRole | null {
  if (headers === undefined) return null
  return (headers.find((header) => header.language === language) ?? headers[0]).role
}

/** Where several columns name the item, the one that the layout lists first is taken. */
function withOneItem(
  roles: readonly (ColumnRole | null)[],
  ranks: readonly number[],
): readonly (ColumnRole | null)[] {
  return roles.map((role, at) => (role === 'item' && ranks[at] > 0 ? 'other' : role))
}

/** How many columns of the same role the layout lists before each, in whichever language. */
function ranksOf(
  keys: readonly string[],
  roles: readonly (ColumnRole | null)[],
  known: ReadonlyMap<string, readonly KnownHeader[]>,
): readonly number[] {
  const places = keys.map((key, at) => known.get(key)?.find(({ role }) => role === roles[at])?.place ?? -1)
  return roles.map(
    (role, at) => roles.filter((other, of) => other === role && places[of] < places[at]).length,
  )
}
