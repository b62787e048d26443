/**
 * Ids for rows that name none: what a row says and its occurrence number among equal rows, so that they are the same in
 * every export of the same rows, wherever they stand.
 */
import { hash } from 'node:crypto'
import { contentOf } from '../../../core/history/content.ts'
import type { History } from '../../../core/history/history.ts'

/** 64 bits: of ten million different rows two are alike once in a hundred thousand imports. */
const HASH_DIGITS = 16

/** An id for every movement of a history; null where each came with one. */
export function stableIds(history: History): ((movement: number) => string) | null {
  const { isNamed, locations, texts } = history
  if (isNamed === null) return null
  const given = new Map<number, string>()
  const occurrences = new Map<string, number>()
  for (let row = 0; row < history.length; row++) {
    if (isNamed(row)) continue
    const source = history.source === null ? '' : texts[history.source[row]]
    const said = contentOf(history, row, { recorded: true, device: null })
    const content = hash('md5', [locations[history.from[row]].site, source, said].join()).slice(
      0,
      HASH_DIGITS,
    )
    const occurrence = (occurrences.get(content) ?? 0) + 1
    occurrences.set(content, occurrence)
    given.set(row, `${content}-${occurrence}`)
  }
  return given.size === 0 ? null : (movement) => given.get(movement) ?? history.id(movement)
}
