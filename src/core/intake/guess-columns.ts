/** Which column of a file is which canonical one, by its name. */

import type { GuessCode } from '../file-codes.ts'
import { CANONICAL_COLUMNS, type CanonicalColumn, normalized } from './canonical-columns.ts'
import { COLUMN_WORDS, plainWords } from './column-words.ts'

export interface ColumnGuess {
  readonly column: CanonicalColumn
  readonly from: string
  readonly code: GuessCode
  /** 0 to 1. */
  readonly confidence: number
}

/** One header a column and one column a header, the surest first. */
export function guessColumns(headers: readonly string[]): Map<CanonicalColumn, ColumnGuess> {
  const candidates = CANONICAL_COLUMNS.flatMap((column) =>
    headers.flatMap((from): ColumnGuess[] => {
      const found = likeness(column, from)
      return found === null ? [] : [{ column, from, ...found }]
    }),
  ).sort((left, right) => right.confidence - left.confidence)
  const chosen = new Map<CanonicalColumn, ColumnGuess>()
  const used = new Set<string>()
  for (const one of candidates) {
    if (chosen.has(one.column) || used.has(one.from)) continue
    chosen.set(one.column, one)
    used.add(one.from)
  }
  return chosen
}

function likeness(column: CanonicalColumn, header: string): Pick<ColumnGuess, 'code' | 'confidence'> | null {
  if (normalized(header) === column) return { code: 'same-name', confidence: 1 }
  const known = COLUMN_WORDS[column] ?? []
  const plain = plainWords(header)
  const joined = plain.replaceAll(' ', '')
  const at = known.findIndex((one) => one === plain || one.replaceAll(' ', '') === joined)
  if (at >= 0) return { code: 'synonym', confidence: 0.95 - (0.25 * at) / known.length }
  // `Menge in ErfassME`, `Material Nr. (alt)`: a known name and more.
  const within = known.findIndex((one) => one.length > 3 && ` ${plain} `.includes(` ${one} `))
  if (within < 0) return null
  return { code: 'synonym', confidence: 0.6 - (0.25 * within) / known.length }
}
