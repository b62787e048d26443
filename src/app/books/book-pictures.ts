/**
 * The lines of the books that are looked at, kept in memory: the first look at a book reads it once, every other one
 * reads only the movements posted since.
 *
 * Never stale: before each use the book's mark is asked for. History only grows, so what is new is added; where an undo
 * took movements out of what counts, the book is read anew. Bounded by the
 * movements of all books kept, the one not used for longest going first; a book beyond the bound by itself is read for
 * each look and not kept.
 */
import { type BookLines, linesOf, type Postings } from '../../core/books/book-lines.ts'
import { BOOK_LINES_MOVEMENTS_MAX } from '../../core/limits.ts'
import type { BookMark, BookPort } from './port.ts'

export interface BookPictures {
  /** Null for an unknown book. */
  of(bookId: string): Promise<BookPicture | null>
}

export interface BookPicture {
  readonly lines: BookLines
  /** Decimals of its quantities. */
  readonly scale: number
}

/** Pictures that are kept between looks, of books with at most `movementsMax` movements in all. */
export function keepBookPictures(
  store: BookPort,
  { movementsMax = BOOK_LINES_MOVEMENTS_MAX }: { movementsMax?: number } = {},
): BookPictures {
  // A Map remembers the order of insertion: the first key is the one not used for longest.
  const kept = new Map<string, Kept>()
  const reading = new Map<string, Promise<Kept>>()

  async function linesFor(bookId: string, mark: BookMark): Promise<BookLines> {
    const known = kept.get(bookId)
    const holds = known !== undefined && known.voids === mark.voids
    if (holds && known.read >= mark.movements) {
      kept.delete(bookId)
      kept.set(bookId, known)
      return known.lines
    }
    // Two looks at once are one read; it may have begun too early for the later of them, which then looks again.
    const under = reading.get(bookId)
    if (under !== undefined) {
      await under
      return linesFor(bookId, (await store.bookMark(bookId)) ?? mark)
    }
    const read = extended(store, bookId, mark, holds ? known : undefined).finally(() =>
      reading.delete(bookId),
    )
    reading.set(bookId, read)
    const fresh = await read
    keep(bookId, fresh)
    return fresh.lines
  }

  function keep(bookId: string, fresh: Kept): void {
    kept.delete(bookId)
    if (fresh.lines.postings.length > movementsMax) return
    kept.set(bookId, fresh)
    let total = 0
    for (const { lines } of kept.values()) total += lines.postings.length
    for (const [id, { lines }] of kept) {
      if (total <= movementsMax) return
      kept.delete(id)
      total -= lines.postings.length
    }
  }

  return {
    async of(bookId) {
      const mark = await store.bookMark(bookId)
      if (mark === null) return null
      return { lines: await linesFor(bookId, mark), scale: mark.scale }
    },
  }
}

/** Lines of a book, and how far it was read for them. */
interface Kept {
  readonly lines: BookLines
  readonly read: number
  readonly lastSeq: number
  readonly voids: number
}

async function extended(
  store: BookPort,
  bookId: string,
  { voids }: BookMark,
  known: Kept | undefined,
): Promise<Kept> {
  const { postings, read, lastSeq } = await store.postingsOfBook(bookId, known?.lastSeq ?? 0)
  if (known === undefined) return { lines: linesOf(postings), read, lastSeq, voids }
  const lines = postings.length === 0 ? known.lines : linesOf(joined(known.lines.postings, postings))
  return { lines, read: known.read + read, lastSeq: Math.max(known.lastSeq, lastSeq), voids }
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
