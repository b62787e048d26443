/**
 * The lines of the books that are looked at, kept in memory: the first look at a book reads it once, every other one
 * reads what was posted since.
 *
 * Never stale: before each use the book's count of movements is asked for, and history only grows. Bounded by the
 * movements of all books kept, the one not used for longest going first; a book beyond the bound by itself is read for
 * each look and not kept.
 */
import { type BookLines, linesOf, type Postings } from '../core/book-lines.ts'
import { BOOK_LINES_MOVEMENTS_MAX } from '../core/limits.ts'
import type { LedgerStore } from './ports/ledger.ts'

export interface BookPictures {
  /** Null for an unknown book. */
  of(bookId: string): Promise<BookPicture | null>
}

export interface BookPicture {
  readonly lines: BookLines
  /** Decimals of its quantities. */
  readonly scale: number
}

export function keepBookPictures(
  store: LedgerStore,
  { movementsMax = BOOK_LINES_MOVEMENTS_MAX }: { movementsMax?: number } = {},
): BookPictures {
  // A Map remembers the order of insertion: the first key is the one not used for longest.
  const kept = new Map<string, BookLines>()
  const reading = new Map<string, Promise<BookLines>>()

  async function linesFor(bookId: string, movements: number): Promise<BookLines> {
    const known = kept.get(bookId)
    if (known !== undefined && known.postings.length >= movements) {
      kept.delete(bookId)
      kept.set(bookId, known)
      return known
    }
    // Two looks at once are one read; it may have begun too early for the later of them, which then looks again.
    const under = reading.get(bookId)
    if (under !== undefined) {
      await under
      return linesFor(bookId, movements)
    }
    const read = extended(store, bookId, known).finally(() => reading.delete(bookId))
    reading.set(bookId, read)
    const lines = await read
    keep(bookId, lines)
    return lines
  }

  function keep(bookId: string, lines: BookLines): void {
    kept.delete(bookId)
    if (lines.postings.length > movementsMax) return
    kept.set(bookId, lines)
    let total = 0
    for (const { postings } of kept.values()) total += postings.length
    for (const [id, { postings }] of kept) {
      if (total <= movementsMax) return
      kept.delete(id)
      total -= postings.length
    }
  }

  return {
    async of(bookId) {
      const mark = await store.bookMark(bookId)
      if (mark === null) return null
      return { lines: await linesFor(bookId, mark.movements), scale: mark.scale }
    },
  }
}

async function extended(
  store: LedgerStore,
  bookId: string,
  known: BookLines | undefined,
): Promise<BookLines> {
  if (known === undefined) return linesOf(await store.postingsOfBook(bookId, 0))
  const { postings } = known
  const more = await store.postingsOfBook(bookId, postings.seq[postings.length - 1])
  return more.length === 0 ? known : linesOf(joined(postings, more))
}

function joined(left: Postings, right: Postings): Postings {
  const column = (name: 'seq' | 'delta' | 'occurredAt' | 'recordedAt') => {
    const both = new Float64Array(left.length + right.length)
    both.set(left[name])
    both.set(right[name], left.length)
    return both
  }
  const occurredPrecision = new Uint8Array(left.length + right.length)
  occurredPrecision.set(left.occurredPrecision)
  occurredPrecision.set(right.occurredPrecision, left.length)
  return {
    length: left.length + right.length,
    seq: column('seq'),
    delta: column('delta'),
    occurredAt: column('occurredAt'),
    recordedAt: column('recordedAt'),
    occurredPrecision,
  }
}
