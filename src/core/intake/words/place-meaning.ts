/** Places that are no shelves: suppliers, customers, adjustments, production, transit. They are never stock cards. */
import { fold, keyOfWords, listed } from './fold.ts'
import { lazily } from './lazily.ts'
import type { Words } from './lists/line-words.ts'
import { ADJUSTMENTS, CUSTOMERS, PARTNERS, PRODUCTIONS, SUPPLIERS, TRANSITS } from './lists/place-words.ts'

export type OutsidePlace = 'supplier' | 'customer' | 'adjustment' | 'production' | 'in-transit'

const lookup = lazily(() => {
  const byKey = new Map<string, OutsidePlace>()
  for (const [meaning, words] of [
    ['production', PRODUCTIONS],
    ['adjustment', ADJUSTMENTS],
    ['in-transit', TRANSITS],
    ['customer', CUSTOMERS],
    ['supplier', SUPPLIERS],
  ] satisfies [OutsidePlace, Words][]) {
    for (const key of keysOf(words)) byKey.set(key, meaning)
  }
  return byKey
})

/** First parts of a path beneath which nothing is a shelf. */
const OUTSIDE_ROOTS = new Set(keysOf(PARTNERS))

/**
 * What an outside place is, by its name as a whole or by a part of its path; null for a shelf. A place that merely
 * contains such a word (`Customer returns`, `Production hall 2`) is a shelf, unless its path begins outside.
 *
 * @example placeMeaning('Partners/Vendors') // 'supplier'
 */
export function placeMeaning(path: string): OutsidePlace | null {
  const parts = path
    .split(/[/\\>|»]|::| - /)
    .map((part) => keyOfWords(fold(part)))
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  const whole = lookup().get(keyOfWords(fold(path)))
  if (whole !== undefined) return whole
  const beneath = OUTSIDE_ROOTS.has(parts[0])
  if (beneath) return partMeaning(parts.slice(1)) ?? wordMeaning(path)
  if (parts.length === 1) return null
  const last = lookup().get(parts.at(-1) ?? '')
  return last === 'in-transit' || last === 'adjustment' ? last : (lookup().get(parts[0]) ?? null)
}

function partMeaning(parts: readonly string[]): OutsidePlace | null {
  return parts.map((part) => lookup().get(part)).find((meaning) => meaning !== undefined) ?? null
}

/** Beneath an outside root a single word is enough; what is not known there counts as an adjustment. */
function wordMeaning(path: string): OutsidePlace {
  const words = fold(path).split(' ').map(keyOfWords)
  return words.map((word) => lookup().get(word)).find((meaning) => meaning !== undefined) ?? 'adjustment'
}

function keysOf(words: Words): string[] {
  return Object.values(words).flatMap((list) => listed(list).map((word) => keyOfWords(fold(word))))
}
