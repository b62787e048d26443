/**
 * Ids for rows that name none: what a row says and its occurrence number among equal rows, so that they are the same in
 * every export of the same rows, wherever they stand.
 */
import { hash } from 'node:crypto'
import type { History } from '../../core/history.ts'
import { formatQuantity } from '../../core/quantity.ts'

/** 64 bits: of ten million different rows two are alike once in a hundred thousand imports. */
const HASH_DIGITS = 16

/** An id for every movement of a history; null where each came with one. */
export function stableIds(history: History): ((movement: number) => string) | null {
  const { isNamed } = history
  if (isNamed === null) return null
  const given = new Map<number, string>()
  const occurrences = new Map<string, number>()
  for (let row = 0; row < history.length; row++) {
    if (isNamed(row)) continue
    const content = hash('md5', contentOf(history, row)).slice(0, HASH_DIGITS)
    const occurrence = (occurrences.get(content) ?? 0) + 1
    occurrences.set(content, occurrence)
    given.set(row, `${content}-${occurrence}`)
  }
  return given.size === 0 ? null : (movement) => given.get(movement) ?? history.id(movement)
}

function contentOf(history: History, row: number): string {
  const { items, locations, texts } = history
  const text = (column: Int32Array | null) => (column === null ? '' : texts[column[row]])
  const { code, scale } = items[history.item[row]]
  const [from, to] = [locations[history.from[row]], locations[history.to[row]]]
  return [
    ...[code, formatQuantity(history.quantity[row], scale), from.site, from.path, to.path, history.kind[row]],
    ...[history.occurredAt[row], history.recordedAt[row], text(history.lot), text(history.owner)],
    history.document(row),
  ].join('\u001f')
}
