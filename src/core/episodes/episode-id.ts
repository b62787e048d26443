/**
 * Ids of episodes and suspects: short, and the same in every audit and database that sees the same episode.
 *
 * FNV-1a, 64 bits, over the book, the order and the start, written in 13 characters of base 32.
 */

import type { CauseCode, Order } from '../codes.ts'
import { type Book, bookKey } from '../history/book.ts'
import type { Instant } from '../time.ts'

const PRIME = 0x100000001b3n
const BASIS = 0xcbf29ce484222325n
const MASK = (1n << 64n) - 1n

/**
 * The id of an episode of a book in an order.
 *
 * @example episodeId(
 *   { item: 'BOLT', location: { site: 'main', path: 'A', kind: 'storage' }, lot: null, owner: null },
 *   'as-posted',
 *   0,
 * ) // 'f6d03cpau1vas'
 */
export function episodeId(book: Book, order: Order, startedAt: Instant): string {
  return hashOf(`${bookKey(book)}\u001f${order}\u001f${startedAt}`)
}

/** The id of a suspect: a cause and a movement, by their code and id, of a book. */
export function suspectId(book: Book, code: CauseCode, movement: string): string {
  return hashOf(`${bookKey(book)}\u001f${code}\u001f${movement}`)
}

function hashOf(text: string): string {
  let hash = BASIS
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK
  return hash.toString(32).padStart(13, '0')
}
